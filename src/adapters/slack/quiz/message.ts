/** The quiz's messages as Slack takes them. */
import type { types } from '@slack/bolt'
import type { Question } from '../../../contract.js'
import type { Tally } from '../../../quiz/poster.js'
import type { MadeRound } from '../../../quiz/round.js'
import { answerMoment, kindSaid, revealTitle, type Said, talliesSaid, titleOf, untilSaid } from '../../../quiz/words.js'
import { textsIn } from '../../../texts/texts.js'
import { choicesIn } from '../../guesses.js'
import { aside, asideUntil, call, code, header, picture, words } from '../block.js'
import { button, carriedBy, type Given } from '../buttons.js'
import { carry } from '../carried.js'
import { CODE_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from '../limits.js'
import type { Message } from '../messages.js'
import { outgoing } from '../outgoing.js'

/** The names of buttons, as presses come back with them; those of choices have their place at the end. */
export const ANSWER = /^quiz-answer-\d$/
export const SHOW = 'quiz-show'
export const ANOTHER = 'quiz-another'
export const POST = 'quiz-post'

/** What the picture shows, with the text that it has for those who do not see it. */
interface Shown {
  file: string
  alt: string
}

/** What tells the message of a round's question from others. */
export function questionMark({ id }: MadeRound): string {
  return `${id}-question`
}

/** What tells the message of its reveal. */
export function revealMark({ id }: MadeRound): string {
  return `${id}-reveal`
}

function notice(text: string): string {
  return outgoing(text, SECTION_LIMIT_CHARACTERS)
}

/**
 * The program, what is asked of it, and a button for each choice: nothing in it tells which one is right. Calls the group
 * that was chosen for it, and nobody else.
 */
export function askMessage(round: MadeRound): Message {
  const { made, mention } = round
  const { question, info, reply } = made
  const choices = choicesIn(question).map((choice, at) => button(`quiz-answer-${at}`, choice, `${at} ${round.id}`))
  return {
    text: notice(`${titleOf(round)}: ${question.text}`),
    blocks: [
      ...(mention === null ? [] : [call(mention)]),
      header(titleOf(round)),
      code(info.program, CODE_LIMIT_CHARACTERS),
      words(question.text),
      { type: 'actions', elements: choices },
      asideUntil(`${kindSaid(made)} · ${reply.python}`, answerMoment(round), untilSaid),
    ],
  }
}

/** The right choice, why, the picture, and how many chose what. */
export function revealMessage(
  round: MadeRound,
  tally: Tally,
  shown: Shown | null,
  buttons: types.ActionsBlock[],
): Message {
  const { info, reply } = round.made
  return {
    text: notice(revealTitle(round)),
    blocks: [
      header(revealTitle(round)),
      words(info.because),
      ...(shown === null ? [] : [picture(shown.file, shown.alt)]),
      words(talliesSaid(round, tally).join('\n')),
      aside(reply.python),
      ...buttons,
    ],
  }
}

/** For whoever pressed. */
export function saidMessage({ title, text }: Said): Message {
  return { text: notice(title), blocks: [header(title), words(text)] }
}

/** For one person alone: to practise with, or to look at before it is posted. */
export function asideMessage(question: Question, given: Given): Message {
  const { request } = given.job
  const value = carry(carriedBy(given.job))
  const { buttons, quiz } = textsIn(request.language)
  const guesses = choicesIn(question).map((choice, at) => button(`guess-${at}`, choice, `${at} ${value}`))
  const isOwn = request.quiz?.from === 'own'
  const rest = [
    button(SHOW, buttons.showAnswer, value),
    isOwn ? button(POST, buttons.postHere, value) : button(ANOTHER, buttons.another, value),
  ]
  return {
    text: notice(question.text),
    blocks: [
      code(request.code, CODE_LIMIT_CHARACTERS),
      words(question.text),
      { type: 'actions', elements: guesses },
      aside(`${isOwn ? quiz.onlyYou : quiz.practice} · ${given.reply.python}`),
      { type: 'actions', elements: rest },
    ],
  }
}
