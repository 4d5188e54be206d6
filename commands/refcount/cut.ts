/** A trace that was cut: what happened between its last followed step and the end belongs to no line. */
import type { HeapAnalysis, RefcountAnalysis, Step } from '../../src/contract.js'

/** Both are made of the same steps. */
export type Trace = RefcountAnalysis | HeapAnalysis

export function isCut({ truncated }: Pick<Trace, 'truncated'>): boolean {
  return truncated.includes('steps') || truncated.includes('data')
}

/**
 * The steps whose objects can be told apart. Where tracing had stopped, the objects of the end have ids of a later
 * generation (`1.7`): the same list is another object there, so that the end is left out.
 */
export function followed<Kind extends Trace>(analysis: Kind): Kind {
  const { steps } = analysis
  if (!isCut(analysis) || !isOfLaterGeneration(steps.at(-1), steps.slice(0, -1))) return analysis
  return { ...analysis, steps: steps.slice(0, -1) }
}

function isOfLaterGeneration(end: Step | undefined, before: readonly Step[]): boolean {
  if (end?.event !== 'end') return false
  const last = before.findLast(({ objects }) => Object.keys(objects).length > 0)
  return generationsIn(end).some((generation) => last !== undefined && !generationsIn(last).includes(generation))
}

function generationsIn({ objects }: Step): string[] {
  return [...new Set(Object.keys(objects).map((id) => /^(\d+)\.\d+$/u.exec(id)?.[1] ?? '0'))]
}
