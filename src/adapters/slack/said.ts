/** What a message holds of code, as Slack tells of it. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import { z } from 'zod'
import { readSnippet } from '../../snippet.js'
import { unlinked } from './wish.js'

/** A file that hangs at a message, or was chosen in a window. */
export const Attached = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
})
export type Attached = z.infer<typeof Attached>

/** What is not as expected is left out: Slack's messages come in many shapes. */
export const Said = z.object({
  ts: z.string(),
  thread_ts: z.string().optional().catch(undefined),
  user: z.string().optional().catch(undefined),
  bot_id: z.string().optional().catch(undefined),
  text: z.string().catch(''),
  blocks: z.array(z.unknown()).catch([]),
  files: z.array(Attached).catch([]),
  edited: z.object({ ts: z.string() }).optional().catch(undefined),
})
export type Said = z.infer<typeof Said>

const Piece = z.object({ text: z.string().optional(), url: z.string().optional() })
const Preformatted = z.object({ type: z.literal('rich_text_preformatted'), elements: z.array(Piece) })
const RichText = z.object({ type: z.literal('rich_text'), elements: z.array(z.unknown()) })
const Section = z.object({
  type: z.literal('section'),
  text: z.object({ type: z.literal('mrkdwn'), text: z.string() }),
})

/** With entities where the message's text has the same, in which Slack writes `& < >` so. */
function withoutEntities(code: string, { text }: Said): string {
  const isEscaped = /&(?:lt|gt|amp);/.test(code) && text.includes(code)
  return isEscaped ? code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') : code
}

/** So that a language's name on its first line is read as that. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${code}\n${fence}`
}

function preformattedIn(said: Said): string[] {
  const elements = said.blocks.flatMap((block) => RichText.safeParse(block).data?.elements ?? [])
  return elements
    .flatMap((element) => Preformatted.safeParse(element).data ?? [])
    .map((found) => found.elements.map(({ text, url }) => text ?? url ?? '').join(''))
    .flatMap((code) => readSnippet(fenced(withoutEntities(code, said))).blocks)
}

/** Of apps, whose messages are made of sections. */
function sectionsIn({ blocks }: Said): string[] {
  return blocks
    .flatMap((block) => Section.safeParse(block).data?.text.text ?? [])
    .filter((text) => text.includes('```'))
}

/** Its blocks of code, in order; none where nothing in it is written as code. */
export function codeIn(said: Said): string[] {
  const preformatted = preformattedIn(said)
  if (preformatted.length > 0) return preformatted
  const text = [said.text, ...sectionsIn(said)].find((one) => one.includes('`'))
  return text === undefined ? [] : readSnippet(unlinked(text), { escaped: true }).blocks
}
