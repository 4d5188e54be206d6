import { inner } from './card.js'
import type { Scene } from './scene.js'
import { widthOf } from './text.js'
import { colour, margin, size } from './theme.js'

/** A sign and what it says. `draw` gets the middle of its place, which is a square of `KEY_HEIGHT`. */
export interface KeyEntry {
  draw(scene: Scene, x: number, y: number): void
  text: string
}

const KEY_HEIGHT = 44
const GAP = 28

/** The signs of a picture, side by side where there is room. Returns the height used. */
export function drawKey(scene: Scene, entries: readonly KeyEntry[], top: number): number {
  let [x, y] = [margin, top + KEY_HEIGHT / 2]
  for (const entry of entries) {
    const width = KEY_HEIGHT + 6 + widthOf(entry.text, size.text)
    if (x > margin && x + width > margin + inner) [x, y] = [margin, y + KEY_HEIGHT]
    entry.draw(scene, x + KEY_HEIGHT / 2, y)
    scene.text(entry.text, x + KEY_HEIGHT + 6, y, { fill: colour.dim })
    x += width + GAP
  }
  return entries.length ? y + KEY_HEIGHT / 2 - top : 0
}
