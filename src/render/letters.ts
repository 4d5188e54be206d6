/** Where each letter of a line stands. */
import type { Outline } from './font.js'
import type { Box, Text } from './scene.js'
import { LABEL_PADDING_EM, layOut } from './text.js'
import { colour } from './theme.js'

/** Letters stand at quarters of a pixel, so that a letter has few looks. */
export const PHASES = 4

/** Of a label's frame, in ems: how far above the base line it begins, and its height. */
const FRAME = { rise: 0.86, height: 1.06 }

/** `x`, `y`: its pen on the base line. */
export interface Letter {
  outline: Outline
  pixels: number
  x: number
  y: number
  fill: string
}

/** The letters of a line, and the frames around names of characters that cannot be shown as themselves. */
export function lettersOf({ x, y, line, pixels, face, fill }: Text): { letters: Letter[]; frames: Box[] } {
  const letters: Letter[] = []
  const frames: Box[] = []
  const base = Math.round(y)
  const put = (outline: Outline, pen: number, paint: string) =>
    letters.push({ outline, pixels, x: Math.round(pen * PHASES) / PHASES, y: base, fill: paint })
  let pen = x
  for (const cell of line.cells) {
    if (cell.kind === 'glyph') put(cell.outline, pen, fill)
    else {
      const padding = LABEL_PADDING_EM * pixels
      const top = y - FRAME.rise * pixels
      frames.push({ x: pen + padding / 2, y: top, width: cell.width - padding, height: FRAME.height * pixels })
      let inner = pen + 1.5 * padding
      for (const letter of layOut(cell.text, pixels, face).cells) {
        if (letter.kind === 'glyph') put(letter.outline, inner, colour.foreign)
        inner += letter.width
      }
    }
    pen += cell.width
  }
  return { letters, frames }
}
