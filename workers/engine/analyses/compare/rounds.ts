/** All sides in turns, each time in a child of its own, in rounds that alternate their order. */
import { TIMING_ROUNDS } from '../../limits.js'
import type { Run } from '../../run.js'
import type { Measuring } from './measuring.js'
import { recordsOf } from './records.js'

/** The runs of each side, by its number; where one does not get to its end, that is the end of it all. */
export async function timed(measuring: Measuring, sides: readonly number[]): Promise<Run[][]> {
  const rounds: Run[][] = measuring.sides.map(() => [])
  const whole = measuring.budget.timing
  const budget = whole / TIMING_ROUNDS / Math.max(sides.length, 1)
  const began = performance.now()
  for (let round = 0; round < TIMING_ROUNDS; round += 1) {
    const started = performance.now()
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      if (rounds[side]?.at(-1)?.result.kind === 'limit') return rounds
      rounds[side]?.push(await measuring.time(side, budget, false))
    }
    const now = performance.now()
    if (now - began + (now - started) > whole * 1.25) break
  }
  return rounds
}

/** What failed is not. What was too slow with its memory traced is, but for what no clock of its own could end. */
export function isWorthTiming({ result, records }: Run): boolean {
  return result.kind === 'finished' || (result.kind === 'limit' && recordsOf(records, 'stood').length > 0)
}
