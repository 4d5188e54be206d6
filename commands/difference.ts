/** What differs over the versions whatever the command: the ending, and what was printed. */
import type { Analysis, Result } from '../src/contract.js'
import { agreements, said } from './versions.js'
import { clip, code, oneLine } from './words.js'

/** One thing that has a value on each Python: a row of the table, and a sentence where the values differ. */
export interface Compared {
  what: string
  /** In the order of the versions; '' where it has none. */
  values: string[]
  /** Where `what` and a value make a sentence without a colon: "It ends normally". */
  verb?: true
}

/** Where a version has no value, there is nothing to compare. */
export function differing(rows: readonly Compared[]): Compared[] {
  return rows.filter(({ values }) => new Set(values.filter((value) => value !== '')).size > 1)
}

/** "`a`: 24 on 3.9 and 3.10; 28 on 3.11 to 3.15". */
export function differenceOf(names: readonly string[], { what, values, verb }: Compared): string {
  const groups = agreements(names, values).filter(({ value }) => value !== '')
  return `${what}${verb ? '' : ':'} ${said(names, groups)}`
}

export function endings(analyses: readonly Analysis[]): Compared {
  return { what: 'It ends', values: analyses.map(({ result }) => endingWord(result)), verb: true }
}

function endingWord(result: Result): string {
  switch (result.kind) {
    case 'finished':
      return 'normally'
    case 'exception':
      return result.type === 'SystemExit' ? 'itself' : `with ${clip(oneLine(result.type), 30)}`
    case 'limit':
      return `at the ${result.limit} limit`
    case 'crashed':
      return result.signal === undefined
        ? `with exit status ${result.exit ?? 'unknown'}`
        : `in a crash (${result.signal})`
    case 'refused':
      return 'before it ran'
  }
}

/** Each printed line, of those that ended alike; addresses are never the same twice, so they are left out of it. */
export function outputs(analyses: readonly Analysis[]): Compared[] {
  const texts = analyses.map(({ stdout }) =>
    stdout
      .replace(/0x[0-9a-f]+/giu, '0x…')
      .trimEnd()
      .split('\n'),
  )
  const alike = new Set(endings(analyses).values).size === 1
  const longest = Math.min(200, Math.max(0, ...texts.map((lines) => lines.length)))
  return Array.from({ length: longest }, (_, index) => ({
    what: `Printed line ${index + 1}`,
    values: texts.map((lines) => {
      const line = lines[index]
      return line === undefined || line === '' ? (alike ? 'nothing' : '') : code(line, 24)
    }),
  }))
}
