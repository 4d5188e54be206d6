/** Strangers' text for Discord, as pieces between which it may be cut: shown as it is, with nothing in it that acts. */
import { safeText } from '../terminal/escape.js'

const SPAN = /`([^`\n]+)`/g
/** What is longer could not be cut where a page ends. */
const SPAN_LIMIT_CHARACTERS = 500
/** What Discord's Markdown, its emoji and its links begin with; a backslash before it takes its meaning away. */
const MARK = /[\\`*_~|<>[\]()#+-]|:(?=[\w/])|(?<=^ *\d+)\./gmu
const CALL = /@(?=everyone|here)/g
const NOTHING_WIDE = '\u200b'

function escaped(text: string): string[] {
  const marked = text.replace(MARK, '\\$&').replace(CALL, `@${NOTHING_WIDE}`)
  return marked.match(/\\?./gsu) ?? []
}

/** Words, in which `code` in backticks stays code. */
export function proseIn(words: string): string[] {
  const text = safeText(words)
  const pieces: string[] = []
  let from = 0
  for (const { index, 0: span } of text.matchAll(SPAN)) {
    // Two spans that touch would be read as one.
    const apart = index === from && from > 0 ? NOTHING_WIDE : ''
    const whole = span.length <= SPAN_LIMIT_CHARACTERS ? [`${apart}${span}`] : escaped(span)
    pieces.push(...escaped(text.slice(from, index)), ...whole)
    from = index + span.length
  }
  return [...pieces, ...escaped(text.slice(from))]
}

/** What stands between fences, and never ends them. */
export function codeIn(code: string): string[] {
  return [...safeText(code).replaceAll('``', `\`${NOTHING_WIDE}\``)]
}
