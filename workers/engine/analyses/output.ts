/** The analysis `output`: the run that claims have, too, of any program. */
import type { OutputAnalysis, PythonIdentity } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'

export async function output(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<OutputAnalysis> {
  const { stdout, stderr, truncated, result } = await run({ analysis: 'claim', code })
  return { analysis: 'output', code, python, stdout, stderr, truncated, result }
}
