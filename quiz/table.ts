/** docs/QUIZ.md: the bank, with what each question comes to on each Python. */
import { join } from 'node:path'
import { variantsOf } from '../commands/quiz/variants.js'
import { agreements, span } from '../commands/versions.js'
import { capital, number } from '../commands/words.js'
import { QuizTopic } from '../src/contract.js'
import { packageRoot } from '../workers/engine/packageRoot.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Answered, Outcome } from './answered.js'

export const TABLE_FILE = join(packageRoot(), 'docs', 'QUIZ.md')
const MEASURED = /^\w+ on CPython (?<versions>[\d., ]+):/mu

/** `pythons`: oldest first, as the outcomes are. */
export function tableOf(pythons: readonly Python[], all: readonly Answered[]): string {
  const levels = [1, 2, 3].map((level) => all.filter(({ item }) => item.level === level).length)
  const variants = all.reduce((sum, { item }) => sum + variantsOf(item), 0)
  const topics = QuizTopic.options.filter((topic) => all.some(({ item }) => item.topic === topic))
  const names = pythons.map(({ minor }) => minor)
  return `# The quiz's bank

${number(all.length)} questions (${levels.join(', ')} of level 1, 2, 3) with ${number(variants)} variants, in \`commands/quiz/bank/\`. The answers below are those of the files as they
are; nobody wrote them down: \`npm run -s quiz\` asks each Python, and a test fails where this page is stale.

Computed on CPython ${pythons.map(({ version }) => version).join(', ')}:
${topics.map((topic) => sectionOf(topic, all, names)).join('')}`
}

/** The versions that a table was made on. */
export function pythonsOf(table: string): string[] {
  return MEASURED.exec(table)?.groups?.versions?.split(', ') ?? []
}

/** The rows of a table by the ids of their questions. */
export function rowsOf(table: string): Map<string, string> {
  const rows = [...table.matchAll(/^\| \[(?<id>[\w/-]+)\].*$/gmu)]
  return new Map(rows.map(({ 0: row, groups }) => [groups?.id ?? '', row]))
}

function sectionOf(topic: QuizTopic, all: readonly Answered[], names: readonly string[]): string {
  const rows = all.filter(({ item }) => item.topic === topic).map((one) => rowOf(one, names))
  return `
## ${topic}

| question | level | kind | asks | right, of so many choices |
|---|---|---|---|---|
${rows.join('\n')}
`
}

export function rowOf({ item, outcomes }: Answered, names: readonly string[]): string {
  const asks = outcomes.find(({ question }) => question)?.question?.text ?? ''
  const groups = agreements(names, outcomes.map(rightOf))
  const [first, second] = groups
  const right =
    first && !second ? first.value : groups.map((one) => `${span(names, one.names)}: ${one.value}`).join('<br>')
  const cells = [
    `[${item.id}](../commands/quiz/bank/${item.id}.py)`,
    String(item.level),
    item.kind,
    escaped(unversioned(asks)),
    right,
  ]
  return `| ${cells.join(' | ')} |`
}

/** A question may name its Python, which is told apart in the last column. */
function unversioned(text: string): string {
  return capital(text.replace(/^On Python 3\.\d+\.\d+\w*: | on Python 3\.\d+\.\d+\w*/u, ''))
}

function rightOf({ question, why }: Outcome): string {
  if (!question) return `undecidable: ${escaped(why)}`
  const right = question.choices.find((choice) => choice.right)?.text ?? ''
  return `${escaped(right)} (${question.choices.length})`
}

function escaped(text: string): string {
  return text.replace(/[\\|*_[\]<>`]/gu, (sign) => `\\${sign}`)
}
