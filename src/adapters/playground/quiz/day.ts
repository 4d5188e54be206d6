/** Today's question, which whoever comes first has made. */
import { setTimeout } from 'node:timers/promises'
import { presentPythons } from '../../../../workers/presence.js'
import type { Asker } from '../../../contract.js'
import { BusyError } from '../../../errors.js'
import type { Gateway } from '../../../gateway.js'
import type { Quiz } from '../../../quiz/quiz.js'
import { isMade, type Round } from '../../../quiz/round.js'
import type { QuizDay } from '../api.js'
import { ANSWER_LIMIT_MS, PASSED_ON_LOOK_MS } from '../limits.js'
import { askedOf, meOf, revealOf, toldOf } from './shown.js'
import { PLACE, ZONE } from './visitor.js'

/** Throws `BusyError` where no worker has been heard of. */
export async function requirePython({ store }: Gateway): Promise<void> {
  if ((await presentPythons(store)).length > 0) return
  throw new BusyError('no-worker', 'No Python is ready yet. Please try again in a moment.')
}

function notReady(): BusyError {
  return new BusyError('no-answer', 'The question is not ready yet. Please look again in a moment.')
}

function isComing(round: Round): boolean {
  return round.stage !== 'dropped' && (!isMade(round) || round.stage === 'posting')
}

async function todayOf(round: Round, visitor: Asker, quiz: Quiz): Promise<QuizDay['today']> {
  const { id, stage, dropped, revealAt } = round
  if (stage === 'dropped') return { stage: 'none', message: `There is no question today: ${dropped ?? ''}` }
  if (isComing(round) || !isMade(round)) return { stage: 'making' }
  const given = await quiz.given(id, visitor)
  return { stage: 'asked', question: askedOf(id, round.made), told: given && toldOf(given, round.made), revealAt }
}

/** As far as it is. Throws `BusyError` where no worker has been heard of. */
export async function dayFor(visitor: Asker, gateway: Gateway): Promise<QuizDay> {
  await requirePython(gateway)
  const { quiz } = gateway
  const round = await quiz.daily(PLACE, ZONE)
  const over = await quiz.revealed(PLACE, ZONE)
  const reveal = over && revealOf(over, await quiz.tally(over))
  return { today: await todayOf(round, visitor, quiz), reveal, me: meOf(await quiz.me(visitor)) }
}

/** Waits until it is made, or nobody waits for it any more. Throws `BusyError` when it takes longer than ANSWER_LIMIT_MS. */
export async function wholeDayFor(visitor: Asker, gateway: Gateway, signal: AbortSignal): Promise<QuizDay> {
  const { quiz } = gateway
  const { id } = await quiz.daily(PLACE, ZONE)
  const end = Date.now() + ANSWER_LIMIT_MS
  const isReady = async () => {
    const round = await quiz.round(id)
    return round === null || !isComing(round)
  }
  while (!signal.aborted && !(await isReady())) {
    if (Date.now() > end) throw notReady()
    await setTimeout(PASSED_ON_LOOK_MS)
  }
  return dayFor(visitor, gateway)
}
