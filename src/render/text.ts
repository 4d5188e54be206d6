import { type Face, type Outline, outline } from './font.js'

/** What stands at one place of a line: a glyph, or the framed name of a character that cannot be shown as itself. */
export type Cell = { kind: 'glyph'; outline: Outline; width: number } | { kind: 'label'; text: string; width: number }

export interface Line {
  cells: Cell[]
  width: number
}

/** A label's frame, in ems around its letters. */
export const LABEL_PADDING_EM = 0.18
/** No line holds more; what is beyond it is not even looked at. */
const CHARACTERS_LIMIT = 400

const escapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
])

/** The line of `text` at `pixels`; all of it is data, none of it a command. */
export function layOut(text: string, pixels: number, face: Face = 'regular'): Line {
  const cells: Cell[] = []
  let width = 0
  for (const character of text) {
    if (cells.length >= CHARACTERS_LIMIT) break
    const cell = cellOf(character, pixels, face)
    cells.push(cell)
    width += cell.width
  }
  return { cells, width }
}

function cellOf(character: string, pixels: number, face: Face): Cell {
  const found = outline(character, face)
  if (found) return { kind: 'glyph', outline: found, width: found.advance * pixels }
  const text = escapes.get(character) ?? codePoint(character)
  const letters = [...text].reduce((sum, letter) => sum + (outline(letter, face)?.advance ?? 0), 0)
  return { kind: 'label', text, width: (letters + 3 * LABEL_PADDING_EM) * pixels }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

export function widthOf(text: string, pixels: number, face: Face = 'regular'): number {
  return layOut(text, pixels, face).width
}

/** `text`, or as much of its beginning as fits in `limit` pixels with an … after it. */
export function cut(text: string, limit: number, pixels: number, face: Face = 'regular'): string {
  const end = fitting(text, limit, pixels, face)
  if (end === text.length) return text
  return `${text.slice(0, fitting(text, limit - widthOf('…', pixels, face), pixels, face)).trimEnd()}…`
}

/** How many UTF-16 units of `text` fit in `limit` pixels; never half a code point. */
function fitting(text: string, limit: number, pixels: number, face: Face): number {
  let [end, width] = [0, 0]
  for (const character of text) {
    width += cellOf(character, pixels, face).width
    if (width > limit + 0.01 || end >= CHARACTERS_LIMIT) return end
    end += character.length
  }
  return end
}

/** `text` on at most `lines` lines, broken at spaces where there are any; the last one is cut. */
export function wrap(text: string, limit: number, lines: number, pixels: number, face: Face = 'regular'): string[] {
  if (lines <= 1) return [cut(text, limit, pixels, face)]
  const [first, rest] = split(text, limit, pixels, face)
  return rest ? [first, ...wrap(rest, limit, lines - 1, pixels, face)] : [first]
}

/** What of `text` stands on one line, broken behind a breaker unless that leaves it half empty, and the rest. */
export function split(
  text: string,
  limit: number,
  pixels: number,
  face: Face = 'regular',
  breakers = ' ',
): [first: string, rest: string] {
  const end = fitting(text, limit, pixels, face)
  if (end === text.length) return [text, '']
  let at = end
  while (at > end / 2 && !breakers.includes(text.charAt(at - 1)) && text[at] !== ' ') at--
  if (at <= end / 2) at = Math.max(end, String.fromCodePoint(text.codePointAt(0) ?? 0).length)
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
}
