/** The daily questions of channels: when each comes, and what opens those that are due. */
import type { OnFault } from '../errors.js'
import { dueAt, nextAt } from './due.js'
import { roundId } from './opening.js'
import type { Rounds } from './rounds.js'
import { type Channel, nameOf, Schedule } from './schedule.js'
import { owners, type Shelves } from './shelves.js'

export interface Status {
  schedule: Schedule
  /** When the next one comes; null: it is paused. */
  nextAt: number | null
}

interface Ways {
  shelves: Shelves
  rounds: Rounds
  now: () => number
  onFault: OnFault
}

export class Schedules {
  readonly #ways: Ways

  constructor(ways: Ways) {
    this.#ways = ways
  }

  get(channel: Channel): Promise<Schedule | null> {
    return this.#shelf.get(nameOf(channel))
  }

  async set(schedule: Omit<Schedule, 'since' | 'paused'>): Promise<Schedule | null> {
    let before: Schedule | null = null
    const fresh = Schedule.parse({ ...schedule, since: this.#ways.now() })
    await this.#shelf.update(nameOf(schedule), owners(schedule), (there) => {
      before = there
      return fresh
    })
    return before
  }

  async pause(channel: Channel, isPaused: boolean): Promise<boolean> {
    const after = await this.#shelf.update(nameOf(channel), owners(channel), (there) =>
      there ? { ...there, paused: isPaused ? 'moderator' : null, since: this.#ways.now() } : null,
    )
    return after !== null
  }

  async stop(channel: Channel): Promise<boolean> {
    let wasThere = false
    await this.#shelf.update(nameOf(channel), owners(channel), (there) => {
      wasThere = there !== null
      return null
    })
    return wasThere
  }

  async status(channel: Channel): Promise<Status | null> {
    const schedule = await this.get(channel)
    if (!schedule) return null
    return { schedule, nextAt: schedule.paused ? null : nextAt(schedule, this.#ways.now()) }
  }

  async openDue(): Promise<void> {
    for (const schedule of (await this.#shelf.all()).values()) {
      if (schedule.paused === null) await this.#open(schedule).catch(this.#ways.onFault)
    }
  }

  async #open(schedule: Schedule): Promise<void> {
    const { rounds, now } = this.#ways
    const due = dueAt(schedule, now())
    if (!due) return
    const { platform, community, channel: id, setBy } = schedule
    const channel = { platform, community, channel: id }
    if (await rounds.get(roundId(channel, due.day))) return
    await rounds.open({
      channel,
      key: due.day,
      day: due.day,
      kind: 'daily',
      schedule,
      setBy,
      dueAt: due.at,
      wish: null,
    })
  }

  get #shelf() {
    return this.#ways.shelves.schedules
  }
}
