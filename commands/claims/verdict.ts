/** From what was measured on each Python to one word. */
import type { ClaimPart } from '../../src/contract.js'

/** Of one Python. */
export type Verdict = 'holds' | 'does not hold' | 'holds in part'
/** Of all of them. */
export type OverallVerdict = 'holds' | 'does not hold' | 'depends on the version'

type Held = Pick<ClaimPart, 'text' | 'holds'>

export function verdictOf(parts: readonly Held[]): Verdict {
  if (parts.every(({ holds }) => holds)) return 'holds'
  return parts.some(({ holds }) => holds) ? 'holds in part' : 'does not hold'
}

/** A claim holds where all its parts hold everywhere; it depends on the version where one of them does. */
export function overallVerdict(pythons: readonly (readonly Held[])[]): OverallVerdict {
  const all = pythons.flat()
  if (all.every(({ holds }) => holds)) return 'holds'
  return differingParts(pythons).length > 0 ? 'depends on the version' : 'does not hold'
}

/** The parts that hold on some of these Pythons and not on others; one that a Python does not have is not counted. */
export function differingParts(pythons: readonly (readonly Held[])[]): string[] {
  const all = pythons.flat()
  return [...new Set(all.map(({ text }) => text))].filter(
    (text) => new Set(all.filter((part) => part.text === text).map(({ holds }) => holds)).size > 1,
  )
}
