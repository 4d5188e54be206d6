/**
 * The analysis `gc`, from two runs at once: one that nothing looks into, for the output, the numbers and how it ended; and one
 * whose collections are looked into.
 */
import type { GcAnalysis, PythonIdentity, Truncation } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { merged } from './gc/merged.js'
import { plainFrom, watchedFrom } from './gc/records.js'

export async function gc(run: (job: Job) => Promise<Run>, code: string, python: PythonIdentity): Promise<GcAnalysis> {
  const [plain, look] = await Promise.all([run({ analysis: 'gc-plain', code }), run({ analysis: 'gc-look', code })])
  const undisturbed = plainFrom(plain.records)
  const watched = watchedFrom(look.records)
  const cut = new Set<Truncation>(plain.truncated)
  for (const what of look.truncated) if (what !== 'output') cut.add(what)
  if (!watched.whole) cut.add('data')
  const { collections, finalizers, agreed } = merged(undisturbed, watched)
  return {
    analysis: 'gc',
    code,
    python,
    stdout: plain.stdout,
    stderr: plain.stderr,
    truncated: [...cut],
    result: plain.result,
    state: undisturbed.state,
    collections,
    finalizers,
    agreed: agreed || cut.has('objects'),
  }
}
