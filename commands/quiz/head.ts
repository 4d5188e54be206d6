/** Reads a file of the bank: a head of `# key: value` lines, an empty line, the program. */
import { QuizKind, QuizLevel, QuizTopic, QuizView } from '../../src/contract.js'
import type { Measure } from '../sizeof/question.js'
import type { Item, Vary, WrongExpression } from './item.js'
import { unmarked } from './mark.js'

const LINE = /^# (?<key>[a-z]+)(?: (?<name>[A-Z][A-Z0-9]*_))?: (?<value>.*\S)\s*$/u
const WRONG = /^(?<expression>.*\S) => (?<because>.*\S)$/u
/** At commas outside of quotes and brackets. */
const PART = /(?:'[^']*'|"[^"]*"|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|[^,'"([{])+/gu
const KEYS = ['kind', 'level', 'view', 'ask', 'of', 'by', 'others', 'vary', 'rename', 'because', 'wrong'] as const
const REPEATED = new Set<string>(['vary', 'wrong'])
const MEASURES: readonly Measure[] = ['getsizeof', 'deep', 'footprint']

type Key = (typeof KEYS)[number]

interface Entry {
  key: Key
  name: string | undefined
  value: string
  /** From 1. */
  line: number
}

/** Throws an `Error` that names the file and the line, for whoever writes the bank. `id`: `sizes/list-growth`. */
export function readItem(text: string, id: string): Item {
  const complain = (line: number, what: string): never => {
    throw new Error(`commands/quiz/bank/${id}.py:${line}: ${what}`)
  }
  const lines = text.replace(/\s+$/u, '').split('\n')
  const end = lines.findIndex((line) => line.trim() === '')
  if (end < 0) complain(lines.length, 'an empty line between head and program is missing')
  const entries = lines.slice(0, end).map((line, index) => entryIn(line, index + 1, complain))
  const all = (key: Key) => entries.filter((entry) => entry.key === key)
  const one = (key: Key): Entry | null => {
    const [first, second] = all(key)
    if (second && !REPEATED.has(key)) complain(second.line, `${key} stands here a second time`)
    return first ?? null
  }
  const required = (key: Key): Entry => one(key) ?? complain(end + 1, `the head has no line "# ${key}: …"`)
  const chosen = <Value>(entry: Entry, values: readonly Value[]): Value =>
    values.find((value) => String(value) === entry.value) ??
    complain(entry.line, `${entry.key} is ${JSON.stringify(entry.value)}, not one of ${values.join(', ')}`)
  const topic = QuizTopic.options.find((name) => id.startsWith(`${name}/`))
  const { program, line } = unmarked(
    lines
      .slice(end + 1)
      .join('\n')
      .replace(/^\n+/u, ''),
  )
  const others = one('others')
  const by = one('by')
  const rename = one('rename')
  const item: Item = {
    id,
    topic: topic ?? complain(1, `its folder is no topic; there are ${QuizTopic.options.join(', ')}`),
    level: chosen(
      required('level'),
      QuizLevel.options.map(({ value }) => value),
    ),
    kind: chosen(required('kind'), QuizKind.options),
    view: chosen(required('view'), QuizView.options),
    ask: one('ask')?.value ?? null,
    of: partsOf(one('of')?.value ?? ''),
    by: by ? chosen(by, MEASURES) : 'getsizeof',
    line,
    others: others !== null && chosen(others, ['yes', 'no']) === 'yes',
    because: required('because').value,
    wrong: all('wrong').map((entry) => wrongIn(entry, complain)),
    program,
    vary: all('vary').map((entry) => varyIn(entry, text, complain)),
    rename: rename ? partsOf(rename.value) : [],
  }
  if (program.trim() === '') complain(lines.length, 'there is no program')
  if (rename) for (const name of item.rename) requireName(name, item.program, rename.line, complain)
  return item
}

type Complain = (line: number, what: string) => never

function entryIn(text: string, line: number, complain: Complain): Entry {
  const { key, name, value } = LINE.exec(text)?.groups ?? {}
  const known = KEYS.find((one) => one === key)
  if (known === undefined || value === undefined) return complain(line, `"${text}" is none of: ${KEYS.join(', ')}`)
  if ((known === 'vary') !== (name !== undefined))
    return complain(line, 'a token such as N_ stands behind "vary", and nowhere else')
  return { key: known, name, value, line }
}

function partsOf(value: string): string[] {
  return (value.match(PART) ?? []).map((part) => part.trim()).filter(Boolean)
}

function wrongIn({ value, line }: Entry, complain: Complain): WrongExpression {
  const { expression, because } = WRONG.exec(value)?.groups ?? {}
  if (expression === undefined || because === undefined) return complain(line, 'it has to read "# wrong: EXPR => WHY"')
  return { expression, because }
}

function varyIn({ name = '', value, line }: Entry, text: string, complain: Complain): Vary {
  const values = partsOf(value)
  if (values.length < 2) return complain(line, `${name} has one value alone`)
  if (new Set(values).size < values.length) return complain(line, `${name} has a value twice`)
  if (text.split(name).length < 3) return complain(line, `${name} stands nowhere else`)
  return { token: name, values }
}

function requireName(name: string, program: string, line: number, complain: Complain): void {
  if (!/^[A-Za-z_]\w*$/u.test(name)) complain(line, `${name} is no name`)
  if (!new RegExp(`(?<![.\\w])${name}\\b`, 'u').test(program)) complain(line, `the program has no name ${name}`)
  if (new RegExp(`\\.${name}\\b|^\\s*(?:from|import)\\b.*\\b${name}\\b`, 'mu').test(program))
    complain(line, `${name} is an attribute or imported, too, and cannot have another name`)
}
