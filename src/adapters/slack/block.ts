/** The blocks that messages are made of; each lets its text out through `outgoing`. */
import type { types } from '@slack/bolt'
import {
  ALT_LIMIT_CHARACTERS,
  CONTEXT_LIMIT_CHARACTERS,
  HEADER_LIMIT_CHARACTERS,
  OPTION_LIMIT_CHARACTERS,
  SECTION_LIMIT_CHARACTERS,
} from './limits.js'
import { outgoing } from './outgoing.js'

const FENCE = '```'

export function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: outgoing(text, limit), emoji: false }
}

/** Plain text has no code: the backticks around it go. */
export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(text.replaceAll('`', ''), HEADER_LIMIT_CHARACTERS) }
}

/** Words with code in backticks; `verbatim` keeps Slack from finding links and names in them. Slack takes no empty text. */
export function words(text: string, limit = SECTION_LIMIT_CHARACTERS): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: outgoing(text, limit) || '–', verbatim: true } }
}

/** Code and output as they are; backticks side by side in it would end it, so they are set apart. */
export function preformatted(code: string, limit = SECTION_LIMIT_CHARACTERS): types.SectionBlock {
  const inside = outgoing(code.replace(/`(?=`)/g, '` '), limit - 2 * FENCE.length - 2)
  return { type: 'section', text: { type: 'mrkdwn', text: `${FENCE}\n${inside}\n${FENCE}`, verbatim: true } }
}

export function option(text: string, value: string): types.PlainTextOption {
  return { text: plain(text, OPTION_LIMIT_CHARACTERS), value }
}

export function aside(text: string): types.ContextBlock {
  return { type: 'context', elements: [plain(text, CONTEXT_LIMIT_CHARACTERS)] }
}

export function picture(file: string, alt: string): types.ImageBlock {
  return { type: 'image', slack_file: { id: file }, alt_text: outgoing(alt, ALT_LIMIT_CHARACTERS) }
}
