/** Rounds that come to nothing. */
import { OurobotError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import { changed } from './changing.js'
import type { ChannelError } from './poster.js'
import { type Round, staged } from './round.js'
import { nameOf } from './schedule.js'
import { owners } from './shelves.js'
import type { Surroundings } from './surroundings.js'

const { refusals } = textsIn().quiz

/** Whoever set it hears why; null: it is too late, and nobody does. */
export async function drop(round: Round, why: string | null, around: Surroundings): Promise<void> {
  const { shelves, posterOf, onFault, now } = around
  const dropped = await changed(round, round.stage, shelves, (there) =>
    staged({ ...there, dropped: why ?? refusals.tooLate }, 'dropped', now()),
  )
  if (!dropped || why === null) return
  const poster = posterOf(round.platform)
  await poster?.tell(round, round.setBy, refusals.notPosted(why)).catch(onFault)
  onFault(new OurobotError('no-question-posted', `${round.id} was given up: ${why}`))
}

/** Nothing comes there any more until somebody sees to it. */
export async function giveUp(round: Round, { why, message }: ChannelError, around: Surroundings): Promise<void> {
  const { schedules } = around.shelves
  const name = nameOf(round)
  const isThere = (await schedules.get(name)) !== null
  if (isThere) await schedules.update(name, owners(round), (there) => (there ? { ...there, paused: why } : null))
  await drop(round, isThere ? refusals.pausedThere(message) : message, around)
}
