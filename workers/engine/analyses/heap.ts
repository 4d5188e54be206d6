/** The analysis `heap`: the same trace as `refcount`, in which classes are objects like others. */
import type { HeapAnalysis, PythonIdentity } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { stepsFrom } from './refcount/steps.js'

export async function heap(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<HeapAnalysis> {
  const { records, stdout, stderr, truncated, result } = await run({ analysis: 'refcount', code })
  const { steps, cut } = stepsFrom(records, true)
  return {
    analysis: 'heap',
    code,
    python,
    stdout,
    stderr,
    truncated: [...new Set([...truncated, ...cut])],
    result,
    steps,
  }
}
