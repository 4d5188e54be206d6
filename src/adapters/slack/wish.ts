import { takesWords } from '../../../commands/command.js'
import { type Command, commands } from '../../../commands/index.js'
import { askedIn } from '../asked.js'

/** What somebody wrote behind the slash command. */
export interface Wish {
  /** null: the view that fits the code. */
  command: Command | null
  onlyForMe: boolean
  /** Whether it is asked first what the answer will be. */
  predict: boolean
  /** Python as it was typed; empty where there was none. */
  code: string
}

export const ONLY_FOR_ME = 'private'
export const PREDICT = 'predict'

/** Behind a word at the start: what tells that it is a name in the code (`sizeof = 3`, `private.x`). */
const GOES_ON = /^\s*(?:[-+*/%&|^@<>=!]*=|[.,:;])/
/** The same, but for a command that is asked in words (`ask is my list copied`). */
const GOES_ON_IN_WORDS = /^\s*(?:and|or|if|in|not|is)\b/

/** Slack's own forms for what it took for an address, a user, a channel or a ping: back to what was typed. */
export function unlinked(text: string): string {
  return text
    .replace(/<(?:https?|mailto|tel):[^|<>\s]+\|([^<>]*)>/g, '$1')
    .replace(/<((?:https?|mailto|tel):[^|<>\s]+)>/g, '$1')
    .replace(
      /<([@#])([UWC][A-Z0-9]+)(?:\|([^<>]*))?>/g,
      (_, sign: string, id: string, name?: string) => sign + (name || id),
    )
    .replace(/<!([a-z]+)(?:\|[^<>]*)?>/g, '@$1')
}

/** A name at the start that is no part of an expression, and what stands behind it. */
export function firstWord(text: string): { word: string; rest: string } {
  const [all = '', word = ''] = /^\s*(\w+)(?=\s|$)/.exec(text) ?? []
  const rest = text.slice(all.length)
  const isAsked = commands.some((command) => command.name === word.toLowerCase() && takesWords(command))
  const goesOn = GOES_ON.test(rest) || (!isAsked && GOES_ON_IN_WORDS.test(rest))
  return goesOn ? { word: '', rest: text } : { word, rest }
}

/** `text` as Slack sends it: `[private] [predict] [view] code`, the words in any order, `& < >` as entities. */
export function wishIn(text: string): Wish {
  let command: Command | null = null
  let onlyForMe = false
  let predict = false
  let code = unlinked(text)
  for (;;) {
    const { word, rest } = firstWord(code)
    const named = commands.find(({ name }) => name === word.toLowerCase())
    if (word.toLowerCase() === ONLY_FOR_ME && !onlyForMe) onlyForMe = true
    else if (word.toLowerCase() === PREDICT && !predict) predict = true
    else if (named && !command) command = named
    else break
    code = rest
  }
  return {
    command,
    onlyForMe,
    predict,
    code: askedIn([code.replace(/^[ \t]*\n?/, '')], command, { escaped: true }),
  }
}
