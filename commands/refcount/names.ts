/** What learners call the objects of a run. */
import type { Holder, Step, TracedObject } from '../../src/contract.js'

/** Object id → the names that ever held it: the module's first, `self` last. */
export type Names = ReadonlyMap<string, readonly string[]>

/** Names that Python gave (`__classdict__`) are none of the learner's. */
export function isOwnName(label: string | null): label is string {
  return label !== null && label !== '' && !/^__.*__$/u.test(label)
}

/** The ids of holders come from a snippet's own names too, such as `constructor`. */
export function objectIn({ objects }: Step, id: string | null | undefined): TracedObject | undefined {
  return id != null && Object.hasOwn(objects, id) ? objects[id] : undefined
}

export function isModule(name: string | null): boolean {
  return name === null || name === '<module>'
}

export function namesOf(steps: readonly Step[]): Names {
  const found = new Map<string, Map<string, number>>()
  let last: Step['objects'] | null = null
  for (const { objects } of steps) {
    if (objects === last) continue
    last = objects
    for (const [id, { holders }] of Object.entries(objects)) {
      for (const holder of holders) {
        if ((holder.kind !== 'name' && holder.kind !== 'cell') || !isOwnName(holder.label)) continue
        const names = found.get(id) ?? new Map<string, number>()
        names.set(holder.label, Math.min(names.get(holder.label) ?? 2, rank(holder)))
        found.set(id, names)
      }
    }
  }
  return new Map([...found].map(([id, names]) => [id, inOrder(names)]))
}

function rank({ kind, of, label }: Holder): number {
  if (label === 'self') return 2
  return kind === 'name' && isModule(of) ? 0 : 1
}

function inOrder(names: ReadonlyMap<string, number>): string[] {
  return [...names].sort(([, one], [, other]) => one - other).map(([name]) => name)
}
