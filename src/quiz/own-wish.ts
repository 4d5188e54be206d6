/** A question of one's own, as a form for it was filled in. */
import { QuizKind, type QuizWish } from '../contract.js'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'

/** What fits into the fields of such a form. */
export const NAME_LIMIT_CHARACTERS = 100
export const ASK_LIMIT_CHARACTERS = 300
const WRONG_LIMIT = 4
const CHOICE_LIMIT_CHARACTERS = 80
export const WRONG_LIMIT_CHARACTERS = WRONG_LIMIT * (CHOICE_LIMIT_CHARACTERS + 1)

/** All but the code may be left empty; `wrong` has a choice a line. */
export interface Filled {
  kind: string | undefined
  code: string
  of: string
  ask: string
  wrong: string
}

/** Throws `UsageError` (`wrong-choices`). */
export function ownWish({ kind, code, of, ask, wrong }: Filled): QuizWish {
  return {
    from: 'own',
    kind: QuizKind.catch('prints').parse(kind),
    code,
    ...(of.trim() ? { of: of.trim() } : {}),
    ...(ask.trim() ? { ask: ask.trim() } : {}),
    ...(wrong.trim() ? { wrong: choicesIn(wrong) } : {}),
  }
}

function choicesIn(wrong: string): { text: string }[] {
  const lines = wrong
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length > WRONG_LIMIT || lines.some(({ length }) => length > CHOICE_LIMIT_CHARACTERS)) {
    throw new UsageError('wrong-choices', textsIn().quiz.refusals.wrongChoices(CHOICE_LIMIT_CHARACTERS))
  }
  return lines.map((text) => ({ text }))
}
