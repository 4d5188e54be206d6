import type { SidesPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { padded } from '../width.js'
import { BAR_CELLS } from './limits.js'

export function sidesLines({ groups, folded }: SidesPicture, look: Look): string[] {
  const column = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ label }) => safeLine(label).length)))
  const lines = groups.flatMap(({ title, note, bars }) => {
    const cells = BAR_CELLS / Math.max(...bars.map(({ value, to }) => Math.max(value, to)), Number.MIN_VALUE)
    return [
      `${look.paint('bold', safeLine(title))}  ${look.paint('dim', safeLine(note))}`.trimEnd(),
      ...bars.map(({ label, value, to, text }) => {
        const solid = Math.max(value > 0 ? 1 : 0, Math.round(value * cells))
        const bar = '█'.repeat(solid) + '░'.repeat(Math.max(0, Math.round(to * cells) - solid))
        const name = padded(safeLine(label), column)
        return `  ${name}  ${look.paint('cyan', padded(bar, BAR_CELLS))}  ${safeLine(text)}`
      }),
      '',
    ]
  })
  return folded.length > 0 ? [...lines, `(left out: ${folded.map(safeLine).join(', ')}; --json has them)`] : lines
}
