import type { Scene } from './scene.js'
import { widthOf, wrap } from './text.js'
import { colour, margin, size, width } from './theme.js'

const GAP = 24
const TITLE_LEADING = 38

/** The room between the margins. */
export const inner = width - 2 * margin

/** Title and exact version on top of the card; returns the y where the picture itself may begin. */
export function drawHeader(scene: Scene, title: string, python: string): number {
  const version = /^\d/.test(python) ? `CPython ${python}` : python
  const middle = margin + TITLE_LEADING / 2
  const beside = inner - widthOf(version, size.text) - GAP
  if (widthOf(title, size.title, 'bold') <= beside) {
    scene.text(title, margin, middle, { pixels: size.title, face: 'bold', fill: colour.bright })
    scene.text(version, width - margin, middle, { fill: colour.dim, anchor: 'end' })
    return margin + TITLE_LEADING + 14
  }
  const lines = wrap(title, inner, 2, size.title, 'bold')
  for (const [index, line] of lines.entries()) {
    scene.text(line, margin, middle + index * TITLE_LEADING, { pixels: size.title, face: 'bold', fill: colour.bright })
  }
  const under = margin + lines.length * TITLE_LEADING
  for (const line of wrap(version, inner, 1, size.text)) {
    scene.text(line, margin, under + size.leading / 2, { fill: colour.dim })
  }
  return under + size.leading + 14
}

/** Notes at the foot of the card, such as what was left out, and the card's end. */
export function drawFooter(scene: Scene, top: number, notes: readonly string[]): void {
  const lines = notes.flatMap((note) => wrap(note, inner, 2, size.text))
  for (const [index, line] of lines.entries()) {
    scene.text(line, margin, top + (index + 0.5) * size.leading, { fill: colour.dim })
  }
  scene.height = Math.ceil(top + lines.length * size.leading + (lines.length ? margin - 6 : 0))
}

/** "3 more lines", "1 more line"; null for none. */
export function more(count: number, noun: string): string | null {
  return count > 0 ? `${count} more ${noun}${count === 1 ? '' : 's'}` : null
}
