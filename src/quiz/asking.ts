/** Questions that no schedule brings: those that somebody wants at once, and the page's question of the day. */
import type { QuizWish } from '../contract.js'
import { ANYTHING } from './anything.js'
import { dayOf } from './due.js'
import { fade } from './fading.js'
import { KEPT_ROUND_MS } from './limits.js'
import { roundId } from './opening.js'
import { isMade, type MadeRound, type Round } from './round.js'
import type { Rounds } from './rounds.js'
import type { Channel } from './schedule.js'
import type { Schedules } from './schedules.js'
import type { Shelves } from './shelves.js'

const DAY_MS = 86_400_000

interface Ways {
  shelves: Shelves
  rounds: Rounds
  schedules: Schedules
  now: () => number
}

export class Asking {
  readonly #ways: Ways

  constructor(ways: Ways) {
    this.#ways = ways
  }

  async ask(channel: Channel, setBy: string, once: string, wish: QuizWish | null, python: string): Promise<Round> {
    const { rounds, schedules, now } = this.#ways
    const dueAt = now()
    const settled = (await schedules.get(channel)) ?? { ...ANYTHING, python }
    const day = dayOf(dueAt, 'zone' in settled ? settled.zone : 'UTC')
    // Nobody is called for a question that comes unexpectedly.
    const schedule = { ...settled, mention: null }
    return rounds.open({ channel, key: `extra ${once}`, day, kind: 'extra', schedule, setBy, dueAt, wish })
  }

  async daily(channel: Channel, zone: string): Promise<Round> {
    const { rounds, shelves, now } = this.#ways
    const dueAt = now()
    const day = dayOf(dueAt, zone)
    const there = await rounds.get(roundId(channel, day))
    if (there && there.stage !== 'making') return there
    if (!there) await fade(shelves, channel, dueAt)
    return rounds.open({ channel, key: day, day, kind: 'daily', schedule: ANYTHING, setBy: 'quiz', dueAt, wish: null })
  }

  async revealed(channel: Channel, zone: string): Promise<MadeRound | null> {
    const { rounds, now } = this.#ways
    for (let back = 0; back <= KEPT_ROUND_MS + DAY_MS; back += DAY_MS) {
      const round = await rounds.get(roundId(channel, dayOf(now() - back, zone)))
      if (round && isMade(round) && (round.stage === 'revealing' || round.stage === 'over')) return round
    }
    return null
  }
}
