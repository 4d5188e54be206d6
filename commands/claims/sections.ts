/** Behind "more": the table, what was measured, the program. */
import type { ClaimAnalysis, Section } from '../../src/contract.js'
import { SECTION_CHARACTERS } from '../bounds.js'
import { byVersion, pythonName } from '../versions.js'
import { type Column, differingFigures, holdsOn, partTexts, wordOf } from './columns.js'

export function partsTable(columns: readonly Column[]): Section {
  return {
    kind: 'table',
    title: 'On each Python',
    head: ['', ...columns.map(({ name }) => name)],
    rows: partTexts(columns).map((text) => [text, ...columns.map((column) => wordOf(holdsOn(column, text)))]),
  }
}

/** null where all figures are the same. */
export function figuresList(columns: readonly Column[]): Section | null {
  const items = differingFigures(columns)
  return items.length === 0 ? null : { kind: 'list', title: 'Figures by version', items }
}

/** A list for each Python. */
export function evidenceLists(analyses: readonly ClaimAnalysis[]): Section[] {
  return byVersion(analyses)
    .reverse()
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ python, evidence }) => ({
      kind: 'list',
      title: `Measured just now on ${pythonName(python)}`,
      items: evidence.map(({ text, exact }) => (exact ? text : `${text} (another figure at each run)`)),
    }))
}

/** Whole lines, in as many sections as it takes. */
export function programSections(program: string): Section[] {
  if (program === '') return []
  const pieces: string[] = []
  for (const line of program.split('\n')) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + line.length < SECTION_CHARACTERS)
      pieces[pieces.length - 1] = `${last}\n${line}`
    else pieces.push(line)
  }
  return pieces.map((text, index) => ({
    kind: 'code',
    title: index === 0 ? 'The program that shows it' : 'The program, continued',
    text,
  }))
}
