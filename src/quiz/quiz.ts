/** The daily quiz, as every platform uses it. */
import type { Finished, QuizWish } from '../contract.js'
import { type OnFault, UsageError } from '../errors.js'
import { ownerOf } from '../owner.js'
import type { Queue } from '../queue/queue.js'
import type { Records } from '../records/records.js'
import { Answering, type Feedback } from './answering.js'
import { dayOf, dueAt, nextAt } from './due.js'
import { fade } from './fading.js'
import { KEPT_ROUND_MS, REVEAL_HOURS } from './limits.js'
import { roundId } from './opening.js'
import { type Item, pick } from './picking.js'
import type { Poster, Tally } from './poster.js'
import { type Box, dueBoxes, nextDue, practised } from './practice.js'
import { isMade, type MadeRound, type Round } from './round.js'
import { Rounds } from './rounds.js'
import { type Channel, nameOf, Schedule } from './schedule.js'
import { owners, ownersOf, Shelves, type User } from './shelves.js'
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

export interface Status {
  schedule: Schedule
  /** When the next one comes; null: it is paused. */
  nextAt: number | null
}

/** What somebody practises next. */
export type Drill = { kind: 'due'; wish: QuizWish } | { kind: 'fresh'; wish: QuizWish; nextDue: number | null }

const DAY_MS = 86_400_000

const ANYTHING = {
  topics: [],
  level: null,
  python: 'default',
  revealHours: REVEAL_HOURS,
  changeable: false,
  mention: null,
}

export class Quiz {
  readonly #posters = new Map<Channel['platform'], Poster>()
  readonly #ways: Ways
  readonly #shelves: Shelves
  readonly #standings: Standings
  readonly #rounds: Rounds
  readonly #answering: Answering

  constructor(ways: Ways) {
    const { records, queue, bank, now, onFault } = ways
    this.#ways = ways
    this.#shelves = new Shelves(records)
    this.#standings = new Standings(this.#shelves)
    const around = { shelves: this.#shelves, standings: this.#standings, queue, bank, now, onFault }
    this.#rounds = new Rounds({ ...around, posterOf: (platform) => this.#posters.get(platform) ?? null })
    this.#answering = new Answering({ ...around, rounds: this.#rounds })
  }

  /** Questions of its platform are posted by it from now on. */
  join(poster: Poster): void {
    this.#posters.set(poster.platform, poster)
  }

  /** Looks what is due everywhere, and does it; any number of gateways may at once. */
  async tick(): Promise<void> {
    const { now } = this.#ways
    for (const schedule of (await this.#shelves.schedules.all()).values()) {
      if (schedule.paused === null) await this.#openDue(schedule).catch(this.#ways.onFault)
    }
    for (const [id, at] of await this.#shelves.agenda.all()) {
      if (at <= now()) await this.#rounds.drive(id)
    }
  }

  /** A question, or why there is none, for the round that its job belongs to. */
  take(finished: Finished): Promise<void> {
    return this.#rounds.take(finished)
  }

  /** The later of two stands; resolves to what stood there before. */
  async schedule(schedule: Omit<Schedule, 'since' | 'paused'>): Promise<Schedule | null> {
    let before: Schedule | null = null
    const fresh = Schedule.parse({ ...schedule, since: this.#ways.now() })
    await this.#shelves.schedules.update(nameOf(schedule), owners(schedule), (there) => {
      before = there
      return fresh
    })
    return before
  }

  /** False where there is no schedule. */
  async pause(channel: Channel, isPaused: boolean): Promise<boolean> {
    const after = await this.#shelves.schedules.update(nameOf(channel), owners(channel), (there) =>
      there ? { ...there, paused: isPaused ? 'moderator' : null, since: this.#ways.now() } : null,
    )
    return after !== null
  }

  /** False where there was no schedule. What is open is revealed all the same. */
  async stop(channel: Channel): Promise<boolean> {
    let wasThere = false
    await this.#shelves.schedules.update(nameOf(channel), owners(channel), (there) => {
      wasThere = there !== null
      return null
    })
    return wasThere
  }

