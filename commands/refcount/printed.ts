/** What the snippet's own `sys.getrefcount` printed, beside our count of the same object at that moment. */
import type { RefcountAnalysis } from '../../src/contract.js'
import { code, firstOf, plural } from '../words.js'
import { calledCounts } from './calls.js'
import { isShared } from './lives.js'
import type { Moment } from './moment.js'

export interface Printed {
  line: number | null
  /** What it was asked about: `a`, `rows[0]`. */
  name: string
  printed: number
  ours: number | 'immortal'
}

/** Only where each printing statement printed one line, so that lines and statements pair beyond doubt. */
export function printedCounts(analysis: RefcountAnalysis, moments: readonly Moment[]): Printed[] {
  const output = analysis.stdout.trimEnd().split('\n')
  const last = moments.findLastIndex(({ role, unwinding }) => role === 'statement' && !unwinding)
  const printing = moments
    .flatMap((moment, start) => (isPrinting(moment, start === last) ? [{ start, end: endOf(moments, start) }] : []))
    .sort((one, other) => one.end - other.end || other.start - one.start)
  if (printing.length !== output.length) return []
  return printing.flatMap(({ start, end }, index) => pairsOf(moments.slice(start, end), output[index] ?? ''))
}

/** A statement is done when the next one of its own frame, or of one further out, begins. */
function endOf(moments: readonly Moment[], start: number): number {
  const depth = moments[start]?.before.frames.length ?? 0
  const next = moments.findIndex((moment, index) => index > start && isBeside(moment, depth))
  return next < 0 ? moments.length : next
}

function isBeside({ before, unwinding, role }: Moment, depth: number): boolean {
  return role !== 'statement' || (!unwinding && before.frames.length <= depth)
}

function isPrinting(moment: Moment, last: boolean): boolean {
  if (moment.role !== 'statement' || moment.unwinding) return false
  const source = moment.code.trim()
  return source.startsWith('print(') || (last && /^(?:sys\.)?getrefcount\(/u.test(source))
}

/** The numbers of one line of output are those of the calls that ran for it, in their order; else none is paired. */
function pairsOf(moments: readonly Moment[], output: string): Printed[] {
  const [printing, ...inside] = moments
  if (!printing) return []
  const own = calledCounts(printing)
  const calls =
    own.length > 0 ? own : inside.filter(({ code: source }) => /^\s*return\b/u.test(source)).flatMap(calledCounts)
  const numbers = numbersIn(output, printing.code)
  if (calls.length === 0 || numbers.length !== calls.length) return []
  return calls.flatMap(({ name, object, line }, index) => {
    if (object === undefined || isShared(object)) return []
    return [{ line, name, printed: Number(numbers[index]), ours: object.refcount }]
  })
}

const NUMBERS = /(?<![\w.])\d+(?![\w.])/gu

/** Without those that stand in the statement's own texts: `print("step 2:", …)`. */
function numbersIn(output: string, source: string): string[] {
  const own = [...source.matchAll(/(["'])(.*?)\1/gu)].flatMap(
    ([, , text]) => text?.replace(/\{[^}]*\}/gu, ' ').match(NUMBERS) ?? [],
  )
  return (output.match(NUMBERS) ?? []).filter((number) => {
    const at = own.indexOf(number)
    if (at >= 0) own.splice(at, 1)
    return at < 0
  })
}

/** The words that reconcile both numbers, from their measured difference; null where nothing was printed. */
export function reconciled(counts: readonly Printed[]): string | null {
  const [first] = counts
  if (!first) return null
  const immortal = counts.find(({ ours }) => ours === 'immortal')
  if (immortal) {
    return `${call(immortal)} prints ${immortal.printed}: a mark for "never freed", not a count.`
  }
  const more = counts.map(({ printed, ours }) => printed - Number(ours))
  const values = firstOf([...new Set(counts.map(({ printed }) => String(printed)))], 4)
  const what = new Set(counts.map(({ name }) => name)).size === 1 ? call(first) : code('sys.getrefcount')
  if (more.every((extra) => extra === 1)) return `${what} prints one more (${values}), for its own argument.`
  if (more.every((extra) => extra === 0)) {
    return `${what} prints just this count (${values}): its argument only borrows the local name's reference.`
  }
  if (more.every((extra) => extra === 0 || extra === 1)) {
    const lines = (extra: number) =>
      firstOf([...new Set(counts.filter((_, index) => more[index] === extra).map(place))], 3)
    return `\`sys.getrefcount\` prints one more on ${lines(1)}, for its own argument, and our count on ${lines(0)}, where it borrows.`
  }
  const most = Math.max(...more)
  return `${what} prints up to ${plural(most, 'reference')} more: those that its own call holds while it runs.`
}

function call({ name }: Printed): string {
  return code(`sys.getrefcount(${name})`)
}

function place({ line }: Printed): string {
  return line === null ? 'one line' : `line ${line}`
}
