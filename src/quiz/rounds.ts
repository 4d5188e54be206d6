/** Rounds from due to done. Each step may be taken by any gateway, and again after one died in the midst of it. */
import type { Finished } from '../contract.js'
import { type OnFault, OurobotError } from '../errors.js'
import type { Queue } from '../queue/queue.js'
import { textsIn } from '../texts/texts.js'
import { KEPT_ROUND_MS, LATE_LIMIT_MS, MAKING_LIMIT_MS, TICK_MS, TRIES } from './limits.js'
import { jobIdOf, jobOf } from './making.js'
import { type Opening, opened, roundId } from './opening.js'
import { type Item, pick, remembered } from './picking.js'
import { ChannelError, type Poster, type Tally } from './poster.js'
import { isMade, type MadeRound, type Round, type Stage, staged } from './round.js'
import { type Channel, nameOf } from './schedule.js'
import { type Send, sendByOne } from './sending.js'
import { settle } from './settling.js'
import { NO_PAST, owners, type Shelves } from './shelves.js'
import type { Standings } from './standings.js'

const { refusals } = textsIn().quiz

export interface Surroundings {
  shelves: Shelves
  standings: Standings
  queue: Pick<Queue, 'add'>
  bank: readonly Item[]
  posterOf: (platform: Channel['platform']) => Poster | null
  /** Milliseconds since the epoch. */
  now: () => number
  onFault: OnFault
}

export class Rounds {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  get(id: string): Promise<Round | null> {
    return this.#around.shelves.rounds.get(id)
  }

  /** The same opening a second time finds the round that is there. Throws `UsageError` (`no-question`), `BusyError`. */
  async open(opening: Opening): Promise<Round> {
    const { shelves, bank, now } = this.#around
    const { channel, key } = opening
    const id = roundId(channel, key)
    const past = (await shelves.pasts.get(nameOf(channel))) ?? NO_PAST
    const fresh = opened(opening, { id, past, now: now(), bank })
    await shelves.agenda.update(id, owners(channel), (at) => at ?? now())
    const round = (await shelves.rounds.update(id, owners(channel), (there) => there ?? fresh)) ?? fresh
    await this.#remember(round)
    await this.drive(id)
    return round
  }

  /** Each, where its moment has come. */
  async driveDue(): Promise<void> {
    const { shelves, now } = this.#around
    for (const [id, at] of await shelves.agenda.all()) {
      if (at <= now()) await this.drive(id)
    }
  }

  /** Does what there is to do for a round now, and settles when to look again. What fails is tried again then. */
  async drive(id: string): Promise<void> {
    const { shelves, now, onFault } = this.#around
    const round = await shelves.rounds.get(id)
    if (!round) return void (await shelves.agenda.update(id, [], () => null))
    try {
      await this.#step(round)
    } catch (fault) {
      onFault(fault instanceof Error ? fault : new Error(String(fault)))
    }
    const after = await shelves.rounds.get(id)
    await shelves.agenda.update(id, owners(round), () => (after ? momentOf(after, now()) : null))
  }

  /** The question of a round, or why there is none, from a worker. */
  async take({ job, outcome }: Finished): Promise<void> {
    const id = job.delivery.quiz ?? ''
    const round = await this.get(id)
    if (round?.stage !== 'making' || job.id !== jobIdOf(round)) return
    const { now } = this.#around
    if (outcome.kind === 'answered' && outcome.question && outcome.quiz) {
      const reply = { ...outcome.reply, picture: null }
      const made = { answer: job.id, question: outcome.question, info: outcome.quiz, reply, pictures: outcome.pictures }
      await this.#change(round, 'making', (there) => staged({ ...there, made }, 'posting', now()))
    } else {
      await this.#chooseAnother(round, outcome.kind === 'failed' ? outcome.message : refusals.nothingToAsk)
    }
    await this.drive(id)
  }

