/** Rounds from due to done. Each step may be taken by any gateway, and again after one died in the midst of it. */
import type { Finished } from '../contract.js'
import { textsIn } from '../texts/texts.js'
import { changed } from './changing.js'
import { chooseAnother, remember } from './choosing.js'
import { jobIdOf } from './making.js'
import { type Opening, opened, roundId } from './opening.js'
import type { Tally } from './poster.js'
import { type MadeRound, type Round, staged } from './round.js'
import { nameOf } from './schedule.js'
import { NO_PAST, owners } from './shelves.js'
import { momentOf, step } from './stepping.js'
import type { Surroundings } from './surroundings.js'
import { tallyOf } from './tally.js'

const { refusals } = textsIn().quiz

export class Rounds {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  get(id: string): Promise<Round | null> {
    return this.#around.shelves.rounds.get(id)
  }

  tally(round: MadeRound): Promise<Tally> {
    return tallyOf(round, this.#around.shelves)
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
    await remember(round, shelves)
    await this.drive(id)
    return round
  }

  /** The question of a round, or why there is none, from a worker. */
  async take({ job, outcome }: Finished): Promise<void> {
    const id = job.delivery.quiz ?? ''
    const round = await this.get(id)
    if (round?.stage !== 'making' || job.id !== jobIdOf(round)) return
    const { shelves, now } = this.#around
    if (outcome.kind === 'answered' && outcome.question && outcome.quiz) {
      const reply = { ...outcome.reply, picture: null }
      const made = { answer: job.id, question: outcome.question, info: outcome.quiz, reply, pictures: outcome.pictures }
      await changed(round, 'making', shelves, (there) => staged({ ...there, made }, 'posting', now()))
    } else {
      const why = outcome.kind === 'failed' ? outcome.message : refusals.nothingToAsk
      await chooseAnother(round, why, this.#around)
    }
    await this.drive(id)
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
      await step(round, this.#around)
    } catch (fault) {
      onFault(fault instanceof Error ? fault : new Error(String(fault)))
    }
    const after = await shelves.rounds.get(id)
    await shelves.agenda.update(id, owners(round), () => (after ? momentOf(after, now()) : null))
  }
}
