/** The quiz's part of the API. */
import { keptAnswer } from '../../../answers.js'
import { BusyError, UsageError } from '../../../errors.js'
import { BOARD_ROWS } from '../../../quiz/limits.js'
import { isMade } from '../../../quiz/round.js'
import { SPANS } from '../../../quiz/standing.js'
import { answered, streamedEvents, wantsStream } from '../stream.js'
import { Visits, type Ways } from '../visits.js'
import { ANSWERED, CHOSEN, NAMED, noSuchChoice } from './bodies.js'
import { dayFor, wholeDayFor } from './day.js'
import type { Names } from './names.js'
import { practise, shownPractice } from './practising.js'
import { boardOf, drilledTold, madeOf, meOf, toldOf } from './shown.js'

function noSuchQuestion(): never {
  throw new UsageError('no-such-question', 'This question is not here, or not any more.')
}

export function quizRoutes({ gateway, isOurProxy, answers, names }: Ways & { names: Names }): Visits['routes'] {
  const { quiz, store } = gateway
  const visits = new Visits({ gateway, isOurProxy })

  visits.get('/', async (who, context) => {
    const day = await dayFor(who, gateway)
    if (!wantsStream(context)) return context.json(day)
    return streamedEvents(context, async (write, signal) => {
      if (day.today.stage !== 'making') return day
      await write('progress', day.today)
      return wholeDayFor(who, gateway, signal)
    })
  })

  visits.post('/answer', ANSWERED, async (who, { round: id, choice }, context) => {
    const round = await quiz.round(id)
    if (round?.platform !== 'page') return noSuchQuestion()
    if (!isMade(round)) throw new BusyError('not-yet', 'The question is being made. Please try again in a moment.')
    if (choice >= round.made.question.choices.length) return noSuchChoice()
    return context.json(toldOf(await quiz.answer(id, who, choice), round.made))
  })

  visits.get('/practice', async (who, context) =>
    answered(context, await practise(who, gateway, answers), (finished) => shownPractice(finished, store)),
  )

  visits.post('/practice', CHOSEN, async (who, { id, choice }, context) => {
    const given = await keptAnswer(id, store)
    const { asker, quiz: wish } = given.job.request
    // What was made for a round is answered there alone: here one could try it out.
    if (asker.platform !== 'page' || !wish || given.job.delivery.quiz !== undefined) return noSuchQuestion()
    const made = madeOf(given)
    const chosen = made.question.choices[choice] ?? noSuchChoice()
    await quiz.drilled(who, wish, chosen.right)
    return context.json(drilledTold(choice, chosen, made))
  })

  visits.get('/me', async (who, context) => context.json(meOf(await quiz.me(who))))

  visits.get('/board', async (who, context) => {
    const written = context.req.query('span') ?? 'week'
    const span = SPANS.find((one) => one === written)
    if (!span) throw new UsageError('no-such-span', `There is no such span; there are ${SPANS.join(', ')}.`)
    const ranks = (await quiz.board(who, span)).filter(({ name }) => names.isFit(name))
    return context.json(boardOf(ranks.slice(0, BOARD_ROWS)))
  })

  visits.post('/board', NAMED, async (who, { name }, context) => {
    if (name !== null) names.require(name)
    await quiz.show(who, name)
    return context.json(meOf(await quiz.me(who)))
  })
  return visits.routes
}
