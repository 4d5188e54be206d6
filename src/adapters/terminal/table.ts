import type { Look } from './paint.js'
import { padded, widthOf, wrap } from './width.js'

const GAP = 2
const MIN_CELL = 6

/** The widest columns give way, cell by cell, until the row fits, none below `MIN_CELL`. */
function widthsFor(rows: readonly string[][], columns: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => Math.max(1, ...rows.map((row) => widthOf(row[at] ?? ''))))
  for (;;) {
    const total = widths.reduce((sum, width) => sum + width + GAP, -GAP)
    const widest = Math.max(...widths)
    if (total <= columns || widest <= MIN_CELL) return widths
    widths[widths.indexOf(widest)] = widest - 1
  }
}

type Painted = (cell: string, row: number, column: number) => string

/** One row as lines: each cell wrapped in its column. */
function rowLines(row: string[], widths: number[], paint: (cell: string, column: number) => string): string[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => padded(cells[column]?.[line] ?? '', width, (cell) => paint(cell, column)))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** Columns in line, in safe text; the head is set apart, `painted` colours a cell's text. */
export function table(look: Look, head: string[], rows: string[][], painted: Painted = (cell) => cell): string[] {
  const widths = widthsFor([head, ...rows], look.columns)
  return [
    ...rowLines(head, widths, (cell) => look.paint('dim', cell)),
    ...rows.flatMap((row, index) => rowLines(row, widths, (cell, column) => painted(cell, index, column))),
  ]
}
