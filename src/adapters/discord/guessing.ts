/** "Predict first": the question stands where the answer will, with a button for each of its choices. */
import { ButtonStyle } from 'discord.js'
import type { Given, Question } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { button, row } from './controls.js'
import { type Message, passagesMessage, questionMessage } from './message.js'
import { pressId } from './press.js'

/** What is shown instead of the answer: nothing in it tells what is right. */
export function questionFirst({ text, choices }: Question, { job, outcome }: Given): Message {
  const { id, request } = job
  // A label has no code: the backticks around it go.
  const guesses = choices.map((choice, at) => button(pressId('guess', id, at), choice.text.replaceAll('`', '')))
  const rest = [
    button(pressId('show', id), 'Show the answer', { style: ButtonStyle.Primary }),
    button(pressId('wrong', id), 'Wrong?'),
    button(pressId('delete', id, request.asker.user), 'Delete'),
  ]
  return questionMessage(text, request.code, outcome.reply.python, row(guesses), row(rest))
}

/** For whoever guessed alone. `at`: the choice's place. Throws `UsageError` (`old-button`). */
export function guessedMessage({ outcome }: Given, at: number): Message {
  const choice = outcome.question?.choices[at]
  if (!choice) {
    throw new UsageError('old-button', 'This button is from another version of me. Please run the code once more.')
  }
  return passagesMessage([
    { as: 'title', text: choice.right ? 'Right.' : 'Not quite.' },
    { as: 'words', text: choice.because },
  ])
}
