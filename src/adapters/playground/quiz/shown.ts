/** The quiz as the page is told of it. */
import type { Choice, Finished } from '../../../contract.js'
import { lessonSaid } from '../../../learn/words.js'
import type { Feedback } from '../../../quiz/answering.js'
import type { Tally } from '../../../quiz/poster.js'
import type { Made, MadeRound } from '../../../quiz/round.js'
import type { Member, Rank } from '../../../quiz/standing.js'
import { drilledSaid, feedbackSaid, kindSaid } from '../../../quiz/words.js'
import type { QuizAsked, QuizBoard, QuizMe, QuizReveal, QuizTold } from '../api.js'
import { FailedAnswer } from '../fault.js'
import { pictureUrl } from '../pictures.js'

export function picturesOf({ pictures }: Pick<Made, 'pictures'>): QuizReveal['pictures'] {
  return pictures.map(({ key, alt }) => ({ url: pictureUrl(key), alt }))
}

export function askedOf(id: string, made: Made): QuizAsked {
  const { question, info, reply } = made
  const choices = question.choices.map(({ text }) => text)
  return { id, program: info.program, text: question.text, choices, about: `${kindSaid(made)} · ${reply.python}` }
}

/** Throws `FailedAnswer` where none could be made. */
export function madeOf({ job, outcome }: Finished): Made {
  if (outcome.kind === 'failed') throw new FailedAnswer(outcome.code, outcome.message)
  const { question, quiz: info, reply, pictures } = outcome
  if (!question || !info) throw new FailedAnswer('no-question', 'There is nothing to ask about this one.')
  return { answer: job.id, question, info, reply, pictures }
}

export function toldOf(feedback: Feedback, { question }: Made): QuizTold {
  const chosen = 'choice' in feedback ? feedback.choice : null
  const choice = chosen && question.choices.findIndex(({ text }) => text === chosen.text)
  return { right: chosen?.right ?? null, choice, ...feedbackSaid(feedback), pictures: [] }
}

export function drilledTold(choice: number, chosen: Choice, made: Made): QuizTold {
  return { right: chosen.right, choice, ...drilledSaid(chosen, made.question), pictures: picturesOf(made) }
}

export function revealOf({ day, made }: MadeRound, tally: Tally): QuizReveal {
  const { question, info, reply } = made
  const choices = question.choices.map(({ text, right }, place) => ({ text, right, count: tally[place] ?? 0 }))
  const words = { program: info.program, text: question.text, because: info.because }
  const about = `${kindSaid(made)} · ${reply.python}`
  return { day, ...words, choices, pictures: picturesOf(made), about, lesson: lessonSaid(info.learn) }
}

export function meOf({ points, right, answered, streak, longest, name }: Member): QuizMe {
  return { points, right, answered, streak, longest, name }
}

/** Without the names that stand for addresses. */
export function boardOf(ranks: readonly Rank[]): QuizBoard {
  return { ranks: ranks.map(({ place, name, points, streak }) => ({ place, name, points, streak })) }
}
