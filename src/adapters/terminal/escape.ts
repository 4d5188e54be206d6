/** Control, format (bidi, zero width), surrogate, private, unassigned characters and the separators nobody sees. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
/** Emoji are joined by it, and it moves nothing. */
const JOINER = '\u200d'

function written(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const hex = point.toString(16)
  if (point <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/**
 * Text of strangers for a terminal: what could move the cursor, colour, hide or turn text around is written as Python
 * writes it (`\x1b`). Line ends stay; a tab becomes four spaces, since what it does depends on where it stands.
 */
export function safeText(text: string): string {
  return text
    .replace(/\t/g, '    ')
    .replace(UNSAFE, (character) => (character === '\n' || character === JOINER ? character : written(character)))
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text.replaceAll('\n', '⏎'))
}

/** JSON on one line, equal as JSON, with nothing in it that a terminal obeys. */
export function safeJson(value: unknown): string {
  const units = (character: string) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join('')
  return JSON.stringify(value).replace(UNSAFE, units)
}
