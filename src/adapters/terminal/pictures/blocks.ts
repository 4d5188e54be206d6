import type { BlocksPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { foldedText } from './folded.js'

const BLOCK_SIGNS = { mine: '●', new: '■', old: '▪', freed: '×', free: '·' } as const
const BLOCK_STYLES = { mine: 'yellow', new: 'cyan', old: 'dim', freed: 'red', free: 'dim' } as const
const BLOCKS_A_LINE = 62

export function blocksLines(picture: BlocksPicture, look: Look): string[] {
  const strips = picture.strips.flatMap(({ title, counts, names, cells, left }) => {
    const rows = Array.from({ length: Math.ceil(cells.length / BLOCKS_A_LINE) }, (_, row) =>
      cells.slice(row * BLOCKS_A_LINE, (row + 1) * BLOCKS_A_LINE),
    )
    return [
      `${look.paint('bold', safeLine(title))}  ${safeLine(counts)}${names === '' ? '' : `  ● ${safeLine(names)}`}`,
      ...rows.map((row) => `  ${row.map((state) => look.paint(BLOCK_STYLES[state], BLOCK_SIGNS[state])).join('')}`),
      ...foldedText([[left, 'block']]),
    ]
  })
  const asked = picture.request ? [`${picture.request.bytes} bytes of a block of ${picture.request.block}`] : []
  const key = strips.length > 0 ? ['● has the name  ■ new  ▪ there before  × freed  · free'] : []
  return [...asked, ...strips, ...key, ...picture.notes.map(safeLine)]
}
