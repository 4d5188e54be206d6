/** What a claim's program prints: `? PART: True` for each part, `?~` where it rests on time; all else is evidence. */
import type { ClaimPart, Evidence } from '../../../src/contract.js'

export interface Findings {
  parts: ClaimPart[]
  /** A line that begins with `~ ` is another one at each run. */
  evidence: Evidence[]
}

const PART = /^\?(?<timed>~?) (?<text>.+): (?<holds>True|False)$/
const VARYING = '~ '

export function findingsIn(stdout: string): Findings {
  const findings: Findings = { parts: [], evidence: [] }
  for (const line of stdout.split('\n').filter((line) => line.trim() !== '')) {
    const { timed, text, holds } = PART.exec(line)?.groups ?? {}
    if (text) findings.parts.push({ text, holds: holds === 'True', timed: timed === '~' })
    else if (line.startsWith(VARYING)) findings.evidence.push({ text: line.slice(VARYING.length), exact: false })
    else findings.evidence.push({ text: line, exact: true })
  }
  return findings
}

/** Whether a program has a part that rests on time. */
export function measuresTime(source: string): boolean {
  return source.includes('"?~ ')
}