  /** How many chose each of the choices. */
  async tally({ id, made }: MadeRound): Promise<Tally> {
    const given = [...(await this.#around.shelves.answers(id).all()).values()]
    return made.question.choices.map((_, choice) => given.filter((one) => one.choice === choice).length)
  }

  async #step(round: Round): Promise<void> {
    const { now } = this.#around
    const isLate = now() - round.dueAt >= LATE_LIMIT_MS
    switch (round.stage) {
      case 'making':
        return isLate ? this.#drop(round, null) : void (await this.#around.queue.add(jobOf(round)))
      case 'posting':
        return isLate && !round.sending ? this.#drop(round, null) : this.#post(round)
      case 'open': {
        if (now() < (round.revealAt ?? 0)) return
        const revealing = await this.#change(round, 'open', (there) => staged(there, 'revealing', now()))
        return revealing ? this.#reveal(revealing) : undefined
      }
      case 'revealing':
        return this.#reveal(round)
      default:
        if (now() >= round.stagedAt + KEPT_ROUND_MS) await this.#clear(round)
    }
  }

  async #chooseAnother(round: Round, why: string): Promise<void> {
    const { shelves, bank, now } = this.#around
    const { wish } = round
    const undecided = wish.from === 'bank' ? [...round.undecided, wish.id] : round.undecided
    if (wish.from === 'own' || undecided.length >= TRIES) return this.#drop(round, why)
    const past = (await shelves.pasts.get(nameOf(round))) ?? NO_PAST
    const schedule = (await shelves.schedules.get(nameOf(round))) ?? { topics: [], level: null }
    const other = pick(bank, schedule, past.history, round.id, undecided)
    const changed = await this.#change(round, 'making', (there) =>
      staged({ ...there, wish: other, undecided }, 'making', now()),
    )
    if (changed) await this.#remember(changed)
  }

  async #remember({ wish, kind, day, ...channel }: Round): Promise<void> {
    if (wish.from !== 'bank' && kind !== 'daily') return
    await this.#around.shelves.pasts.update(nameOf(channel), owners(channel), (there) => {
      const { history, lastDay } = there ?? NO_PAST
      return {
        history: wish.from === 'bank' ? remembered(history, wish) : history,
        lastDay: kind === 'daily' && (lastDay === null || lastDay < day) ? day : lastDay,
      }
    })
  }

  async #post(round: Round): Promise<void> {
    const { now } = this.#around
    await this.#send(round, 'posting', async (claimed, poster, isAgain) => {
      const posted = await poster.post(claimed, isAgain)
      return (there) => staged({ ...there, posted, revealAt: now() + there.revealMs }, 'open', now())
    })
  }

  async #reveal(round: Round): Promise<void> {
    if (!isMade(round)) return
    await settle(round, this.#around)
    await this.#send(round, 'revealing', async (claimed, poster, isAgain) => {
      await poster.reveal(claimed, await this.tally(claimed), isAgain)
      return (there) => staged(there, 'over', this.#around.now())
    })
  }

  async #send(round: Round, stage: Stage, send: Send): Promise<void> {
    const { now, posterOf } = this.#around
    const poster = posterOf(round.platform)
    if (!poster) return
    try {
      await sendByOne({ send, poster, now, change: (to) => this.#change(round, stage, to) })
    } catch (fault) {
      if (!(fault instanceof ChannelError)) throw fault
      await this.#giveUp(round, fault)
    }
  }

  /** Nothing comes there any more until somebody sees to it. */
  async #giveUp(round: Round, { why, message }: ChannelError): Promise<void> {
    const { shelves } = this.#around
    const name = nameOf(round)
    const isThere = (await shelves.schedules.get(name)) !== null
    if (isThere) {
      await shelves.schedules.update(name, owners(round), (there) => (there ? { ...there, paused: why } : null))
    }
    await this.#drop(round, isThere ? refusals.pausedThere(message) : message)
  }

  async #drop(round: Round, why: string | null): Promise<void> {
    const { posterOf, onFault, now } = this.#around
    const dropped = await this.#change(round, round.stage, (there) =>
      staged({ ...there, dropped: why ?? refusals.tooLate }, 'dropped', now()),
    )
    if (!dropped || why === null) return
    const poster = posterOf(round.platform)
    await poster?.tell(round, round.setBy, refusals.notPosted(why)).catch(onFault)
    onFault(new OurobotError('no-question-posted', `${round.id} was given up: ${why}`))
  }

  async #clear({ id }: Round): Promise<void> {
    const { shelves } = this.#around
    await shelves.answers(id).clear()
    await shelves.rounds.update(id, [], () => null)
  }

  /** Where it is still at that stage; null: somebody was quicker. */
  async #change(round: Round, stage: Stage, change: (there: Round) => Round): Promise<Round | null> {
    let isOurs = false
    const changed = await this.#around.shelves.rounds.update(round.id, owners(round), (there) => {
      isOurs = there?.stage === stage
      return there && isOurs ? change(there) : there
    })
    return isOurs ? changed : null
  }
}

/** When there is next something to do for it. */
function momentOf({ stage, stagedAt, revealAt }: Round, now: number): number {
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
