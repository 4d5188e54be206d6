import type { Claim, VerdictPicture } from '../../src/contract.js'
import { type Column, holdsOn, partTexts, saidOf } from './columns.js'
import type { OverallVerdict } from './verdict.js'

const ROWS = 6
const COLUMNS = 12

const TITLES: Record<OverallVerdict, string> = {
  holds: 'It holds',
  'does not hold': 'It does not hold',
  'depends on the version': 'It depends on the version',
}

/** Where not all have room: the parts that differ, the newest Pythons. */
export function verdictPicture(
  claim: Claim,
  columns: readonly Column[],
  verdict: OverallVerdict,
  python: string,
): VerdictPicture {
  const texts = partTexts(columns)
  const alike = (text: string) => new Set(columns.map((column) => holdsOn(column, text))).size === 1
  const ordered = [...texts.filter((text) => !alike(text)), ...texts.filter(alike)]
  const shown = texts.length > ROWS ? ordered.slice(0, ROWS) : texts
  const newest = columns.slice(-COLUMNS)
  return {
    kind: 'verdict',
    title: TITLES[verdict],
    python,
    claim: claim.text,
    columns: newest.map(({ name, now }) => ({ name, now })),
    rows: shown.map((text) => ({ text, marks: newest.map((column) => holdsOn(column, text)) })),
    folded: { rows: texts.length - shown.length, columns: columns.length - newest.length },
  }
}

export function verdictAlt(columns: readonly Column[], verdict: OverallVerdict): string {
  return [`${TITLES[verdict]}.`, ...partTexts(columns).map((text) => `${text}: ${saidOf(columns, text)}.`)].join(' ')
}
