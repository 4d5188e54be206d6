/** Pages of the course: in a direct message, since what one person alone sees in a channel has no pictures. */
import { presentPythons } from '../../../../workers/presence.js'
import { BusyError, UsageError } from '../../../errors.js'
import { positionWritten } from '../../../learn/course.js'
import type { Standing } from '../../../learn/learn.js'
import { settledRequest } from '../../../settings/standing.js'
import { textsIn } from '../../../texts/texts.js'
import { type Destination, isDirect } from '../destination.js'
import { type House, idOf, openDirect, send } from '../sending.js'
import { standingIn } from '../standing.js'
import type { Tell } from '../teller.js'

/** Who reads, and where they asked; `trigger`: Slack's own id of the wish. */
export interface Reader {
  user: string
  channel: string
  /** The message of the course below which it was pressed; without one, a new one is sent. */
  ts?: string
  community: string
  trigger: string
  tell: Tell
}

async function destinationOf(house: House, { user, channel, ts, tell }: Reader): Promise<Destination> {
  if (ts !== undefined && isDirect({ channel })) return { channel, ts, held: 'yes' }
  const place = await openDirect(house, user)
  if (place === null) throw new UsageError('no-direct', textsIn().learn.noDirect)
  if (place.channel !== channel) await tell(textsIn().answers.direct)
  return place
}

/**
 * Sends the page that `find` comes to, which is asked when nothing is against it. A page is nobody's own code: pauses
 * between snippets do not hold for it. Throws `UsageError` (`off-here`, `ignored`, `no-direct`, and as `find`),
 * `TooManyError`, `BusyError`.
 */
export async function sendPage(house: House, reader: Reader, find: () => Promise<Standing>): Promise<void> {
  const { gateway } = house
  const { user, channel, community, trigger, tell } = reader
  const asker = { platform: 'slack' as const, user, channel, community }
  const standing = await standingIn(gateway.settings, reader)
  const pythons = await presentPythons(gateway.store)
  if (pythons.length === 0) throw new BusyError('no-worker', textsIn(standing.language).excuses.noPython)
  await gateway.limits.take(asker)
  const { stop } = await find()
  const request = settledRequest({ ...gateway.learn.requestFor(asker, stop), asker }, standing, pythons)
  const delivery = { ...(await destinationOf(house, reader)), lesson: positionWritten(stop) }
  await send(house, { id: idOf(trigger), request, askedAt: Date.now(), delivery }, tell)
}
