/** The course's part of the API. */
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { keepAnswer, keptAnswer } from '../../../answers.js'
import type { IsOurProxy } from '../../../config/proxy.js'
import type { Asker, Finished, Job } from '../../../contract.js'
import { UsageError } from '../../../errors.js'
import type { Gateway } from '../../../gateway.js'
import { positionWritten } from '../../../learn/course.js'
import type { Standing } from '../../../learn/learn.js'
import { pageOf } from '../../../learn/page.js'
import { answerSaid } from '../../../learn/words.js'
import type { Answers, Asked } from '../answers.js'
import type { LearnAnswered, LearnPage } from '../api.js'
import { bounded, readBody, requireJson } from '../body.js'
import type { Env } from '../env.js'
import { requirePython } from '../quiz/day.js'
import { untilDecided } from '../quiz/practising.js'
import { askedOf, madeOf, picturesOf } from '../quiz/shown.js'
import { visitorOf } from '../quiz/visitor.js'
import { shownOf } from '../shown.js'
import { streamed, wantsStream } from '../stream.js'
import { contentsOf, placeOf } from './shown.js'

interface Ways {
  gateway: Gateway
  isOurProxy: IsOurProxy
  answers: Answers
}

const Wanted = z.object({ lesson: z.string().max(100).default(''), page: z.number().int().nonnegative().optional() })
const Chosen = z.object({ id: z.string().max(100), choice: z.number().int().nonnegative() })

function noSuchChoice(): never {
  throw new UsageError('no-such-choice', 'This question has no such choice; they are numbered from 0.')
}

export function learnRoutes({ gateway, isOurProxy, answers }: Ways): Hono<Env> {
  const { learn, store } = gateway
  const routes = new Hono<Env>()
  const visitor = (context: Context<Env>) => visitorOf(context, isOurProxy, gateway)
  routes.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })

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

  routes.get('/', async (context) => context.json(contentsOf(await learn.of(await visitor(context)))))

  routes.post('/', bounded, async (context) => {
    const who = await visitor(context)
    requireJson(context)
    const { lesson, page } = readBody(await context.req.text(), Wanted, '{"lesson": "sizeof", "page": 0}')
    await requirePython(gateway)
    await learn.fade('page')
    const standing = await learn.begin(who, lesson, page ?? null)
    const asked = await ask(who, standing)
    const show = (finished: Finished) => shownPage(finished, standing)
    if (wantsStream(context)) return streamed(context, asked, show)
    return context.json(await show(await asked.finished(() => {})))
  })

  routes.post('/answer', bounded, async (context) => {
    const who = await visitor(context)
    requireJson(context)
    const { id, choice } = readBody(await context.req.text(), Chosen, '{"id": "page-1f…", "choice": 0}')
    const answered = await learn.answer(who, choice, async () => {
      const given = await keptAnswer(id, store)
      if (given.outcome.question?.choices[choice] === undefined) return noSuchChoice()
      return given
    })
    const { given, standing, choice: counted, place } = answered
    const told = {
      right: counted.right,
      choice: place,
      ...answerSaid(counted, standing),
      pictures: picturesOf(given.outcome),
    }
    const body: LearnAnswered = { told, contents: contentsOf(standing), place: placeOf(standing) }
    return context.json(body)
  })
  return routes
}
