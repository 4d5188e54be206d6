/** "Predict first": the question stands where the answer will, with a button for each of its choices. */
import type { Question } from '../../contract.js'
import { answerIn } from '../../moderation/kept.js'
import { practised } from '../../quiz/practised.js'
import { textsIn } from '../../texts/texts.js'
import { choicesIn, guessAt } from '../guesses.js'
import { aside, preformatted, words } from './block.js'
import { button, carriedBy, type Given, OVERVIEW, rest } from './buttons.js'
import { carriedIn, carry } from './carried.js'
import { CODE_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { note } from './notes.js'
import { outgoing } from './outgoing.js'
import { askerOf, type Presser } from './press.js'
import type { House } from './sending.js'
import { standingIn } from './standing.js'

/** The buttons of choices, each with its place at the end. */
export const GUESS = /^guess-\d$/

/** What is shown instead of the answer: nothing in it tells what is right. */
export function questionMessage(question: Question, given: Given): Message {
  const { text } = question
  const { request, delivery } = given.job
  const carried = carriedBy(given.job)
  const { answers, buttons } = textsIn(request.language)
  const value = carry(carried)
  const guesses = choicesIn(question).map((choice, at) => button(`guess-${at}`, choice, `${at} ${value}`))
  return {
    text: outgoing(text, SECTION_LIMIT_CHARACTERS),
    blocks: [
      preformatted(request.code, CODE_LIMIT_CHARACTERS),
      words(text),
      { type: 'actions', elements: guesses },
      aside([given.reply.python, ...(delivery.askedBy ? [answers.askedBy(delivery.askedBy)] : [])].join(' · ')),
      // The animation would tell, too.
      {
        type: 'actions',
        elements: [button(OVERVIEW, buttons.showAnswer, value), rest({ ...given, states: 1 }, carried)],
      },
    ],
  }
}

/**
 * For whoever pressed alone. `value`: the choice's place, and what a button carries. Throws `UsageError` (`gone`,
 * `off-here`, `ignored`, `withheld`).
 */
export async function guess(house: House, presser: Presser, value: string): Promise<Message> {
  const { gateway } = house
  const [at = '', carried = ''] = value.split(' ')
  await standingIn(gateway.settings, presser)
  const given = await answerIn(askerOf(presser), carriedIn(carried).answer, house)
  await practised(given, Number(at), gateway.quiz)
  const { verdict, because } = guessAt(Number(at), given)
  return note(`*${verdict}* ${because}`)
}
