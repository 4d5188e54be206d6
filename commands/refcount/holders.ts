/** Who holds an object, in the words of the program: `a`, `rows[0]`, `node.next`, `x in f`. */
import type { Holder, Step } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, code, number, oneLine, times } from '../words.js'
import { isModule, isOwnName, type Names, objectIn } from './names.js'

const DEPTH = 3
const PLACE_CHARACTERS = 28
/** More items than these of one container are told together. */
const CROWD = 3

/** Two holders with the same key are the same place. */
export function holderKey(holder: Holder): string {
  return `${holder.kind}\u0000${holder.of ?? ''}\u0000${holder.label ?? ''}\u0000${holder.counted}`
}

/** Short, for a cell of the timeline. */
export function placeOf(holder: Holder, step: Step, names: Names): string {
  return clip(oneLine(place(holder, step, names, DEPTH)), PLACE_CHARACTERS)
}

/** The same in a sentence: code in backticks, words outside of them. */
export function spokenPlace(holder: Holder, step: Step, names: Names): string {
  if (holder.kind === 'name' && !isModule(holder.of))
    return `${code(holder.label ?? '?')} in ${spoken(functionOf(holder.of, step, names))}`
  if (holder.kind === 'item' && holder.label === null) return spoken(ownerOf(holder, step, names) ?? 'a container')
  if (holder.kind === 'name' || holder.kind === 'item' || holder.kind === 'attribute') {
    return spoken(placeOf(holder, step, names))
  }
  if (holder.kind === 'default') return `a default of ${spoken(ownerOf(holder, step, names) ?? 'a function')}`
  if (holder.kind === 'inside') return ownerOf(holder, step, names) ?? 'another object'
  if (holder.kind === 'constant') return 'the compiled code'
  if (holder.kind === 'stack' && isModule(holder.of)) return 'the running line'
  if (holder.kind === 'cell') return `${code(holder.label ?? '?')} of the inner function`
  return placeOf(holder, step, names)
}

/** All places, those in one container together where they are many: `x`, `20 × rows`; `compiled`: further references of the code; `narrow`: no function where the row tells it. */
export function placesOf(
  holders: readonly Holder[],
  step: Step,
  names: Names,
  { speak = false, narrow = false, compiled = 0 }: { speak?: boolean; narrow?: boolean; compiled?: number } = {},
): string[] {
  const constants = holders.filter(({ kind, counted }) => kind === 'constant' && counted).length
  const inCode = constants === 0 ? 0 : constants + compiled
  const counts = new Map<string, number>()
  const crowded = (holder: Holder) => holder.kind === 'item' && (counts.get(holder.of ?? '') ?? 0) > CROWD
  for (const { kind, of } of holders) if (kind === 'item') counts.set(of ?? '', (counts.get(of ?? '') ?? 0) + 1)
  const places = holders.map((holder) => {
    if (holder.kind === 'constant' && inCode > 1)
      return speak ? `the compiled code (${times(inCode)})` : `${inCode} × code`
    if (narrow && holder.kind === 'name' && holder.label !== null) return clip(oneLine(holder.label), PLACE_CHARACTERS)
    if (!crowded(holder)) return speak ? spokenPlace(holder, step, names) : placeOf(holder, step, names)
    const count = counts.get(holder.of ?? '') ?? 0
    const owner = ownerOf(holder, step, names) ?? 'a container'
    return speak ? `${number(count)} places in ${spoken(owner)}` : clip(`${count} × ${owner}`, PLACE_CHARACTERS)
  })
  return [...new Set(places)]
}

/** A way from a name is code; "a list" is words. */
export function spoken(name: string): string {
  return name.includes(' ') ? name : code(name)
}

function place(holder: Holder, step: Step, names: Names, depth: number): string {
  const label = holder.label ?? '?'
  const owner = () => ownerOf(holder, step, names, depth)
  switch (holder.kind) {
    case 'name':
      return isModule(holder.of) ? label : `${label} in ${functionOf(holder.of, step, names)}`
    case 'item':
      if (holder.label === null) return `in ${owner() ?? 'a container'}`
      return `${owner() ?? 'a container'}[${label.replace(/^\[(.*)\]$/u, '$1')}]`
    case 'attribute':
      if (isBoundMethod(holder, step)) return 'a bound method'
      return owner() === null ? `attribute ${label}` : `${owner()}.${label}`
    case 'key':
      return `key of ${owner() ?? 'a dict'}`
    case 'cell':
      return `cell ${label}`
    case 'stack':
      return isModule(holder.of) ? 'running line' : `running ${functionOf(holder.of, step, names)}`
    case 'constant':
      return 'code'
    case 'default':
      return `default of ${owner() ?? 'a function'}`
    case 'closure':
      return `closure of ${owner() ?? 'a function'}`
    case 'inside':
      return `inside ${owner() ?? 'something'}`
  }
}

/** A paused generator or coroutine is an object, which holds its own names. */
function functionOf(of: string | null, step: Step, names: Names): string {
  if (of === null) return 'a function'
  return objectIn(step, of) === undefined ? of : (nameOf(of, step, names) ?? of)
}

/** `object.method`, kept for a call (of `__exit__`, say), holds its object. */
export function isBoundMethod({ kind, of }: Holder, step: Step): boolean {
  return kind === 'attribute' && objectIn(step, of)?.type === 'method'
}

/** Holders outside the traced objects are given by a name of their own. */
function ownerOf({ of }: Holder, step: Step, names: Names, depth = DEPTH): string | null {
  if (of === null) return null
  return nameOf(of, step, names, depth - 1) ?? (/^[\p{L}_<]/u.test(of) ? of : null)
}

/**
 * What an object is called in that step: a name it has, else one it had, else the way to it, else `a list`; null where
 * it is not among the traced objects.
 */
export function nameOf(id: string, step: Step, names: Names, depth = DEPTH): string | null {
  const object = objectIn(step, id)
  if (object === undefined) return names.get(id)?.[0] ?? null
  const holding = object.holders.filter(({ kind }) => kind === 'name' || kind === 'cell').map(({ label }) => label)
  const ever = names.get(id) ?? []
  const lasting = ever.find((name) => name !== 'self')
  const now = ever.find((name) => holding.includes(name)) ?? lasting ?? holding.find(isOwnName)
  if (now) return now
  const other = object.holders.find(({ kind }) => kind === 'item' || kind === 'attribute')
  if (other && depth > 0) return place(other, step, names, depth)
  return ever[0] ?? `a ${noun(object.type)}`
}
