import type { RecordedClaim, Said, VerdictRecord } from '../commands/claims/record.js'
import { overallVerdict } from '../commands/claims/verdict.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Gathered } from './gathered.js'
import type { Judged } from './judged.js'

/** `pythons`: oldest first. */
export function recordOf(pythons: readonly Python[], all: readonly Gathered[]): VerdictRecord {
  const names = pythons.map(({ minor }) => minor)
  const claims = all.map(({ program, said }): [string, RecordedClaim] => [
    program.id,
    {
      claim: program.text,
      shownBy: program.shownBy,
      verdict: overallVerdict(said.map(({ parts }) => parts)),
      said: grouped(names, said),
    },
  ])
  return { pythons: pythons.map(({ version }) => version), claims: Object.fromEntries(claims) }
}

function grouped(names: readonly string[], all: readonly Judged[]): Said[] {
  const groups = new Map<string, Said>()
  for (const [index, { parts, evidence }] of all.entries()) {
    const said = { parts: parts.map(({ text, holds }) => ({ text, holds })), evidence }
    const key = JSON.stringify(said)
    const group = groups.get(key) ?? { on: [], ...said }
    group.on.push(names[index] ?? '')
    groups.set(key, group)
  }
  return [...groups.values()]
}
