/** What each comparison is called: its text, and where that comes more than once, which time it is. */
import type { Comparison } from '../../src/contract.js'
import { clip, code, oneLine, ordinal } from '../words.js'

const VALUE_CHARACTERS = 14

/** In the order of the comparisons; code is set in backticks, or stands bare for pictures and tables. */
export function labelsOf(comparisons: readonly Comparison[], set: 'backticks' | 'bare' = 'bare'): string[] {
  const shown = set === 'bare' ? (text: string, limit: number) => clip(oneLine(text), limit) : code
  const visits = new Map<string, number>()
  return comparisons.map(({ text, left }) => {
    const visit = (visits.get(text) ?? 0) + 1
    visits.set(text, visit)
    const same = comparisons.filter((one) => one.text === text)
    const called = shown(text, 40)
    if (same.length === 1) return called
    const values = new Set(same.map((one) => one.left.repr))
    return values.size === same.length
      ? `${called} for ${shown(left.repr, VALUE_CHARACTERS)}`
      : `${called}, ${ordinal(visit)} time`
  })
}

/** The same without values, for versions on which these are not the same (addresses never are). */
export function timesOf(comparisons: readonly Comparison[]): string[] {
  return labelsOf(
    comparisons.map((one) => ({ ...one, left: { ...one.left, repr: '' } })),
    'backticks',
  )
}
