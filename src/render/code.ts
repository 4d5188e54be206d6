import { cut, split, widthOf } from './text.js'
import { size } from './theme.js'

const HANGING = '  '

/** A row's code on one or two lines; the second is set in under the first. */
export function codeLines(code: string, room: number): string[] {
  const [first, rest] = split(code, room, size.text, 'regular', ' ,([{=:')
  if (!rest) return [first]
  const indent = /^ */.exec(code)?.[0] ?? ''
  return [first, cut(indent + HANGING + rest, room, size.text)]
}

/** Tabs as spaces; and where the longest line has no room, half of the indentation, which costs less than its end. */
export function narrowed(codes: readonly string[], room: number): string[] {
  const spaced = codes.map((code) => code.replaceAll('\t', '    '))
  if (spaced.every((code) => widthOf(code, size.text) <= room)) return spaced
  return spaced.map((code) => code.replace(/^ +/, (indent) => indent.slice(Math.ceil(indent.length / 2))))
}
