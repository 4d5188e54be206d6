/** The lesson of the comparisons in one sentence. */
import type { Comparison } from '../../src/contract.js'
import { nouns } from '../nouns.js'
import { code, firstOf, listed, times } from '../words.js'
import { because } from './reasons.js'
import { answerOf, differs, isIdentity, wantsEquality } from './verdict.js'

/** Characters of a comparison in a headline, where they fit, and else. */
const LONG = 40
const SHORT = 24

/** Fullest first. */
export function lessonsOf(comparisons: readonly Comparison[]): string[] {
  const main = mainOf(comparisons)
  if (!main) return []
  if (comparisons.length === 1) return alone(main)
  if (comparisons.some(differs)) return [...amongOthers(main), ...alone(main)]
  const rounds = sameQuestion(comparisons)
  if (rounds !== null) return [rounds, ...alone(main)]
  const pair = nanLesson(comparisons) ?? equalButDistinct(comparisons)
  const why = pair ?? oneReason(comparisons)
  const reasoned = (limit: number) =>
    why === null ? reasonByReason(comparisons, limit) : `${answersOf(comparisons, limit)}: ${why}.`
  return [
    ...[LONG, SHORT].map(reasoned),
    ...[LONG, SHORT].map((limit) => `${answersOf(comparisons, limit)}.`),
    ...alone(main),
  ]
}

/** "`a is b` and `a == b` are False", "`a is b` is True and `a is c` is False" */
function answersOf(comparisons: readonly Comparison[], limit: number): string {
  const said = new Map(
    comparisons.map((one) => {
      const [text, answer] = [code(one.text, limit), answerOf(one, one.script ?? one.repl) ?? 'not reached']
      return [`${text} is ${answer}`, { text, answer }] as const
    }),
  )
  const [first, ...others] = said.values()
  if (first && others.length > 0 && others.every(({ answer }) => answer === first.answer))
    return `${listed([...said.values()].map(({ text }) => text))} are ${first.answer}`
  return listed([...said.keys()])
}

/** Those of one reason together: "`a is b` is True: small ints are shared. `c is d` is False: …" */
function reasonByReason(comparisons: readonly Comparison[], limit: number): string {
  const groups = new Map<string, Comparison[]>()
  for (const one of comparisons) {
    const key = because(one.reason, one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
    .flatMap((alike) => (alike[0] ? [`${answersOf(alike, limit)}: ${because(alike[0].reason, alike[0])}.`] : []))
    .join(' ')
}

/** Only where it is the reason of all of them. */
function oneReason(comparisons: readonly Comparison[]): string | null {
  const [why, ...others] = new Set(comparisons.map((one) => because(one.reason, one)))
  return why !== undefined && others.length === 0 ? why : null
}

/** Where sides differ, which of the comparisons it is goes before the answers. */
function amongOthers(main: Comparison): string[] {
  const [script, prompt] = [answerOf(main, main.script), answerOf(main, main.repl)]
  if (script === null || prompt === null) return []
  const both = `${code(main.text, 32)} in a script: ${script}, ${because(main.reason, main)}. At the prompt: ${prompt}, ${because(main.replReason ?? main.reason, main)}.`
  const short = `${code(main.text, 32)} in a script: ${script}. At the prompt: ${prompt}.`
  return wantsEquality(main) ? [`${both} ${advice(main)}`, both, `${short} ${advice(main)}`, short] : [both, short]
}

/** One comparison asked again and again, in a loop: what it said for which values, and why. */
function sameQuestion(comparisons: readonly Comparison[]): string | null {
  const [first] = comparisons
  if (!first || !comparisons.every(({ text }) => text === first.text)) return null
  const answers = new Map<string, Comparison[]>()
  for (const comparison of comparisons) {
    const answer = answerOf(comparison, comparison.script ?? comparison.repl) ?? 'not reached'
    answers.set(answer, [...(answers.get(answer) ?? []), comparison])
  }
  const told = [...answers].map(([answer, alike]) => {
    const values = new Set(alike.map(({ left }) => code(left.repr, 12)))
    const when = values.size === alike.length ? `for ${firstOf([...values], 4)}` : times(alike.length)
    const why = oneReason(alike)
    return `${answer} ${when}${why === null ? '' : answers.size === 1 ? `: ${why}` : ` (${why})`}`
  })
  return `${code(first.text, 32)} is ${told.join('; ')}.`
}

function nanLesson(comparisons: readonly Comparison[]): string | null {
  const nan = comparisons.find(({ script }) => script?.is === true && script.equal === false)
  return nan ? `${code(nan.left.repr, 12)} is itself, yet not equal to itself` : null
}

/** A comparison whose sides differ teaches most; then one that asks `is` about what is equal. */
export function mainOf(comparisons: readonly Comparison[]): Comparison | undefined {
  return (
    comparisons.find(differs) ??
    comparisons.find((one) => wantsEquality(one) && one.script?.equal === true) ??
    comparisons.find(isIdentity) ??
    comparisons[0]
  )
}

function alone(main: Comparison): string[] {
  const script = answerOf(main, main.script)
  const prompt = answerOf(main, main.repl)
  const why = because(main.reason, main)
  const promptWhy = because(main.replReason ?? main.reason, main)
  const text = code(main.text, 32)
  if (script === null && prompt === null) return [`${text} was never reached.`]
  if (script === null)
    return [
      `${text}, at the prompt: ${prompt}, ${promptWhy}. The script never got there.`,
      `Prompt: ${prompt}, ${promptWhy}.`,
    ]
  if (prompt === null)
    return [`${text}: ${script}, ${why}. At the prompt it never got there.`, `Script: ${script}, ${why}.`]
  if (differs(main)) {
    const both = `Script: ${script}, ${why}. Prompt: ${prompt}, ${promptWhy}.`
    return wantsEquality(main)
      ? [`${both} ${advice(main)}`, both, `Script: ${script}. Prompt: ${prompt}. ${advice(main)}`]
      : [both]
  }
  const told = `${text} is ${script}: ${why}.`
  return wantsEquality(main) && main.script?.equal === true ? [`${told} ${advice(main)}`, told] : [told]
}

/** `a is c` False beside `a == c` True: the classic. */
function equalButDistinct(comparisons: readonly Comparison[]): string | null {
  const distinct = comparisons.find(
    (one) => one.script !== null && !one.script.is && one.script.equal === true && one.reason !== 'address used again',
  )
  const shared = comparisons.find((one) => isIdentity(one) && one.script?.is === true)
  if (!distinct) return null
  if (shared && shared.reason !== 'alias' && shared.reason !== 'same name') return null // a cache: its name says more
  if (shared) return 'equal is not the same object'
  const alike = distinct.left.type === distinct.right.type
  return `two ${alike ? nouns(distinct.left.type, 2) : 'objects'}, equal values`
}

export function advice(main: Comparison): string {
  const { left, right } = main
  const same = left.type === right.type
  const what = !same
    ? 'values'
    : left.type === 'int' || left.type === 'float' || left.type === 'complex'
      ? 'numbers'
      : nouns(left.type, 2)
  return `Compare ${what} with \`==\`.`
}
