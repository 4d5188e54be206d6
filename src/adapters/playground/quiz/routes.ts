/** The quiz's part of the API. */
import { type Context, Hono } from 'hono'
import { keptAnswer } from '../../../answers.js'
import type { IsOurProxy } from '../../../config/proxy.js'
import type { Finished } from '../../../contract.js'
import { BusyError, UsageError } from '../../../errors.js'
import type { Gateway } from '../../../gateway.js'
import { BOARD_ROWS } from '../../../quiz/limits.js'
import { isMade } from '../../../quiz/round.js'
import { SPANS } from '../../../quiz/standing.js'
import type { Answers } from '../answers.js'
import { bounded, readBody, requireJson } from '../body.js'
import type { Env } from '../env.js'
import { streamed, streamedEvents, wantsStream } from '../stream.js'
import { Answered, Named, Practised } from './bodies.js'
import { dayFor, wholeDayFor } from './day.js'
import type { Names } from './names.js'
import { practise, shownPractice } from './practising.js'
import { boardOf, drilledTold, madeOf, meOf, toldOf } from './shown.js'
import { visitorOf } from './visitor.js'

interface Ways {
  gateway: Gateway
  isOurProxy: IsOurProxy
  answers: Answers
  names: Names
}

function noSuchQuestion(): never {
  throw new UsageError('no-such-question', 'This question is not here, or not any more.')
}

function noSuchChoice(): never {
  throw new UsageError('no-such-choice', 'This question has no such choice; they are numbered from 0.')
}

export function quizRoutes({ gateway, isOurProxy, answers, names }: Ways): Hono<Env> {
  const { quiz, store } = gateway
  const routes = new Hono<Env>()
  const visitor = (context: Context<Env>) => visitorOf(context, isOurProxy, gateway)
  routes.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })

  routes.get('/', async (context) => {
    const who = await visitor(context)
    const day = await dayFor(who, gateway)
    if (!wantsStream(context)) return context.json(day)
    return streamedEvents(context, async (write, signal) => {
      if (day.today.stage !== 'making') return day
      await write('progress', day.today)
      return wholeDayFor(who, gateway, signal)
    })
  })

  routes.post('/answer', bounded, async (context) => {
    const who = await visitor(context)
    requireJson(context)
    const { round: id, choice } = readBody(await context.req.text(), Answered, '{"round": "r1f…", "choice": 0}')
    const round = await quiz.round(id)
    if (round?.platform !== 'page') return noSuchQuestion()
    if (!isMade(round)) throw new BusyError('not-yet', 'The question is being made. Please try again in a moment.')
    if (choice >= round.made.question.choices.length) return noSuchChoice()
    return context.json(toldOf(await quiz.answer(id, who, choice), round.made))
  })

  routes.get('/practice', async (context) => {
    const who = await visitor(context)
    const asked = await practise(who, gateway, answers)
    const show = (finished: Finished) => shownPractice(finished, store)
    if (wantsStream(context)) return streamed(context, asked, show)
    return context.json(await show(await asked.finished(() => {})))
  })

  routes.post('/practice', bounded, async (context) => {
    const who = await visitor(context)
    requireJson(context)
    const { id, choice } = readBody(await context.req.text(), Practised, '{"id": "page-1f…", "choice": 0}')
    const given = await keptAnswer(id, store)
    const { asker, quiz: wish } = given.job.request
    // What was made for a round is answered there alone: here one could try it out.
    if (asker.platform !== 'page' || !wish || given.job.delivery.quiz !== undefined) return noSuchQuestion()
    const made = madeOf(given)
    const chosen = made.question.choices[choice] ?? noSuchChoice()
    await quiz.drilled(who, wish, chosen.right)
    return context.json(drilledTold(choice, chosen, made))
  })

  routes.get('/me', async (context) => context.json(meOf(await quiz.me(await visitor(context)))))

  routes.get('/board', async (context) => {
    const who = await visitor(context)
    const written = context.req.query('span') ?? 'week'
    const span = SPANS.find((one) => one === written)
    if (!span) throw new UsageError('no-such-span', `There is no such span; there are ${SPANS.join(', ')}.`)
    const ranks = (await quiz.board(who, span)).filter(({ name }) => names.isFit(name))
    return context.json(boardOf(ranks.slice(0, BOARD_ROWS)))
  })

  routes.post('/board', bounded, async (context) => {
    const who = await visitor(context)
    requireJson(context)
    const { name } = readBody(await context.req.text(), Named, '{"name": "Ada"}, or {"name": null}')
    if (name !== null) names.require(name)
    await quiz.show(who, name)
    return context.json(meOf(await quiz.me(who)))
  })
  return routes
}
