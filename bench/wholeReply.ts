/** A whole reply through a real Redis: HTTP, gateway, queue, worker, store, and back to the picture's last byte. */
import { refcount } from '../commands/refcount.js'
import type { Engine } from '../workers/engine/engine.js'
import { work } from '../workers/work.js'
import { askFor } from './asker.js'
import { type Figure, figureOf, quantile } from './figure.js'
import type { House } from './house.js'
import { TEN_LINES } from './programs.js'
import { inTurns, type Rounds, timed } from './rounds.js'
import { RoundTrip } from './roundTrip.js'

const QUESTIONS_A_ROUND = 20
const MEDIAN_BUDGET_MS = 80
const SLOW_BUDGET_MS = 150
const SLOW = 0.95

/** Of one asker, who asks again when the answer is there. */
export async function wholeReplyFigures(house: House, engine: Engine, rounds: Rounds): Promise<Figure[]> {
  const python = engine.choose('default').version
  const task = { command: refcount, code: TEN_LINES, pythons: [python] }
  const trip = await RoundTrip.open(house.redisUrl)
  try {
    const samples = await inTurns(
      { ...rounds, mostMs: 4 * rounds.mostMs },
      {
        empty: () => timed(QUESTIONS_A_ROUND, () => trip.go()),
        alone: () => timed(QUESTIONS_A_ROUND, () => work(engine, task, true)),
        whole: () => timed(QUESTIONS_A_ROUND, () => askFor(TEN_LINES, house.address)),
      },
    )
    const empty = figureOf('BullMQ alone, an empty job and back', null, samples.empty, { unit: 'ms' })
    const alone = figureOf('run, words and picture alone, in one process', null, samples.alone, { unit: 'ms' })
    const baseline = { of: 'alone', figure: alone }
    const whole = figureOf('whole reply through Redis', null, samples.whole, {
      unit: 'ms',
      budget: { atMost: MEDIAN_BUDGET_MS },
      baseline,
    })
    const slow = quantile(samples.whole, SLOW)
    return [
      empty,
      alone,
      whole,
      { ...whole, what: '… 95 of 100 within', value: slow, budget: { atMost: SLOW_BUDGET_MS }, ratio: null },
    ]
  } finally {
    await trip.close()
  }
}
