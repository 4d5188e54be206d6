/** The question as it is posted: what its kind asks, in the words of whoever wrote it where there are some. */
import type { Question } from '../../src/contract.js'
import { type Asking, CHOICE_CHARACTERS, type Guess, questionOf } from '../question.js'
import type { Asked } from './item.js'
import { type Undecidable, undecidable } from './kind.js'

/** `because` of the right choice, and wrong choices before those of the kind. */
export interface Told {
  because: string | null
  wrong: readonly (Guess | null)[]
}

export function quizQuestion({ ask, program }: Asked, asking: Asking, told: Told): Question | Undecidable {
  const { text } = asking.right
  if (text.length > CHOICE_CHARACTERS)
    return undecidable(`The right choice has ${text.length} characters, and there is room for ${CHOICE_CHARACTERS}.`)
  const right = { text, because: told.because ?? asking.right.because }
  const fitting = told.wrong.filter((guess) => guess === null || fits(guess.text))
  const question = questionOf(ask ?? asking.text, right, [...fitting, ...asking.wrong], program)
  return (
    question ??
    undecidable(
      'There is no wrong choice that differs from the right one; write some yourself, in the form for a question of your own.',
    )
  )
}

function fits(text: string): boolean {
  return text.trim() !== '' && text.length <= CHOICE_CHARACTERS && !text.includes('\n')
}
