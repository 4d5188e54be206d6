/** The course's part of the API. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { keepAnswer, keptAnswer } from '../../../answers.js'
import type { Asker, Finished, Job } from '../../../contract.js'
import { positionWritten } from '../../../learn/course.js'
import type { Standing } from '../../../learn/learn.js'
import { pageOf } from '../../../learn/page.js'
import { answerSaid } from '../../../learn/words.js'
import type { Asked } from '../answers.js'
import type { LearnAnswered, LearnPage } from '../api.js'
import { CHOSEN, noSuchChoice } from '../quiz/bodies.js'
import { requirePython } from '../quiz/day.js'
import { untilDecided } from '../quiz/practising.js'
import { askedOf, madeOf, picturesOf } from '../quiz/shown.js'
import { shownOf } from '../shown.js'
import { answered } from '../stream.js'
import { Visits, type Ways } from '../visits.js'
import { contentsOf, placeOf } from './shown.js'

const WANTED = {
  shape: z.object({ lesson: z.string().max(100).default(''), page: z.number().int().nonnegative().optional() }),
  example: '{"lesson": "sizeof", "page": 0}',
}

export function learnRoutes({ gateway, isOurProxy, answers }: Ways): Visits['routes'] {
  const { learn, store } = gateway
  const visits = new Visits({ gateway, isOurProxy })

  function jobFor(who: Asker, { stop }: Standing): Job {
    const request = { ...learn.requestFor(who, stop), asker: { ...who, community: null } }
    return { id: `page-${randomUUID()}`, request, askedAt: Date.now(), delivery: { lesson: positionWritten(stop) } }
  }

  async function ask(who: Asker, standing: Standing): Promise<Asked> {
    const asking = () => answers.ask(jobFor(who, standing))
    const first = await asking()
    return standing.stop.article ? first : untilDecided(first, asking)
  }

  /** Throws `FailedAnswer`. */
  async function shownPage(finished: Finished, standing: Standing): Promise<LearnPage> {
    const place = placeOf(standing)
    if (standing.stop.article) {
      const shown = await shownOf(finished, store)
      return { place, article: { ...shown, reply: pageOf(shown.reply, standing.stop) }, question: null }
    }
    await keepAnswer(finished, store)
    const made = madeOf(finished)
    return { place, article: null, question: { ...askedOf(finished.job.id, made), about: made.reply.python } }
  }

  visits.get('/', async (who, context) => context.json(contentsOf(await learn.of(who))))

  visits.post('/', WANTED, async (who, { lesson, page }, context) => {
    await requirePython(gateway)
    await learn.fade('page')
    const standing = await learn.begin(who, lesson, page ?? null)
    return answered(context, await ask(who, standing), (finished) => shownPage(finished, standing))
  })

  visits.post('/answer', CHOSEN, async (who, { id, choice }, context) => {
    const {
      given,
      standing,
      choice: counted,
      place,
    } = await learn.answer(who, choice, async () => {
      const kept = await keptAnswer(id, store)
      return kept.outcome.question?.choices[choice] === undefined ? noSuchChoice() : kept
    })
    const said = answerSaid(counted, standing)
    const told = { right: counted.right, choice: place, ...said, pictures: picturesOf(given.outcome) }
    const body: LearnAnswered = { told, contents: contentsOf(standing), place: placeOf(standing) }
    return context.json(body)
  })
  return visits.routes
}
