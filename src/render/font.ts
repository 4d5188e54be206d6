import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Font, type Glyph } from 'opentype.js'

const require = createRequire(import.meta.url)

/** Where each face looks for a character, first to last. The proportional one is large: read when first needed. */
const faces = {
  regular: ['DejaVuSansMono', 'DejaVuSans'],
  bold: ['DejaVuSansMono-Bold', 'DejaVuSans-Bold'],
} as const

/** Characters that are unseen, steer the direction of others or sit on their neighbours: always named, never obeyed. */
const unseen = /[\p{C}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

export type Face = keyof typeof faces

/** `advance` is in ems. `outline` is path data in pixels at one size, relative to the pen. */
export interface Outline {
  advance: number
  path(pixels: number): string
}

const fonts = new Map<string, Font>()
const outlines = { regular: new Map<string, Outline | null>(), bold: new Map<string, Outline | null>() }
/** Far above what the Latin, Greek and Cyrillic of a year of snippets need; a flood of rare characters starts anew. */
const OUTLINES_LIMIT = 4_000

function open(name: string): Font {
  let font = fonts.get(name)
  if (!font) {
    const file = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
    font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength), { lowMemory: true })
    fonts.set(name, font)
  }
  return font
}

/** The outline of one code point, or null where it is unseen or no font has a glyph that stays within its line. */
export function outline(character: string, face: Face): Outline | null {
  const cache = outlines[face]
  let found = cache.get(character)
  if (found === undefined) {
    if (cache.size >= OUTLINES_LIMIT) cache.clear()
    found = seek(character, face)
    cache.set(character, found)
  }
  return found
}

function seek(character: string, face: Face): Outline | null {
  if (unseen.test(character)) return null
  for (const name of faces[face]) {
    const font = open(name)
    const glyph = font.charToGlyph(character)
    if (glyph.index === 0) continue
    const advance = (glyph.advanceWidth ?? 0) / font.unitsPerEm
    if (character === ' ') return { advance, path: () => '' }
    if (!keepsToItsLine(glyph, font.unitsPerEm)) return null
    const bySize = new Map<number, string>()
    const path = (pixels: number): string => {
      const known = bySize.get(pixels)
      if (known !== undefined) return known
      const data = relative(glyph, pixels)
      bySize.set(pixels, data)
      return data
    }
    return { advance, path }
  }
  return null
}

/** Blank glyphs would hide, huge ones (U+FDFD) would cover what is beside them. */
function keepsToItsLine(glyph: Glyph, unitsPerEm: number): boolean {
  const box = glyph.getBoundingBox()
  const slack = 0.12 * unitsPerEm
  const advance = glyph.advanceWidth ?? 0
  const blank = box.x1 === box.x2 || box.y1 === box.y2
  return (
    !blank &&
    box.x1 >= -slack &&
    box.x2 <= advance + slack &&
    box.y2 <= 0.96 * unitsPerEm &&
    box.y1 >= -0.3 * unitsPerEm
  )
}

/** Relative commands, so that one cached string serves each place the glyph is drawn at. */
function relative(glyph: Glyph, pixels: number): string {
  const hundredths = (value: number | undefined): number => Math.round((value ?? 0) * 100)
  let data = ''
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const step = (toX: number, toY: number): string => `${(toX - x) / 100} ${(toY - y) / 100}`
  for (const command of glyph.getPath(0, 0, pixels).commands) {
    if (command.type === 'Z') {
      data += 'z'
      ;[x, y] = [startX, startY]
      continue
    }
    const [toX, toY] = [hundredths(command.x), hundredths(command.y)]
    if (command.type === 'Q') data += `q${step(hundredths(command.x1), hundredths(command.y1))} ${step(toX, toY)}`
    else if (command.type === 'C') {
      const [first, second] = [
        step(hundredths(command.x1), hundredths(command.y1)),
        step(hundredths(command.x2), hundredths(command.y2)),
      ]
      data += `c${first} ${second} ${step(toX, toY)}`
    } else data += `${command.type === 'M' ? 'm' : 'l'}${step(toX, toY)}`
    ;[x, y] = [toX, toY]
    if (command.type === 'M') [startX, startY] = [toX, toY]
  }
  return data
}
