/** Which objects a name still leads to: the others hold each other, and only the collector can free them. */
import type { Step } from '../../src/contract.js'

type Objects = Step['objects']

const known = new WeakMap<Objects, ReadonlySet<string>>()

/**
 * A holder that is not a traced object itself is taken for a way in, as is a reference that no holder explains: too
 * little is called garbage, never too much. A step that changed nothing has the same objects as the one before, so they
 * are looked at once.
 */
export function reachable(objects: Objects): ReadonlySet<string> {
  const before = known.get(objects)
  if (before) return before
  const held = new Map<string, string[]>()
  const found = new Set<string>()
  for (const [id, { holders, other }] of Object.entries(objects)) {
    if (other > 0) found.add(id)
    for (const { of } of holders) {
      if (of === null || !Object.hasOwn(objects, of)) found.add(id)
      else if (!held.get(of)?.push(id)) held.set(of, [id])
    }
  }
  for (const id of found) for (const next of held.get(id) ?? []) found.add(next)
  known.set(objects, found)
  return found
}
