import type { Count, TimelinePicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { table } from '../table.js'
import { cut } from '../width.js'
import { foldedText } from './folded.js'
import { MAX_CODE_CELLS } from './limits.js'

type Cell = TimelinePicture['lanes'][number]['cells'][number]

const CHANGES = {
  born: { sign: 'new', style: 'cyan' },
  up: { sign: '▲', style: 'green' },
  down: { sign: '▼', style: 'yellow' },
  died: { sign: '✕', style: 'red' },
  same: { sign: '', style: null },
  none: { sign: '', style: 'dim' },
} as const

/** Of a line with a note, at the least. */
const LEAST_CODE_CELLS = 12
const NARROW_TITLE_CELLS = 12

function countText(count: Count | null): string {
  return count === 'immortal' ? '∞' : String(count ?? '·')
}

function cellText({ count, change, how }: Cell): string {
  if (change === 'died') return `✕ ${how === 'collector' ? 'collected' : 'freed'}`
  const reach = how === 'collector' ? ' lost' : ''
  return `${countText(count)} ${CHANGES[change].sign}`.trimEnd() + reach
}

/** Of what is too long together the code is cut: the note says what it cannot. */
function codeText({ code, note }: TimelinePicture['rows'][number]): string {
  if (note === null) return cut(safeLine(code), MAX_CODE_CELLS)
  const told = `  (${cut(safeLine(note), MAX_CODE_CELLS - LEAST_CODE_CELLS)})`
  return `${cut(safeLine(code), Math.max(LEAST_CODE_CELLS, MAX_CODE_CELLS - told.length))}${told}`
}

export function timelineLines(picture: TimelinePicture, look: Look): string[] {
  const most = picture.lanes.length > 2 ? NARROW_TITLE_CELLS : look.columns
  const head = ['', '', ...picture.lanes.map((lane) => cut(safeLine(lane.title), most))]
  const kinds = ['', '', ...picture.lanes.map((lane) => safeLine(lane.subtitle))]
  const rows = picture.rows.map((row, index) => [
    row.line === null ? '' : String(row.line),
    codeText(row),
    ...picture.lanes.map((lane) => (lane.cells[index] ? cellText(lane.cells[index]) : '')),
  ])
  const painted = (cell: string, row: number, column: number) => {
    if (row === 0 || column === 0) return look.paint('dim', cell)
    const change = picture.lanes[column - 2]?.cells[row - 1]?.change
    const style = change ? CHANGES[change].style : null
    return style ? look.paint(style, cell) : cell
  }
  const { folded } = picture
  return [
    ...table(look, head, [kinds, ...rows], painted),
    ...foldedText([
      [folded.rows, 'line'],
      [folded.lanes, 'object'],
    ]),
  ]
}
