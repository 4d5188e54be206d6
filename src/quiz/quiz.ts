/** The daily quiz, as every platform uses it. */
import type { Finished, QuizWish } from '../contract.js'
import type { OnFault } from '../errors.js'
import type { Queue } from '../queue/queue.js'
import type { Records } from '../records/records.js'
import { Answering, type Feedback } from './answering.js'
import { Asking } from './asking.js'
import { dayOf } from './due.js'
import type { Item } from './picking.js'
import type { Poster, Tally } from './poster.js'
import { type Drill, Practices } from './practices.js'
import type { MadeRound, Round } from './round.js'
import { Rounds } from './rounds.js'
import type { Channel, Schedule } from './schedule.js'
import { Schedules, type Status } from './schedules.js'
import { Shelves, type User } from './shelves.js'
import type { Member, Rank, Span } from './standing.js'
import { Standings } from './standings.js'

export interface Ways {
  records: Records
  queue: Pick<Queue, 'add'>
  bank: readonly Item[]
  /** Milliseconds since the epoch. */
  now: () => number
  onFault: OnFault
}

export class Quiz {
  readonly #posters = new Map<Channel['platform'], Poster>()
  readonly #now: () => number
  readonly #standings: Standings
  readonly #rounds: Rounds
  readonly #schedules: Schedules
  readonly #asking: Asking
  readonly #practices: Practices
  readonly #answering: Answering

  constructor({ records, ...ways }: Ways) {
    const shelves = new Shelves(records)
    this.#now = ways.now
    this.#standings = new Standings(shelves)
    const around = { ...ways, shelves, standings: this.#standings }
    this.#rounds = new Rounds({ ...around, posterOf: (platform) => this.#posters.get(platform) ?? null })
    this.#schedules = new Schedules({ ...around, rounds: this.#rounds })
    this.#asking = new Asking({ ...around, rounds: this.#rounds, schedules: this.#schedules })
    this.#practices = new Practices(around)
    this.#answering = new Answering({ ...around, rounds: this.#rounds, practices: this.#practices })
  }

  /** Questions of its platform are posted by it from now on. */
  join(poster: Poster): void {
    this.#posters.set(poster.platform, poster)
  }

  /** Looks what is due everywhere, and does it; any number of gateways may at once. */
  async tick(): Promise<void> {
    await this.#schedules.openDue()
    await this.#rounds.driveDue()
  }

  /** A question, or why there is none, for the round that its job belongs to. */
  take(finished: Finished): Promise<void> {
    return this.#rounds.take(finished)
  }

  /** The later of two stands; resolves to what stood there before. */
  schedule(schedule: Omit<Schedule, 'since' | 'paused'>): Promise<Schedule | null> {
    return this.#schedules.set(schedule)
  }

  /** False where there is no schedule. */
  pause(channel: Channel, isPaused: boolean): Promise<boolean> {
    return this.#schedules.pause(channel, isPaused)
  }

  /** False where there was no schedule. What is open is revealed all the same. */
  stop(channel: Channel): Promise<boolean> {
    return this.#schedules.stop(channel)
  }

  status(channel: Channel): Promise<Status | null> {
    return this.#schedules.status(channel)
  }

  /**
   * A question at once, beside those that come by themselves. `once`: the same wish twice is one. `wish`: a question of
   * somebody's own; null: the bank's next. Throws `UsageError` (`no-question`), `BusyError`.
   */
  ask(channel: Channel, setBy: string, once: string, wish: QuizWish | null, python = 'default'): Promise<Round> {
    return this.#asking.ask(channel, setBy, once, wish, python)
  }

  /**
   * A channel's question of a day without a schedule, for whoever comes first. Those who have not answered for KEPT_DAYS
   * are let go of with it.
   */
  daily(channel: Channel, zone: string): Promise<Round> {
    return this.#asking.daily(channel, zone)
  }

  /** A channel's latest daily question whose answer has been shown; null: none of those that are kept. */
  revealed(channel: Channel, zone: string): Promise<MadeRound | null> {
    return this.#asking.revealed(channel, zone)
  }

  tally(round: MadeRound): Promise<Tally> {
    return this.#rounds.tally(round)
  }

  round(id: string): Promise<Round | null> {
    return this.#rounds.get(id)
  }

  answer(id: string, user: User, choice: number): Promise<Feedback> {
    return this.#answering.answer(id, user, choice)
  }

  given(id: string, user: User): Promise<Feedback | null> {
    return this.#answering.given(id, user)
  }

  /** On the board under this name; null: not any more. */
  show(who: User, name: string | null): Promise<void> {
    return this.#standings.show(who, name)
  }

  board(who: User, span: Span): Promise<Rank[]> {
    return this.#standings.board(who, span, dayOf(this.#now(), 'UTC'))
  }

  me(who: User): Promise<Member> {
    return this.#standings.of(who)
  }

  /** Points and practice of somebody who goes by another name from now on. */
  async carry(from: User, to: User): Promise<void> {
    await this.#standings.carry(from, to)
    await this.#practices.carry(from, to)
  }

  /** Takes away everybody's points in a community. */
  reset(channel: Channel): Promise<void> {
    return this.#standings.reset(channel)
  }

  /** What one got wrong and is due; with nothing due, something new. Throws `UsageError` (`no-question`). */
  drill(user: User): Promise<Drill> {
    return this.#practices.drill(user)
  }

  /** What was practised and how it went. */
  drilled(user: User, wish: QuizWish, isRight: boolean): Promise<void> {
    return this.#practices.put(user, wish, isRight)
  }
}
