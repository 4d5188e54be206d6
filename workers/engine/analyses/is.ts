/**
 * The analysis `is`: each comparison as a script and as typed at the default prompt.
 * Three runs: the operands in each of the two, and the script once more with next to nothing in its way, whose output
 * and answers are the ones shown.
 */
import type { Comparison, IsAnalysis, PythonIdentity } from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { answered } from './is/answered.js'
import { explanation } from './is/explanation.js'
import { answersFrom, byText, type Visit, visitsFrom } from './is/visits.js'

export async function is(run: (job: Job) => Promise<Run>, code: string, python: PythonIdentity): Promise<IsAnalysis> {
  const [plain, script, prompt] = await Promise.all([
    run({ analysis: 'is-answers', code }),
    run({ analysis: 'is-script', code }),
    run({ analysis: 'is-prompt', code }),
  ])
  const answers = answersFrom(plain.records)
  const [told, typed] = [visitsFrom(script.records), visitsFrom(prompt.records)]
  const cut = new Set(plain.truncated)
  for (const one of [script, prompt]) for (const what of one.truncated) if (what !== 'output') cut.add(what)
  if (![answers, told, typed].every(({ whole }) => whole)) cut.add('data')
  const answersOf = byText(answers.items)
  const seen = new Map<string, number>()
  const visits = told.items.map((visit) => {
    const nth = seen.get(visit.text) ?? 0
    seen.set(visit.text, nth + 1)
    return answered(visit, answersOf.get(visit.text)?.[nth])
  })
  return {
    analysis: 'is',
    code,
    python,
    stdout: plain.stdout,
    stderr: plain.stderr,
    truncated: [...cut],
    result: plain.result,
    comparisons: merged(visits, typed.items),
  }
}

/** The n-th visit of a text on one side meets the n-th of the same text on the other; what only the prompt reached
 * comes last. */
function merged(script: readonly Visit[], prompt: readonly Visit[]): Comparison[] {
  const left = byText(prompt)
  const both = script.map((visit) => comparison(visit, left.get(visit.text)?.shift() ?? null))
  const rest = new Set([...left.values()].flat())
  return [...both, ...prompt.filter((visit) => rest.has(visit)).map((visit) => comparison(null, visit))].flatMap(
    (one) => one ?? [],
  )
}

function comparison(script: Visit | null, repl: Visit | null): Comparison | null {
  const visit = script ?? repl
  if (!visit) return null
  const { text, operator, line, left, right, reason } = visit
  return {
    text,
    operator,
    line,
    left,
    right,
    script: script && { is: script.is, equal: script.equal },
    repl: repl && { is: repl.is, equal: repl.equal },
    reason,
    replReason: script && repl && repl.reason !== reason ? repl.reason : null,
    explanation: explanation(script, repl),
  }
}
