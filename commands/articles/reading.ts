/** Reads the file of an article: a head between two lines of three dashes, a title, the answer, sections. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { ArticleTopic, ArticleView } from '../../src/contract.js'
import type { Article, VersionLine } from './article.js'

const KEYS = ['place', 'view', 'asked', 'related', 'documented', 'requires'] as const
const SECTIONS = ['Why', 'Example', 'Aside', 'Versions', 'Do'] as const
const FENCE = '```'

type Key = (typeof KEYS)[number]
type SectionName = (typeof SECTIONS)[number]
/** `line`: from 1. */
type Complain = (line: number, what: string) => never

interface Part {
  /** Of its first line, from 1. */
  line: number
  lines: string[]
}

/** Throws an `Error` that names the file and the line, for whoever writes articles. `id`: `sizeof/list-alone`. */
export function readArticle(text: string, id: string): Article {
  const complain: Complain = (line, what) => {
    throw new Error(`articles/${id}.md:${line}: ${what}`)
  }
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\s+$/u, '').split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) complain(1, 'the file begins with its head, between two lines of three dashes')
  const head = headIn(lines.slice(1, end), complain)
  const { question, answer, sections } = bodyIn({ line: end + 2, lines: lines.slice(end + 1) }, complain)
  const section = (name: SectionName) =>
    sections.get(name) ?? complain(lines.length, `the section "## ${name}" is missing`)
  const aside = sections.get('Aside')
  const topic = ArticleTopic.options.find((name) => id.startsWith(`${name}/`))
  return {
    id,
    topic: topic ?? complain(1, `its folder is no topic; there are ${ArticleTopic.options.join(', ')}`),
    place: placeIn(head.one('place'), complain),
    question,
    asked: head.list('asked').map(({ value }) => value),
    answer: textOf(answer, complain),
    why: textOf(section('Why'), complain),
    advice: textOf(section('Do'), complain),
    example: codeOf(section('Example'), complain),
    aside: aside ? codeOf(aside, complain) : '',
    versions: versionsIn(section('Versions'), complain),
    documented: head.list('documented').map((entry) => documentedIn(entry, complain)),
    view: viewIn(head.one('view'), complain),
    related: head.list('related').map(({ value }) => value),
    requires: head.has('requires') ? head.one('requires').value : null,
  }
}

interface Entry {
  value: string
  line: number
}

interface Head {
  has(key: Key): boolean
  one(key: Key): Entry
  list(key: Key): Entry[]
}

/** All that stands in it is text: `3.10` is no number. */
function headIn(lines: readonly string[], complain: Complain): Head {
  const counter = new LineCounter()
  const document = parseDocument(lines.join('\n'), { schema: 'failsafe', lineCounter: counter })
  // The head's first line is the file's second.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const lineOf = (node: Node) => lineAt(node.range?.[0] ?? 0)
  const [error] = document.errors
  if (error) complain(lineAt(error.pos[0]), error.message.replace(/ at line \d+, column \d+:[\s\S]*/u, ''))
  const map = document.contents
  if (!isMap<Node, Node>(map)) return complain(2, `the head has lines "key: value"; there are ${KEYS.join(', ')}`)
  for (const { key } of map.items)
    if (!KEYS.some((known) => isScalar(key) && key.value === known))
      complain(lineOf(key), `${key} is none of ${KEYS.join(', ')}`)
  const nodeOf = (key: Key): Node => map.get(key, true) ?? complain(2, `the head has no "${key}"`)
  const textIn = (key: Key, node: unknown): Entry =>
    isScalar<unknown>(node) && typeof node.value === 'string' && node.value.trim() !== ''
      ? { value: node.value.trim(), line: lineOf(node) }
      : complain(lineOf(nodeOf(key)), `"${key}" has something else than a text`)
  return {
    has: (key) => map.has(key),
    one: (key) => textIn(key, nodeOf(key)),
    list: (key) => {
      const node = nodeOf(key)
      return isSeq(node) ? node.items.map((item) => textIn(key, item)) : complain(lineOf(node), `"${key}" is no list`)
    },
  }
}

function placeIn({ value, line }: Entry, complain: Complain): number {
  return /^[1-9]\d?$/u.test(value) ? Number(value) : complain(line, `"place" is ${value}, no number from 1`)
}

function viewIn({ value, line }: Entry, complain: Complain): ArticleView {
  return (
    ArticleView.options.find((view) => view === value) ??
    complain(line, `"view" is ${value}, none of ${ArticleView.options.join(', ')}`)
  )
}

function documentedIn({ value, line }: Entry, complain: Complain): { what: string; link: string } {
  const { what, link } = /^(?<what>\S.*): (?<link>https:\/\/\S+)$/u.exec(value)?.groups ?? {}
  return what && link ? { what, link } : complain(line, 'it has to read "what it is: https://…"')
}

function bodyIn(body: Part, complain: Complain) {
  const sections = new Map<SectionName, Part>()
  let question: string | null = null
  let part: Part | null = null
  let answer: Part | null = null
  let isCode = false
  for (const [index, text] of body.lines.entries()) {
    const line = body.line + index
    if (text.startsWith(FENCE)) isCode = !isCode
    const { sign, title } = (isCode ? null : /^(?<sign>#{1,6}) (?<title>.*\S)\s*$/u.exec(text))?.groups ?? {}
    if (sign === '#' && title && question === null) {
      question = title
      answer = part = { line: line + 1, lines: [] }
    } else if (sign === '##') {
      const name = SECTIONS.find((one) => one === title) ?? complain(line, `the sections are ${SECTIONS.join(', ')}`)
      if (SECTIONS.slice(SECTIONS.indexOf(name)).some((one) => sections.has(one)))
        complain(line, `"## ${name}" stands twice or in another order than ${SECTIONS.join(', ')}`)
      part = { line: line + 1, lines: [] }
      sections.set(name, part)
    } else if (sign) complain(line, 'one title with "#", sections with "##", and nothing below them')
    else if (part) part.lines.push(text)
    else if (text.trim() !== '') complain(line, 'nothing stands between the head and the title ("# …")')
  }
  if (isCode) complain(body.line + body.lines.length - 1, 'a fence of code has no end')
  if (question === null || answer === null) return complain(body.line, 'there is no title ("# …")')
  return { question, answer, sections }
}

/** A paragraph, however its lines are broken. */
function textOf({ line, lines }: Part, complain: Complain): string {
  if (lines.some((one) => one.startsWith(FENCE))) complain(line, 'code stands here, where only sentences do')
  const text = lines.join('\n').replace(/\s+/gu, ' ').trim()
  return text === '' ? complain(line, 'there is nothing here') : text
}

function codeOf({ line, lines }: Part, complain: Complain): string {
  const inside = lines.join('\n').trim()
  const { code } = /^```python\n(?<code>[\s\S]*?)\n```$/u.exec(inside)?.groups ?? {}
  if (!code || code.includes(`\n${FENCE}`)) return complain(line, 'one block of code stands here, fenced as python')
  return code
}

function versionsIn({ line, lines }: Part, complain: Complain): VersionLine[] {
  const found = lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    const { mark, label, value } =
      /^- (?<mark>~ )?(?<label>[^{}]+?): (?<value>.*\{.*\}.*)$/u.exec(text.trim())?.groups ?? {}
    return label && value
      ? [{ label, value, timed: mark !== undefined }]
      : complain(line + index, 'it has to read "- label: {expression}"')
  })
  return found.length > 0 ? found : complain(line, 'there is no line "- label: {expression}"')
}
