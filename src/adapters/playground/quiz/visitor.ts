/** Who answers the quiz on the page, or reads the course, and where: all who come to it are one community. */
import type { Context } from 'hono'
import type { IsOurProxy } from '../../../config/proxy.js'
import type { Asker } from '../../../contract.js'
import type { Gateway } from '../../../gateway.js'
import type { Channel } from '../../../quiz/schedule.js'
import { addressOf, askerAt } from '../address.js'
import type { Env } from '../env.js'
import { saltOfToday, saltsInUse } from '../salt.js'

export const PLACE: Channel & { community: string } = { platform: 'page', community: 'page', channel: 'quiz' }
/** Its day begins for all at once. */
export const ZONE = 'UTC'

/**
 * Counts as a question of theirs. Whoever had another name yesterday has its points, practice and lessons from now on. Throws
 * `TooManyError`.
 */
export async function visitorOf(context: Context<Env>, isOurProxy: IsOurProxy, gateway: Gateway): Promise<Asker> {
  const { limits, store, quiz, learn } = gateway
  const address = addressOf(context.env.incoming, isOurProxy)
  const salt = await saltOfToday(store)
  const asker = askerAt(address, salt)
  await limits.take(asker)
  const visitor = { ...asker, community: PLACE.community }
  for (const other of await saltsInUse(store)) {
    if (other.equals(salt)) continue
    const before = { ...askerAt(address, other), community: PLACE.community }
    await quiz.carry(before, visitor)
    await learn.carry(before, visitor)
  }
  return visitor
}
