/** What somebody says to the bot in a message. */
import { commands } from '../../../commands/index.js'
import { UsageError } from '../../errors.js'
import { isQuestion } from '../../help/question.js'
import { textsIn } from '../../texts/texts.js'
import type { Passage } from './text.js'
import type { Wish } from './wish.js'

/** One word of an order, and not the name of something in the code. */
const WORD = /^\s*\/?([a-z]+|3\.\d+(?:\.\d+)?)(?![\w(=.[])(?!\s*=)/
const PREDICT = 'predict'
const PRIVATE = 'private'
const ALL = 'all'

const { commands: texts, excuses } = textsIn()

export function isCalled(content: string, bot: string): boolean {
  return content.includes(`<@${bot}>`) || content.includes(`<@!${bot}>`)
}

interface Order {
  view: string | null
  python: string
  predict: boolean
  hidden: boolean
  /** What stands around it. */
  rest: string
}

/** The order that the next word gives; null where it is none. */
function withWord(order: Order, word: string): Partial<Order> | null {
  const view = commands.find(({ name }) => name === word)?.name
  if (view !== undefined) return order.view === null ? { view } : null
  if (word === PREDICT) return { predict: true }
  if (word === PRIVATE) return { hidden: true }
  const isPython = order.python === 'default' && (/^3/.test(word) || (word === ALL && order.view !== null))
  return isPython ? { python: word } : null
}

/** The view, a Python and the rest, as they are named right behind the mention; in a direct message without one, first. */
function orderIn(content: string, bot: string): Order {
  const mention = new RegExp(`<@!?${bot}>`).exec(content)
  const [before, after] = mention
    ? [content.slice(0, mention.index), content.slice(mention.index + mention[0].length)]
    : ['', content]
  let order: Order = { view: null, python: 'default', predict: false, hidden: false, rest: after }
  for (;;) {
    const [said = '', word = ''] = WORD.exec(order.rest) ?? []
    const more = withWord(order, word)
    if (more === null) return { ...order, rest: `${before}${order.rest}` }
    order = { ...order, ...more, rest: order.rest.slice(said.length) }
  }
}

/** The wish, where there is code, a question, or words for what is ordered. Throws `UsageError` (`private-here`). */
export function wishSpoken(content: string, bot: string, files: string[]): Wish | null {
  const { view, python, predict, hidden, rest } = orderIn(content, bot)
  const hasCode = rest.includes('`') || files.length > 0
  const isAsked = view === null && !predict && isQuestion(rest, hasCode)
  const code = hasCode || isAsked || view !== null || predict ? rest : ''
  if (code.trim() === '' && files.length === 0) return null
  if (hidden) throw new UsageError('private-here', excuses.privateElsewhere)
  return { view: isAsked ? 'ask' : view, code, other: '', python, files, hidden, predict }
}

/** How to ask, for whoever has not. */
export const help: readonly Passage[] = [
  { as: 'words', text: texts.help.before },
  { as: 'code', text: 'a = [1, 2, 3]\nb = a' },
  { as: 'words', text: texts.help.words(commands.map(({ name }) => name)) },
  { as: 'words', text: texts.help.files },
  { as: 'words', text: texts.help.more },
]
