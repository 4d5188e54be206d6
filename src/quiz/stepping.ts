/** What there is to do for a round at its stage. */
import { changed } from './changing.js'
import { drop, giveUp } from './dropping.js'
import { KEPT_ROUND_MS, LATE_LIMIT_MS, MAKING_LIMIT_MS, TICK_MS } from './limits.js'
import { jobOf } from './making.js'
import { ChannelError } from './poster.js'
import { isMade, type Round, type Stage, staged } from './round.js'
import { type Send, sendByOne } from './sending.js'
import { settle } from './settling.js'
import type { Surroundings } from './surroundings.js'
import { tallyOf } from './tally.js'

export async function step(round: Round, around: Surroundings): Promise<void> {
  const { shelves, queue, now } = around
  const isLate = now() - round.dueAt >= LATE_LIMIT_MS
  switch (round.stage) {
    case 'making':
      return isLate ? drop(round, null, around) : void (await queue.add(jobOf(round)))
    case 'posting':
      return isLate && !round.sending ? drop(round, null, around) : post(round, around)
    case 'open': {
      if (now() < (round.revealAt ?? 0)) return
      const revealing = await changed(round, 'open', shelves, (there) => staged(there, 'revealing', now()))
      return revealing ? reveal(revealing, around) : undefined
    }
    case 'revealing':
      return reveal(round, around)
    default:
      if (now() >= round.stagedAt + KEPT_ROUND_MS) await clear(round, around)
  }
}

/** When there is next something to do for it. */
export function momentOf({ stage, stagedAt, revealAt }: Round, now: number): number {
  switch (stage) {
    case 'making':
      return now + MAKING_LIMIT_MS
    case 'posting':
    case 'revealing':
      return now + TICK_MS
    case 'open':
      return revealAt ?? now
    default:
      return stagedAt + KEPT_ROUND_MS
  }
}

async function post(round: Round, around: Surroundings): Promise<void> {
  const { now } = around
  await send(round, 'posting', around, async (claimed, poster, isAgain) => {
    const posted = await poster.post(claimed, isAgain)
    return (there) => staged({ ...there, posted, revealAt: now() + there.revealMs }, 'open', now())
  })
}

async function reveal(round: Round, around: Surroundings): Promise<void> {
  if (!isMade(round)) return
  await settle(round, around)
  await send(round, 'revealing', around, async (claimed, poster, isAgain) => {
    await poster.reveal(claimed, await tallyOf(claimed, around.shelves), isAgain)
    return (there) => staged(there, 'over', around.now())
  })
}

async function send(round: Round, stage: Stage, around: Surroundings, send: Send): Promise<void> {
  const { shelves, now, posterOf } = around
  const poster = posterOf(round.platform)
  if (!poster) return
  try {
    await sendByOne({ send, poster, now, change: (to) => changed(round, stage, shelves, to) })
  } catch (fault) {
    if (!(fault instanceof ChannelError)) throw fault
    await giveUp(round, fault, around)
  }
}

async function clear({ id }: Round, { shelves }: Surroundings): Promise<void> {
  await shelves.answers(id).clear()
  await shelves.rounds.update(id, [], () => null)
}
