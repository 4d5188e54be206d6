/** The analysis `refcount`: what refcount.py streams, as the steps of the contract. */
import type { PythonIdentity, RefcountAnalysis } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { stepsFrom } from './refcount/steps.js'

export async function refcount(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<RefcountAnalysis> {
  const { records, stdout, stderr, truncated, result } = await run({ analysis: 'refcount', code })
  const { steps, cut } = stepsFrom(records)
  return {
    analysis: 'refcount',
    code,
    python,
    stdout,
    stderr,
    truncated: [...new Set([...truncated, ...cut])],
    result,
    steps,
  }
}
