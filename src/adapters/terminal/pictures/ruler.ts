import type { RulerPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { cut, padded } from '../width.js'
import { foldedText } from './folded.js'
import { BAR_CELLS } from './limits.js'

type Part = RulerPicture['rulers'][number]['parts'][number]

function partLine({ label, bytes }: Part, style: 'cyan' | 'yellow', cellsPerByte: number, look: Look): string {
  const bar = '█'.repeat(Math.max(bytes > 0 ? 1 : 0, Math.round(bytes * cellsPerByte)))
  return `  ${String(bytes).padStart(6)}  ${look.paint(style, padded(bar, BAR_CELLS))}  ${safeLine(label)}`.trimEnd()
}

export function rulerLines(picture: RulerPicture, look: Look): string[] {
  const longest = Math.max(
    1,
    ...picture.rulers.flatMap(({ parts, beyond }) => [...parts, ...beyond].map((part) => part.bytes)),
  )
  const cellsPerByte = Math.min(1, BAR_CELLS / longest)
  const rulers = picture.rulers.flatMap(({ title, subtitle, parts, beyond, getsizeof, footprint, deep }) => [
    `${look.paint('bold', safeLine(title))}  ${cut(safeLine(subtitle), look.columns - 20)}`,
    ...parts.map((part) => partLine(part, 'cyan', cellsPerByte, look)),
    `  ${String(getsizeof).padStart(6)}  getsizeof`,
    ...beyond.map((part) => partLine(part, 'yellow', cellsPerByte, look)),
    `  ${String(footprint).padStart(6)}  really takes`,
    ...(deep === getsizeof ? [] : [`  ${String(deep).padStart(6)}  with contents`]),
    '',
  ])
  return [...rulers, ...foldedText([[picture.folded, 'object']])]
}
