/** "Predict first": the question stands where the answer will, with a button for each of its choices. */
import { keptAnswer } from '../../answers.js'
import type { Question } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { aside, preformatted, words } from './block.js'
import { button, carriedBy, type Given, OVERVIEW, rest } from './buttons.js'
import { carriedIn, carry } from './carried.js'
import { CODE_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { note } from './notes.js'
import { outgoing } from './outgoing.js'
import type { Press } from './pressing.js'
import type { House } from './sending.js'
import { standingIn } from './standing.js'

/** The buttons of choices, each with its place at the end. */
export const GUESS = /^guess-\d$/

/** What is shown instead of the answer: nothing in it tells what is right. */
export function questionMessage({ text, choices }: Question, given: Given): Message {
  const { request, delivery } = given.job
  const carried = carriedBy(given.job)
  const value = carry(carried)
  // Plain text has no code: the backticks around it go.
  const guesses = choices.map((choice, at) => button(`guess-${at}`, choice.text.replaceAll('`', ''), `${at} ${value}`))
  return {
    text: outgoing(text, SECTION_LIMIT_CHARACTERS),
    blocks: [
      preformatted(request.code, CODE_LIMIT_CHARACTERS),
      words(text),
      { type: 'actions', elements: guesses },
      aside([given.reply.python, ...(delivery.askedBy ? [`asked by ${delivery.askedBy}`] : [])].join(' · ')),
      // The animation would tell, too.
      {
        type: 'actions',
        elements: [button(OVERVIEW, 'Show the answer', value), rest({ ...given, states: 1 }, carried)],
      },
    ],
  }
}

/**
 * For whoever pressed alone. `value`: the choice's place, and what a button carries. Throws `UsageError` (`gone`,
 * `off-here`, `ignored`).
 */
export async function guess({ gateway }: House, press: Press, value: string): Promise<Message> {
  const [at = '', carried = ''] = value.split(' ')
  const { outcome } = await keptAnswer(carriedIn(carried).answer, gateway.store)
  await standingIn(gateway.settings, press)
  const choice = outcome.question?.choices[Number(at)]
  if (!choice)
    throw new UsageError('old-button', 'This button is from another version of me. Please run the code once more.')
  return note(`${choice.right ? '*Right.*' : '*Not quite.*'} ${choice.because}`)
}
