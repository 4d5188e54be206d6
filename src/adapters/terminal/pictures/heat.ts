import type { HeatPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { table } from '../table.js'
import { cut } from '../width.js'
import { foldedText } from './folded.js'
import { MAX_CODE_CELLS } from './limits.js'

const HEAT_CELLS = 10

export function heatLines(picture: HeatPicture, look: Look): string[] {
  const bar = (found: { text: string; share: number } | null) =>
    found ? `${'█'.repeat(Math.max(1, Math.round(found.share * HEAT_CELLS)))} ${safeLine(found.text)}` : ''
  const rows = picture.rows.map(({ line, code, hits, time, memory }) => [
    String(line),
    cut(safeLine(code), MAX_CODE_CELLS),
    safeLine(hits),
    bar(time),
    bar(memory),
  ])
  const styles = ['dim', null, null, 'yellow', 'cyan'] as const
  const painted = (cell: string, row: number, column: number) => {
    const style = row === 0 ? 'dim' : styles[column]
    return style ? look.paint(style, cell) : cell
  }
  return [
    ...table(look, ['', '', 'hits', 'own time', 'memory'], rows, painted),
    safeLine(picture.total),
    ...foldedText([[picture.folded, 'line']]),
  ]
}
