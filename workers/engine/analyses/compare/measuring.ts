/** The jobs of a comparison, all of the same sides. */
import { GROWTH_BUDGET_MS, SIDE_LIMIT_MS, TIMED_LIMIT_MS, TIMING_BUDGET_MS } from '../../limits.js'
import type { Job, Run } from '../../run.js'

export type RunJob = (job: Job) => Promise<Run>

/** Milliseconds for all sides together. */
export const BUDGET = { timing: TIMING_BUDGET_MS, growth: GROWTH_BUDGET_MS }

export class Measuring {
  constructor(
    readonly run: RunJob,
    readonly code: string,
    readonly sides: readonly string[],
    readonly budget: typeof BUDGET,
  ) {}

  memory(side: number, ns: readonly number[] = []): Promise<Run> {
    const options = { sides: this.sides, side, ns, seconds: SIDE_LIMIT_MS / 1000 }
    return this.run({ analysis: 'compare-memory', code: this.code, options })
  }

  time(side: number, budgetMs: number, grows: boolean): Promise<Run> {
    const seconds = TIMED_LIMIT_MS / 1000
    const options = { sides: this.sides, side, budget: budgetMs / 1000, grows, seconds }
    return this.run({ analysis: 'compare-time', code: this.code, options })
  }
}
