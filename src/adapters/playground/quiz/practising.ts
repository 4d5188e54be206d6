/** A question for one visitor alone: what was wrong comes again. */
import { randomUUID } from 'node:crypto'
import { keepAnswer } from '../../../answers.js'
import type { Asker, Finished, Job, QuizWish } from '../../../contract.js'
import type { Gateway } from '../../../gateway.js'
import { TRIES } from '../../../quiz/limits.js'
import type { Store } from '../../../store/store.js'
import type { Answers, Asked } from '../answers.js'
import type { QuizAsked } from '../api.js'
import { requirePython } from './day.js'
import { askedOf, madeOf } from './shown.js'

function jobFor(asker: Asker, quiz: QuizWish): Job {
  const request = { command: 'heap', code: '', python: 'default', asker: { ...asker, community: null }, quiz }
  return { id: `page-${randomUUID()}`, request, askedAt: Date.now(), delivery: {} }
}

/** Another question where one cannot be asked on this Python, TRIES in all. */
export function untilDecided(first: Asked, ask: () => Promise<Asked>): Asked {
  return {
    finished: async (tell) => {
      let finished = await first.finished(tell)
      for (let tries = 1; tries < TRIES && isUndecided(finished); tries += 1) {
        finished = await (await ask()).finished(tell)
      }
      return finished
    },
  }
}

function isUndecided({ outcome }: Finished): boolean {
  return outcome.kind === 'failed' && outcome.code === 'undecidable'
}

/** Throws `BusyError` at once when there is too much to do, or no worker. */
export async function practise(visitor: Asker, gateway: Gateway, answers: Answers): Promise<Asked> {
  await requirePython(gateway)
  const ask = async () => answers.ask(jobFor(visitor, (await gateway.quiz.drill(visitor)).wish))
  return untilDecided(await ask(), ask)
}

/** Kept, for the answer to it. Throws `FailedAnswer`. */
export async function shownPractice(finished: Finished, store: Store): Promise<QuizAsked> {
  const made = madeOf(finished)
  await keepAnswer(finished, store)
  return askedOf(finished.job.id, made)
}
