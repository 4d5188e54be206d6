/** What stands behind "More", shown to whoever presses the button. */
import type { types } from '@slack/bolt'
import { keptAnswer } from '../../answers.js'
import type { Section } from '../../contract.js'
import type { Store } from '../../store/store.js'
import { isOpen } from './answer.js'
import { aside, preformatted, words } from './block.js'
import { MESSAGE_LIMIT_BLOCKS, MESSAGE_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { note } from './notes.js'

const CUT = 'There is more than Slack shows; the page and the terminal show all of it.'

function tableText(head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)))
  const cell = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - [...text].length)
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')
}

function bodyOf(section: Section): types.SectionBlock {
  switch (section.kind) {
    case 'text':
      return words(section.text)
    case 'list':
      return words(section.items.map((item) => `• ${item}`).join('\n'))
    case 'table':
      return preformatted(tableText(section.head, section.rows))
    case 'code':
      return preformatted(section.text)
  }
}

/** As many whole sections as fit. */
function blocksFor(sections: Section[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = []
  let characters = 0
  for (const section of sections) {
    const [title, body] = [aside(section.title), bodyOf(section)]
    characters += JSON.stringify([title, body]).length
    const room = characters <= MESSAGE_LIMIT_CHARACTERS && blocks.length + 3 <= MESSAGE_LIMIT_BLOCKS
    if (!room) return [...blocks, aside(CUT)]
    blocks.push(title, body)
  }
  return blocks
}

/** What is behind the answer to the job `id`. Throws `UsageError` (`gone`). */
export async function moreMessage(store: Store, id: string): Promise<Message> {
  const { outcome } = await keptAnswer(id, store)
  const blocks = blocksFor(outcome.reply.more.filter((section) => !isOpen(section)))
  return blocks.length === 0 ? note('There is nothing more to say of this one.') : { text: 'More', blocks }
}
