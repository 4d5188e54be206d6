/** "Predict first": what one may guess, and what is said of a guess to whoever made it. */
import { oldButton } from '../answers.js'
import type { Given, Question } from '../contract.js'

interface Guess {
  verdict: 'Right.' | 'Not quite.'
  because: string
}

/** What stands on the buttons: a label has no code, so the backticks around it go. */
export function choicesIn({ choices }: Question): string[] {
  return choices.map(({ text }) => text.replaceAll('`', ''))
}

/** `at`: the choice's place. Throws `UsageError` (`old-button`). */
export function guessAt(at: number, { outcome }: Given): Guess {
  const { right, because } = outcome.question?.choices[at] ?? oldButton()
  return { verdict: right ? 'Right.' : 'Not quite.', because }
}
