/** The quiz's messages as Discord takes them. */
import { ButtonStyle, ComponentType } from 'discord.js'
import type { Tally } from '../../../quiz/poster.js'
import type { MadeRound } from '../../../quiz/round.js'
import { answerMoment, kindSaid, revealTitle, type Said, talliesSaid, titleOf, untilSaid } from '../../../quiz/words.js'
import { textsIn } from '../../../texts/texts.js'
import { choicesIn } from '../../guesses.js'
import { button, type Row, row } from '../controls.js'
import { componentsMessage, displays, type Message, type Picture, passagesMessage, withPicture } from '../message.js'
import { pressId } from '../press.js'
import { type Passage, textsOf } from '../text.js'

/** Calls one role, which was chosen for it, and nobody else. */
function calling(message: Message, role: string | null): Message {
  if (role === null) return message
  const call = { type: ComponentType.TextDisplay, content: `<@&${role}>` } as const
  return {
    ...message,
    allowed_mentions: { parse: [], roles: [role] },
    components: [call, ...message.components],
  }
}

/** What tells the message of a round's question from others. */
export function questionMark({ id }: MadeRound): string {
  return pressId('quiz', id, '')
}

/** What tells the message of its reveal. */
export function revealMark({ made }: MadeRound): string {
  return pressId('more', made.answer)
}

/** The program, what is asked of it, and a button for each choice: nothing in it tells which one is right. */
export function askMessage(round: MadeRound): Message {
  const { made, mention } = round
  const { question, info, reply } = made
  const [head, code, asked, small] = textsOf([
    [{ as: 'heading', text: titleOf(round) }],
    [{ as: 'code', text: info.program }],
    [{ as: 'words', text: question.text }],
    [{ as: 'small', text: `${kindSaid(made)} · ${reply.python}` }],
  ])
  const buttons = choicesIn(question).map((choice, at) => button(pressId('quiz', round.id, at), choice))
  // Discord counts the time down, and is not to read it as text.
  const below = `${small} · ${untilSaid(`<t:${Math.ceil(answerMoment(round) / 1000)}:R>`)}`
  return calling(componentsMessage([...displays([head, code, asked]), ...row(buttons), ...displays([below])]), mention)
}

/** The right choice, why, the picture, and how many chose what. */
export function revealMessage(round: MadeRound, tally: Tally, picture: Picture | null, rows: readonly Row[]): Message {
  const { info, reply } = round.made
  const [head, why, counts, small] = textsOf([
    [{ as: 'heading', text: revealTitle(round) }],
    [{ as: 'words', text: info.because }],
    talliesSaid(round, tally).map((text): Passage => ({ as: 'item', text })),
    [{ as: 'small', text: reply.python }],
  ])
  return withPicture(displays([head, why]), picture, [...displays([counts, small]), ...rows])
}

/** For whoever pressed. */
export function saidMessage({ title, text }: Said): Message {
  return passagesMessage([
    { as: 'title', text: title },
    { as: 'words', text },
  ])
}

export function listMessage(title: string, items: readonly string[]): Message {
  return passagesMessage([{ as: 'title', text: title }, ...items.map((text): Passage => ({ as: 'item', text }))])
}

/** Below a question that somebody made and has looked at. */
export function postButton(answer: string): Row[] {
  return row([button(pressId('post', answer), textsIn().buttons.postHere, { style: ButtonStyle.Success })])
}
