/** The analysis `leaks`: many runs in one child, and what grows from one to the next. */
import type { LeaksAnalysis, PythonIdentity, Truncation } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { growthOf } from './leaks/growth.js'
import { repetitionFrom } from './leaks/records.js'

export async function leaks(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<LeaksAnalysis> {
  const { records, stdout, stderr, truncated, result } = await run({ analysis: 'leaks', code })
  const { whole, ...repetition } = repetitionFrom(records)
  const cut = new Set<Truncation>(truncated)
  if (!whole) cut.add('data')
  return {
    analysis: 'leaks',
    code,
    python,
    stdout,
    stderr,
    truncated: [...cut],
    result,
    ...repetition,
    growth: growthOf(repetition),
  }
}
