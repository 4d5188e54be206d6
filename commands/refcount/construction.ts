/** What an `__init__` does, `self` and its arguments included, is one change of the line that made the object. */
import { type Change, changeOf } from './changes.js'
import type { Life } from './lives.js'
import type { Moment } from './moment.js'

interface Span {
  /** Indexes of the first and the last change. */
  first: number
  last: number
}

const settledOf = new WeakMap<readonly Change[], readonly Change[]>()

/** Its changes, each `__init__` that it went through as one. */
export function settled({ object, changes }: Pick<Life, 'object' | 'changes'>): readonly Change[] {
  const known = settledOf.get(changes)
  if (known) return known
  const spans = spansOf(changes)
  const found = changes.flatMap((change, index) => {
    const span = spans.find(({ first, last }) => first <= index && index <= last)
    if (!span) return [change]
    const [first, last] = [changes[span.first], changes[span.last]]
    if (index < span.last || !first || !last) return []
    const whole = changeOf(object, wholeOf(first.moment, last.moment), null)
    return whole ? [whole] : []
  })
  settledOf.set(changes, found)
  return found
}

function wholeOf({ before, line, code, own }: Moment, last: Moment): Moment {
  return { ...last, before, line, code, own, left: [], entered: [], unwinding: false }
}

function spansOf(changes: readonly Change[]): Span[] {
  const spans: Span[] = []
  for (const [first, change] of changes.entries()) {
    if (first <= (spans.at(-1)?.last ?? -1) || !entersConstructor(change)) continue
    const last = changes.findIndex((later, index) => index > first && !isInConstructor(later))
    const within = changes.slice(first, last + 1)
    const isWhole =
      last > first && within.every(({ freed, to, moment }) => !freed && to !== null && moment.role === 'statement')
    if (isWhole) spans.push({ first, last })
  }
  return spans
}

function isInConstructor({ object, moment }: Change): boolean {
  const holders = moment.after.objects[object]?.holders ?? []
  return holders.some(({ kind, of }) => kind === 'name' && of === '__init__')
}

function entersConstructor({ appeared, moment }: Change): boolean {
  const deeper = moment.after.frames.length > moment.before.frames.length
  return deeper && appeared.some(({ kind, of }) => kind === 'name' && of === '__init__')
}

/** The moments that need no row: what happened in them is part of a later one. */
export function hiddenMoments(lives: readonly Life[]): ReadonlySet<Moment> {
  const hidden = new Set<Moment>()
  const told = new Set<Moment>()
  for (const { changes } of lives) {
    const spans = spansOf(changes)
    for (const [index, { moment }] of changes.entries()) {
      const isHidden = spans.some(({ first, last }) => first <= index && index < last)
      ;(isHidden ? hidden : told).add(moment)
    }
  }
  return new Set([...hidden].filter((moment) => !told.has(moment)))
}
