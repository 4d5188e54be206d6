/** Today's question, which whoever comes first has made. */
import { setTimeout } from 'node:timers/promises'
import { presentPythons } from '../../../../workers/presence.js'
import type { Asker } from '../../../contract.js'
import { BusyError } from '../../../errors.js'
import type { Gateway } from '../../../gateway.js'
import { isMade, type Round } from '../../../quiz/round.js'
import type { QuizDay } from '../api.js'
import { ANSWER_LIMIT_MS, PASSED_ON_LOOK_MS } from '../limits.js'
import { askedOf, meOf, revealOf } from './shown.js'
import { PLACE, ZONE } from './visitor.js'

/** Throws `BusyError` where no worker has been heard of. */
export async function requirePython({ store }: Gateway): Promise<void> {
  if ((await presentPythons(store)).length > 0) return
  throw new BusyError('no-worker', 'No Python is ready yet. Please try again in a moment.')
}

function todayOf(round: Round): QuizDay['today'] {
  if (round.stage === 'dropped') return { stage: 'none', message: `There is no question today: ${round.dropped ?? ''}` }
  if (!isMade(round) || round.stage === 'posting') return { stage: 'making' }
  return { stage: 'asked', question: askedOf(round.id, round.made) }
}

/** As far as it is. Throws `BusyError` where no worker has been heard of. */
export async function dayFor(visitor: Asker, gateway: Gateway): Promise<QuizDay> {
  await requirePython(gateway)
  const { quiz } = gateway
  const round = await quiz.daily(PLACE, ZONE)
  const over = await quiz.revealed(PLACE, ZONE)
  const reveal = over && revealOf(over, await quiz.tally(over))
  return { today: todayOf(round), reveal, me: meOf(await quiz.me(visitor)) }
}

/** Waits until it is made; `signal` ends that. Throws `BusyError` when it takes longer than ANSWER_LIMIT_MS. */
export async function wholeDayFor(visitor: Asker, gateway: Gateway, signal: AbortSignal): Promise<QuizDay> {
  const { quiz } = gateway
  const { id } = await quiz.daily(PLACE, ZONE)
  const end = Date.now() + ANSWER_LIMIT_MS
  for (let round = await quiz.round(id); round && todayOf(round).stage === 'making'; round = await quiz.round(id)) {
    if (Date.now() > end)
      throw new BusyError('no-answer', 'The question is not ready yet. Please look again in a moment.')
    await setTimeout(PASSED_ON_LOOK_MS, undefined, { signal })
  }
  return dayFor(visitor, gateway)
}
