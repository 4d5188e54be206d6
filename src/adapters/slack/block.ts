/** The blocks that messages are made of; each lets its text out through `outgoing`. */
import type { types } from '@slack/bolt'
import {
  ALT_LIMIT_CHARACTERS,
  CONTEXT_LIMIT_CHARACTERS,
  HEADER_LIMIT_CHARACTERS,
  OPTION_LIMIT_CHARACTERS,
  SECTION_LIMIT_CHARACTERS,
} from './limits.js'
import { fits, outgoing, partsOf, verbatim } from './outgoing.js'

const FENCE = '```'

export function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: outgoing(text, limit), emoji: false }
}

/** Plain text has no code: the backticks around it go. */
function bare(text: string): string {
  return text.replaceAll('`', '')
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(bare(text), HEADER_LIMIT_CHARACTERS) }
}

export function isWholeHeader(text: string): boolean {
  return fits(bare(text), HEADER_LIMIT_CHARACTERS)
}

/** Words with code in backticks; `verbatim` keeps Slack from finding links and names in them. Slack takes no empty text. */
export function words(text: string, limit = SECTION_LIMIT_CHARACTERS): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: outgoing(text, limit) || '–', verbatim: true } }
}

/** Words of any length. */
export function wordParts(text: string): types.SectionBlock[] {
  return partsOf(text, SECTION_LIMIT_CHARACTERS).map((part) => words(part))
}

/** Backticks side by side in code would end it, so they are set apart. */
function apart(code: string): string {
  return code.replace(/`(?=`)/g, '` ')
}

const FENCES_CHARACTERS = 2 * FENCE.length + 2

/** Code and output as they are. */
export function preformatted(code: string, limit = SECTION_LIMIT_CHARACTERS): types.SectionBlock {
  const inside = outgoing(apart(code), limit - FENCES_CHARACTERS)
  return { type: 'section', text: { type: 'mrkdwn', text: `${FENCE}\n${inside}\n${FENCE}`, verbatim: true } }
}

/** Code as it is, in a block of its own, in which Slack reads no entities and no backticks. */
export function code(text: string, limit: number): types.RichTextBlock {
  const element = { type: 'text' as const, text: verbatim(text, limit) }
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [element] }] }
}

/** Calls the members of one user group; the only block that calls anybody. */
export function call(group: string): types.RichTextBlock {
  const element = { type: 'usergroup' as const, usergroup_id: group }
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] }
}

/** Whether all of it stands in one block. */
export function isWholeCode(code: string, limit: number): boolean {
  return fits(apart(code), limit - FENCES_CHARACTERS)
}

/** Code of any length. */
export function codeParts(code: string): types.SectionBlock[] {
  return partsOf(apart(code), SECTION_LIMIT_CHARACTERS - FENCES_CHARACTERS).map((part) => preformatted(part))
}

export function option(text: string, value: string): types.PlainTextOption {
  return { text: plain(text, OPTION_LIMIT_CHARACTERS), value }
}

export function aside(text: string): types.ContextBlock {
  return { type: 'context', elements: [plain(text, CONTEXT_LIMIT_CHARACTERS)] }
}

/**
 * Small words, and behind them a moment by the clock of whoever reads them; `said` puts it into words. Whoever has a
 * client that cannot show it reads it in UTC. https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function asideUntil(text: string, at: number, said: (moment: string) => string): types.ContextBlock {
  const seconds = Math.ceil(at / 1000)
  const inUtc = `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const moment = `<!date^${seconds}^{date_short_pretty} at {time}|${inUtc}>`
  const [block, until] = [aside(text), { type: 'mrkdwn' as const, text: said(moment), verbatim: true }]
  return { ...block, elements: [...block.elements, until] }
}

export function picture(file: string, alt: string): types.ImageBlock {
  return { type: 'image', slack_file: { id: file }, alt_text: outgoing(alt, ALT_LIMIT_CHARACTERS) }
}