  async status(channel: Channel): Promise<Status | null> {
    const schedule = await this.#shelves.schedules.get(nameOf(channel))
    if (!schedule) return null
    return { schedule, nextAt: schedule.paused ? null : nextAt(schedule, this.#ways.now()) }
  }

  /**
   * A question at once, beside those that come by themselves. `once`: the same wish twice is one. `wish`: a question of
   * somebody's own; null: the bank's next. Throws `UsageError` (`no-question`), `BusyError`.
   */
  async ask(channel: Channel, setBy: string, once: string, wish: QuizWish | null, python = 'default'): Promise<Round> {
    const now = this.#ways.now()
    const schedule = (await this.#shelves.schedules.get(nameOf(channel))) ?? { ...ANYTHING, python }
    const day = dayOf(now, 'zone' in schedule ? schedule.zone : 'UTC')
    const key = `extra ${once}`
    // Nobody is called for a question that comes unexpectedly.
    return this.#rounds.open({
      channel,
      key,
      day,
      kind: 'extra',
      schedule: { ...schedule, mention: null },
      setBy,
      dueAt: now,
      wish,
    })
  }

  /**
   * A channel's question of a day without a schedule, for whoever comes first. Those who have not answered for KEPT_DAYS
   * are let go of with it.
   */
  async daily(channel: Channel, zone: string): Promise<Round> {
    const now = this.#ways.now()
    const day = dayOf(now, zone)
    const there = await this.#rounds.get(roundId(channel, day))
    if (there && there.stage !== 'making') return there
    if (!there) await fade(this.#shelves, channel, now)
    return this.#rounds.open({
      channel,
      key: day,
      day,
      kind: 'daily',
      schedule: ANYTHING,
      setBy: 'quiz',
      dueAt: now,
      wish: null,
    })
  }

  /** A channel's latest daily question whose answer has been shown; null: none of those that are kept. */
  async revealed(channel: Channel, zone: string): Promise<MadeRound | null> {
    for (let back = 0; back <= KEPT_ROUND_MS + DAY_MS; back += DAY_MS) {
      const round = await this.#rounds.get(roundId(channel, dayOf(this.#ways.now() - back, zone)))
      if (round && isMade(round) && (round.stage === 'revealing' || round.stage === 'over')) return round
    }
    return null
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
    return this.#standings.board(who, span, dayOf(this.#ways.now(), 'UTC'))
  }

  me(who: User): Promise<Member> {
    return this.#standings.of(who)
  }

  /** Points and practice of somebody who goes by another name from now on. */
  async carry(from: User, to: User): Promise<void> {
    const { boxes } = this.#shelves
    await this.#standings.carry(from, to)
    const kept = await boxes.get(ownerOf(from))
    if (!kept) return
    await boxes.update(ownerOf(to), ownersOf(to), (there) => ({ ...kept, ...there }))
    await boxes.update(ownerOf(from), ownersOf(from), () => null)
  }

  /** Takes away everybody's points in a community. */
  reset(channel: Channel): Promise<void> {
    return this.#standings.reset(channel)
  }

  /** What one got wrong and is due; with nothing due, something new. Throws `UsageError` (`no-question`). */
  async drill(user: User): Promise<Drill> {
    const { bank, now } = this.#ways
    const boxes = (await this.#shelves.boxes.get(ownerOf(user))) ?? {}
    const [first] = dueBoxes(boxes, now())
    const seed = `${ownerOf(user)} ${now()}`
    if (first) return { kind: 'due', wish: anotherVariant(first, bank, seed) }
    return { kind: 'fresh', wish: pick(bank, ANYTHING, {}, seed), nextDue: nextDue(boxes) }
  }

  /** What was practised and how it went. */
  async drilled(user: User, wish: QuizWish, isRight: boolean): Promise<void> {
    await this.#shelves.boxes.update(ownerOf(user), ownersOf(user), (there) =>
      practised(there ?? {}, wish, isRight, this.#ways.now()),
    )
  }

  async #openDue(schedule: Schedule): Promise<void> {
    const due = dueAt(schedule, this.#ways.now())
    if (!due) return
    const { platform, community, channel, setBy } = schedule
    const opening = { key: due.day, day: due.day, kind: 'daily' as const, schedule, setBy, dueAt: due.at, wish: null }
    if (await this.#rounds.get(roundId({ platform, community, channel }, due.day))) return
    await this.#rounds.open({ channel: { platform, community, channel }, ...opening })
  }
}

function anotherVariant({ wish }: Box, bank: readonly Item[], seed: string): QuizWish {
  if (wish.from === 'own') return wish
  const item = bank.find(({ id }) => id === wish.id)
  if (!item) return wish
  try {
    return pick([item], ANYTHING, { [item.id]: [wish.variant] }, seed)
  } catch (fault) {
    if (fault instanceof UsageError) return wish
    throw fault
  }
}
