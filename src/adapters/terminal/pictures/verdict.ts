import type { VerdictPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { table } from '../table.js'
import { cut } from '../width.js'
import { foldedText } from './folded.js'

const VERDICT_TEXT_CELLS = 100

export function verdictLines(picture: VerdictPicture, look: Look): string[] {
  const { folded } = picture
  const several = picture.columns.some(({ now }) => !now)
  const head = ['', ...picture.columns.map(({ name, now }) => (now && several ? `[${name}]` : name))]
  const rows = picture.rows.map(({ text, marks }) => [
    cut(safeLine(text), VERDICT_TEXT_CELLS),
    ...marks.map((holds) => (holds === null ? '·' : holds ? 'yes' : 'no')),
  ])
  const painted = (cell: string, _: number, column: number) =>
    column > 0 && /^(?:yes|no)\b/.test(cell) ? look.paint(cell.startsWith('yes') ? 'green' : 'yellow', cell) : cell
  return [
    ...table(look, head, rows, painted),
    ...foldedText([
      [folded.rows, 'part'],
      [folded.columns, 'Python'],
    ]),
  ]
}
