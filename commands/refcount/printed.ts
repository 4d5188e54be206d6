/** What the snippet's own `sys.getrefcount` printed, beside our count of the same object at that moment. */
import type { RefcountAnalysis } from '../../src/contract.js'
import { code, firstOf, plural } from '../words.js'
import { isShared } from './lives.js'
import type { Moment } from './moments.js'

export interface Printed {
  line: number | null
  name: string
  printed: number
  ours: number | 'immortal'
}

const CALL = /getrefcount\(\s*([\p{L}_][\p{L}\p{N}_]*)\s*\)/gu

/** Only where each printing statement printed one line, so that lines and statements pair beyond doubt. */
export function printedCounts(analysis: RefcountAnalysis, moments: readonly Moment[]): Printed[] {
  const output = analysis.stdout.trimEnd().split('\n')
  const printing = moments.filter((moment, index) => !moment.unwinding && prints(moment, index === moments.length - 1))
  if (printing.length !== output.length) return []
  return printing.flatMap((moment, index) => {
    const pair = pairOf(moment, output[index] ?? '')
    return pair ? [pair] : []
  })
}

function prints(moment: Moment, last: boolean): boolean {
  const source = moment.code.trim()
  return source.startsWith('print(') || (last && /^(?:sys\.)?getrefcount\(/u.test(source))
}

function pairOf(moment: Moment, line: string): Printed | null {
  const calls = [...moment.code.matchAll(CALL)]
  const numbers = line.match(/(?<![\w.])\d+(?![\w.])/gu) ?? []
  const name = calls[0]?.[1]
  if (calls.length !== 1 || numbers.length !== 1 || name === undefined) return null
  const { frames, objects } = moment.before
  const id = frames.at(-1)?.names[name] ?? frames[0]?.names[name]
  const object = id === undefined ? undefined : objects[id]
  const ours = object?.refcount
  return ours === undefined || (object && isShared(object))
    ? null
    : { line: moment.line, name, printed: Number(numbers[0]), ours }
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
  if (more.every((extra) => extra === 1)) return `${call(first)} prints one more (${values}), for its own argument.`
  if (more.every((extra) => extra === 0)) {
    return `${call(first)} prints just this count (${values}): its argument only borrows the local name's reference.`
  }
  if (more.every((extra) => extra === 0 || extra === 1)) {
    const lines = (extra: number) =>
      firstOf([...new Set(counts.filter((_, index) => more[index] === extra).map(place))], 3)
    return `\`sys.getrefcount\` prints one more on ${lines(1)}, for its own argument, and our count on ${lines(0)}, where it borrows.`
  }
  const most = Math.max(...more)
  return `${call(first)} prints up to ${plural(most, 'reference')} more: those that its own call holds while it runs.`
}

function call({ name }: Printed): string {
  return code(`sys.getrefcount(${name})`)
}

function place({ line }: Printed): string {
  return line === null ? 'one line' : `line ${line}`
}
