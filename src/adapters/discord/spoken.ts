/** What somebody says to the bot in a message. */
import { commands } from '../../../commands/index.js'
import type { Passage } from './text.js'
import type { Wish } from './wish.js'

const ORDER = /^\s*\/?([a-z]+)(?![\w(=.[])(?:[ \t]+(3\.\d+(?:\.\d+)?|all)(?!\S))?/

export function isCalled(content: string, bot: string): boolean {
  return content.includes(`<@${bot}>`) || content.includes(`<@!${bot}>`)
}

/** The view, and a Python, that are named right behind the mention; in a direct message without one, first. */
function orderIn(content: string, bot: string): { view: string | null; python: string; rest: string } {
  const mention = new RegExp(`<@!?${bot}>`).exec(content)
  const [before, after] = mention
    ? [content.slice(0, mention.index), content.slice(mention.index + mention[0].length)]
    : ['', content]
  const [order = '', word, python] = ORDER.exec(after) ?? []
  const view = commands.find(({ name }) => name === word)?.name
  if (view === undefined) return { view: null, python: 'default', rest: `${before}${after}` }
  return { view, python: python ?? 'default', rest: `${before}${after.slice(order.length)}` }
}

/** The wish, where there is code, or words for a view that is named. */
export function wishSpoken(content: string, bot: string, files: string[]): Wish | null {
  const { view, python, rest } = orderIn(content, bot)
  const code = rest.includes('`') || view !== null ? rest : ''
  if (code.trim() === '' && files.length === 0) return null
  return { view, code, other: '', python, files, hidden: false, predict: false }
}

/** How to ask, for whoever has not. */
export const help: readonly Passage[] = [
  {
    as: 'words',
    text: 'I show what Python does with memory. Mention me, and put a few lines between two fences, like this:',
  },
  { as: 'code', text: 'a = [1, 2, 3]\nb = a' },
  {
    as: 'words',
    text: `A word behind the mention chooses what to look at: ${commands.map(({ name }) => `\`${name}\``).join(', ')}.`,
  },
  {
    as: 'words',
    text: 'A file .py or .txt will do as well, or the command /ouro. You may edit your message for ten minutes.',
  },
]

export const NEEDS_TEXT =
  'That is a picture. I need the code itself, as text: please paste it between two lines of ```, or attach a .py file.'
