/** What one moment did to one object: how its count moved, and which holders appeared and vanished. */
import type { Count, Freed, Holder } from '../../src/contract.js'
import { holderKey } from './holders.js'
import type { Moment } from './moment.js'
import { objectIn } from './names.js'
import { reachable } from './reach.js'

/** What a frame holds. */
const FRAMES = new Set<Holder['kind']>(['name', 'cell', 'stack'])

export function isFrames(kind: Holder['kind']): boolean {
  return FRAMES.has(kind)
}

export interface Change {
  object: string
  moment: Moment
  /** null: it did not exist, or was out of sight. */
  from: Count | null
  to: Count | null
  appeared: Holder[]
  vanished: Holder[]
  /** How the references that no holder explains moved. */
  other: number
  /** How it died, where it did. */
  freed: Freed['how'] | null
  /** The last way to it went, yet it is still there: garbage that holds itself alive. */
  lost: boolean
}

/** The change of `object` in that moment, or null where nothing happened to it. */
export function changeOf(object: string, moment: Moment, freed: Freed['how'] | null): Change | null {
  const before = moment.before.objects[object]
  const after = moment.after.objects[object]
  if (before === undefined && after === undefined && freed === null) return null
  const lost = after !== undefined && isLost(object, moment)
  if (before === after && before !== undefined && !lost) return null
  const [appeared, vanished] = moved(
    without(after?.holders ?? [], before?.holders ?? []),
    without(before?.holders ?? [], after?.holders ?? []),
    moment,
  )
  const from = before?.refcount ?? null
  const to = after?.refcount ?? null
  const other = (after?.other ?? 0) - (before?.other ?? 0)
  const still = from === to && appeared.length === 0 && vanished.length === 0
  return still && freed === null && !lost ? null : { object, moment, from, to, appeared, vanished, other, freed, lost }
}

function isLost(object: string, { before, after }: Moment): boolean {
  if (before.objects === after.objects || before.objects[object] === undefined) return false
  return reachable(before.objects).has(object) && !reachable(after.objects).has(object)
}

/** A function that pauses or goes on keeps its names: they are the frame's then, or the generator's. */
function moved(appeared: Holder[], vanished: Holder[], { before, after }: Moment): [Holder[], Holder[]] {
  const left = [...vanished]
  const isPaused = ({ of }: Holder) => (objectIn(before, of) ?? objectIn(after, of)) !== undefined
  const won = appeared.filter((holder) => {
    const same = left.findIndex(
      (other) =>
        isFrames(holder.kind) &&
        other.kind === holder.kind &&
        other.label === holder.label &&
        isPaused(other) !== isPaused(holder),
    )
    if (same >= 0) left.splice(same, 1)
    return same < 0
  })
  return [won, left]
}

/** The holders of `these` that `those` lack, each as often as it is more. */
export function without(these: readonly Holder[], those: readonly Holder[]): Holder[] {
  const left = new Map<string, number>()
  for (const holder of those) left.set(holderKey(holder), (left.get(holderKey(holder)) ?? 0) + 1)
  return these.filter((holder) => {
    const key = holderKey(holder)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}
