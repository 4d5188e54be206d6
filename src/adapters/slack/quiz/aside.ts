/** A question for one person alone, by way of the queue. */
import { presentPythons } from '../../../../workers/presence.js'
import type { QuizWish } from '../../../contract.js'
import { BusyError } from '../../../errors.js'
import { settledRequest } from '../../../settings/standing.js'
import { textsIn } from '../../../texts/texts.js'
import { type House, idOf, send } from '../sending.js'
import { standingIn } from '../standing.js'
import type { Tell } from '../teller.js'

/** Who gets it, and where; `trigger`: Slack's own id of the wish. */
interface Alone {
  user: string
  channel: string
  thread?: string
  community: string
  trigger: string
  tell: Tell
}

/** Throws `UsageError` (`off-here`, `ignored`, and as `wish`), `TooManyError`, `BusyError`. */
export async function askAside(house: House, alone: Alone, wish: () => Promise<QuizWish>): Promise<void> {
  const { gateway } = house
  const { user, channel, thread, community, trigger, tell } = alone
  const asker = { platform: 'slack' as const, user, channel, community }
  const standing = await standingIn(gateway.settings, alone)
  const pythons = await presentPythons(gateway.store)
  if (pythons.length === 0) throw new BusyError('no-worker', textsIn(standing.language).excuses.noPython)
  await gateway.limits.take(asker, standing.coolDown)
  const asked = { command: 'heap', code: '', python: 'default', asker, quiz: await wish() }
  const request = settledRequest(asked, standing, pythons)
  const delivery = { channel, predict: 'yes', ...(thread === undefined ? {} : { thread }) }
  await send(house, { id: idOf(trigger), request, askedAt: Date.now(), delivery }, tell)
}

/** What was wrong comes first. Throws as `askAside`, and `UsageError` (`no-question`). */
export function practise(house: House, alone: Alone): Promise<void> {
  const { user, community } = alone
  const wish = async () => (await house.gateway.quiz.drill({ platform: 'slack', user, community })).wish
  return askAside(house, alone, wish)
}
