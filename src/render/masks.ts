/** How letters cover the pixels they stand on: each look of a letter is drawn by resvg once, and kept. */
import type { Outline } from './font.js'
import type { Letter } from './letters.js'
import { BYTES_A_PIXEL, type Raster, rasterOf } from './raster.js'
import type { Box } from './scene.js'
import { enclosed, outlined } from './svg.js'

/** A letter's edge has this many shades: no eye tells more, and a picture has few colours. */
export const SHADES = 16

/** Coverage, row by row, from 0 to SHADES - 1; `left` and `top`: where it begins, seen from the pen's pixel. */
export interface Mask {
  left: number
  top: number
  width: number
  height: number
  shades: Uint8Array
}

/** A letter at a size and at a part of a pixel. */
interface Look {
  outline: Outline
  pixels: number
  phase: number
  mask: Mask | null
}

/** How far a glyph may reach, in ems: beside its advance, above and below the base line (`font.ts` holds it to that). */
const REACH = { beside: 0.12, above: 0.96, below: 0.3 }
const SHEET_WIDTH = 1024
const ALPHA = 3
const OPAQUE = 255
const NOTHING: Mask = { left: 0, top: 0, width: 0, height: 0, shades: new Uint8Array() }

const kept = new WeakMap<Outline, Look[]>()

/** The mask of each letter. Those that are not known yet are drawn together. */
export function masksOf(letters: readonly Letter[]): Mask[] {
  const looks = letters.map(lookOf)
  const unknown = new Set(looks.filter(({ mask }) => mask === null))
  if (unknown.size > 0) draw([...unknown])
  return looks.map(({ mask }) => mask ?? NOTHING)
}

function lookOf({ outline, pixels, x }: Letter): Look {
  const phase = x - Math.floor(x)
  const looks = kept.get(outline) ?? []
  const known = looks.find((look) => look.phase === phase && look.pixels === pixels)
  if (known) return known
  const look = { outline, pixels, phase, mask: null }
  kept.set(outline, [...looks, look])
  return look
}

/** All on one sheet of equal cells, white on nothing. */
function draw(looks: readonly Look[]): void {
  const most = (of: (look: Look) => number) => Math.ceil(Math.max(...looks.map(of))) + 1
  const beside = most(({ pixels }) => REACH.beside * pixels)
  const above = most(({ pixels }) => REACH.above * pixels)
  const height = above + most(({ pixels }) => REACH.below * pixels)
  const width = 2 * beside + most(({ outline, pixels }) => outline.advance * pixels)
  const columns = Math.max(1, Math.floor(SHEET_WIDTH / width))
  const cells = looks.map((look, index) => {
    return { look, x: (index % columns) * width, y: Math.floor(index / columns) * height, width, height }
  })
  const letters = cells.map(({ look, x, y }) => {
    return { ...look, x: x + beside + look.phase, y: y + above, fill: '#fff' }
  })
  const sheet = { width: columns * width, height: Math.ceil(looks.length / columns) * height }
  const raster = rasterOf(enclosed(sheet, outlined(letters)))
  for (const cell of cells) cell.look.mask = maskIn(raster, cell, { x: cell.x + beside, y: cell.y + above })
}

/** The mask in a cell of the sheet, without its empty edges. */
function maskIn({ width, bytes }: Raster, cell: Box, pen: { x: number; y: number }): Mask {
  const shadeAt = (x: number, y: number) => {
    return Math.round(((bytes[(y * width + x) * BYTES_A_PIXEL + ALPHA] ?? 0) / OPAQUE) * (SHADES - 1))
  }
  let [left, top, right, bottom] = [cell.x + cell.width, cell.y + cell.height, cell.x, cell.y]
  for (let y = cell.y; y < cell.y + cell.height; y++) {
    for (let x = cell.x; x < cell.x + cell.width; x++) {
      if (shadeAt(x, y) === 0) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = y + 1
    }
  }
  if (right <= left) return NOTHING
  const shades = new Uint8Array((right - left) * (bottom - top))
  for (let y = top, at = 0; y < bottom; y++) for (let x = left; x < right; x++) shades[at++] = shadeAt(x, y)
  return { left: left - pen.x, top: top - pen.y, width: right - left, height: bottom - top, shades }
}
