/** What a program of test/claims says when it is run as `python FILE`. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ClaimPart } from '../src/contract.js'
import { findingsIn } from '../workers/engine/claims/findings.js'
import { CLAIMS_FOLDER } from '../workers/engine/claims/programs.js'
import type { Python } from '../workers/engine/pythons.js'

const execute = promisify(execFile)
const PROGRAM_LIMIT_MS = 30_000

export interface Judged {
  parts: ClaimPart[]
  /** What is the same at each run. */
  evidence: string[]
}

/** Throws where the program fails, complains or judges nothing. */
export async function judged(id: string, { executable, version }: Python): Promise<Judged> {
  const { stdout, stderr } = await execute(executable, [join(CLAIMS_FOLDER, `${id}.py`)], { timeout: PROGRAM_LIMIT_MS })
  const { parts, evidence } = findingsIn(stdout)
  if (stderr !== '' || parts.length === 0) throw new Error(`${id}.py on ${version} judges nothing: ${stderr}`)
  return { parts, evidence: evidence.filter(({ exact }) => exact).map(({ text }) => text) }
}
