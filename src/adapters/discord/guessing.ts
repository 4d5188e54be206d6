/** "Predict first": the question stands where the answer will, with a button for each of its choices. */
import { ButtonStyle } from 'discord.js'
import type { Given, Question } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { choicesIn, guessAt } from '../guesses.js'
import { button, row } from './controls.js'
import { type Message, passagesMessage, questionMessage } from './message.js'
import { pressId } from './press.js'
import { postButton } from './quiz/message.js'

/** What is shown instead of the answer: nothing in it tells what is right. */
export function questionFirst(question: Question, { job, outcome }: Given): Message {
  const { id, request } = job
  const { buttons } = textsIn(request.language)
  const guesses = choicesIn(question).map((choice, at) => button(pressId('guess', id, at), choice))
  const rest = [
    button(pressId('show', id), buttons.showAnswer, { style: ButtonStyle.Primary }),
    button(pressId('wrong', id), buttons.wrong),
    button(pressId('delete', id, request.asker.user), buttons.delete),
  ]
  // A question that somebody made is looked at before it is posted.
  const own = request.quiz?.from === 'own' ? postButton(id) : []
  return questionMessage(question.text, request.code, outcome.reply.python, row(guesses), [...row(rest), ...own])
}

/** For whoever guessed alone. `at`: the choice's place. Throws `UsageError` (`old-button`). */
export function guessedMessage(given: Given, at: number): Message {
  const { verdict, because } = guessAt(at, given)
  return passagesMessage([
    { as: 'title', text: verdict },
    { as: 'words', text: because },
  ])
}
