/** "Predict first": what one may guess, and what is said of a guess to whoever made it. */
import { oldButton } from '../answers.js'
import type { Given, Question } from '../contract.js'
import { textsIn } from '../texts/texts.js'

interface Guess {
  verdict: string
  because: string
}

/** What stands on the buttons: a label has no code, so the backticks around it go. */
export function choicesIn({ choices }: Question): string[] {
  return choices.map(({ text }) => text.replaceAll('`', ''))
}

/** Which choice is right, in plain words, for when the answer is shown; empty where nothing was asked. */
export function rightIn({ job, outcome }: Pick<Given, 'job' | 'outcome'>): string {
  const right = outcome.question?.choices.find((choice) => choice.right)
  return right ? textsIn(job.request.language).quiz.rightIs(right.text.replaceAll('`', '')) : ''
}

/** `at`: the choice's place. Throws `UsageError` (`old-button`). */
export function guessAt(at: number, { job, outcome }: Given): Guess {
  const { answers } = textsIn(job.request.language)
  const { right, because } = outcome.question?.choices[at] ?? oldButton()
  return { verdict: right ? answers.right : answers.notQuite, because }
}
