import { plainPunctuation, plainQuotes, plainSpaces, unescaped } from './snippet/characters.js'
import { fencedBlocks, inlineBlocks } from './snippet/fences.js'
import { dedented } from './snippet/indentation.js'
import { withoutPrompt } from './snippet/prompt.js'
import { indentedBlocks, unquoted } from './snippet/prose.js'
import { sideBySide, sidesOf } from './snippet/sides.js'

export interface Snippet {
  /** Python source, one for each block of code in the message, in order; empty when there is no code. */
  blocks: string[]
  /** Whether a block was mended (quotes, spaces, indentation, a prompt's transcript), so that the answer can show it. */
  mended: boolean
}

/** Each of several snippets by itself: how far one is set in, or whether it comes from a prompt, is no other's. */
function mend(block: string): string {
  const sides = sidesOf(block)
  return sides.length === 1 ? mendOne(block) : sideBySide(sides.map(mendOne))
}

function mendOne(code: string): string {
  return plainQuotes(plainPunctuation(withoutPrompt(dedented(plainSpaces(code)))))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/**
 * Finds the Python in a chat message and undoes what chat did to it. Fenced blocks win over inline code, inline code over
 * what is set in under sentences, and that over the text as a whole. A repair is made only where the text cannot be Python as it stands, so code that came
 * through whole is passed on unchanged, whatever its strings and comments hold (line ends become `\n`, as Python reads
 * them).
 *
 * `escaped`: the platform writes `<`, `>`, `&` as `&lt;`, `&gt;`, `&amp;` in every message (Slack does, Discord does not).
 */
export function readSnippet(message: string, { escaped = false } = {}): Snippet {
  const text = unquoted(unescaped(message.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''), escaped))
  const fenced = fencedBlocks(text)
  const inline = fenced.length > 0 ? [] : inlineBlocks(text)
  const indented = fenced.length + inline.length > 0 ? [] : indentedBlocks(text)
  const found = [fenced, inline, indented, [text]].find((blocks) => blocks.length > 0) ?? []
  const blocks = found.map(mend).filter((block) => !isBlank(block))
  return { blocks, mended: blocks.some((block) => !found.includes(block)) }
}
