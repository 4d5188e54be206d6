/** The one way for text to Slack: nothing in it is a ping, a link or an entity. https://docs.slack.dev/messaging/formatting-message-text */
import { safeText } from '../terminal/escape.js'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const ELLIPSIS = '…'

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (found) => ENTITIES[found] ?? found)
}

/**
 * `text` as Slack shows it: `& < >` as entities, so that `<!channel>`, `<@U1>` and `<url|text>` stay text; invisible and
 * control characters as Python writes them. At most `limit` characters (UTF-16 units, as sent), cut between code points.
 */
export function outgoing(text: string, limit: number): string {
  return cut(safeText(text.toWellFormed()), limit, escaped)
}

/** The same for rich text, in which Slack reads nothing: without entities. */
export function verbatim(text: string, limit: number): string {
  return cut(safeText(text.toWellFormed()), limit, (point) => point)
}

function cut(safe: string, limit: number, written: (text: string) => string): string {
  const whole = written(safe)
  if (whole.length <= limit) return whole
  let kept = ''
  for (const point of safe) {
    const next = written(point)
    if (kept.length + next.length + ELLIPSIS.length > limit) break
    kept += next
  }
  return kept + ELLIPSIS
}

/** Whether all of `text` goes out within the limit. */
export function fits(text: string, limit: number): boolean {
  return escaped(safeText(text.toWellFormed())).length <= limit
}

/** `text` in parts that go out within the limit each, nothing left out: at line ends, where a line is not too long itself. */
export function partsOf(text: string, limit: number): string[] {
  const parts = ['']
  let taken = 0
  const put = (piece: string, length: number) => {
    if (taken + length > limit) {
      parts.push('')
      taken = 0
    }
    parts[parts.length - 1] += piece
    taken += length
  }
  for (const line of safeText(text.toWellFormed()).split(/(?<=\n)/)) {
    const { length } = escaped(line)
    if (length <= limit) put(line, length)
    else for (const point of line) put(point, (ENTITIES[point] ?? point).length)
  }
  return parts.map((part) => part.replace(/\n$/, '')).filter((part) => part.trim() !== '')
}

/** Goes with every message and every change of one: `@here`, `#general` and addresses in it stay text, too. */
export const QUIET = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const
