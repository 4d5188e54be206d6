/** The analysis `claim`: the claim that somebody means, and its program run as a script. */
import type { Claim, ClaimAnalysis, PythonIdentity } from '../../../src/contract.js'
import { findingsIn, measuresTime } from '../claims/findings.js'
import { body, readPrograms } from '../claims/programs.js'
import { ClaimSearch } from '../claims/search.js'
import type { Job, Run } from '../run.js'
import { Turnstile } from '../turnstile.js'

let search: ClaimSearch | null = null
/** Programs that measure time must not disturb each other. */
const stopwatch = new Turnstile(1)

function claimOf({ id, text, shownBy }: Claim): Claim {
  return { id, text, shownBy }
}

export async function claim(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<ClaimAnalysis> {
  search ??= new ClaimSearch(readPrograms())
  const { best, nearest } = search.find(code)
  const asked = { analysis: 'claim' as const, code, python, stdout: '', nearest: nearest.map(claimOf) }
  if (best === null)
    return {
      ...asked,
      stderr: '',
      truncated: [],
      result: { kind: 'finished' },
      claim: null,
      program: '',
      parts: [],
      evidence: [],
    }
  const job = { analysis: 'claim', code: best.source }
  const { stdout, stderr, truncated, result } = await (measuresTime(best.source) ? alone(() => run(job)) : run(job))
  return { ...asked, stderr, truncated, result, claim: claimOf(best), program: body(best), ...findingsIn(stdout) }
}

async function alone(work: () => Promise<Run>): Promise<Run> {
  await stopwatch.enter()
  try {
    return await work()
  } finally {
    stopwatch.leave()
  }
}
