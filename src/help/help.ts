/** Help channels, as every platform uses them: what is answered unasked, and what becomes of the answers. */
import type { Finished } from '../contract.js'
import type { Records } from '../records/records.js'
import type { Standing } from '../settings/standing.js'
import type { Asked } from './asked.js'
import { Cases } from './cases.js'
import { Claims } from './claims.js'
import { type Correction, Deciding } from './deciding.js'
import { Hearing } from './hearing.js'
import { Hours } from './hours.js'
import { type Place, scopeOf } from './place.js'
import type { Poster } from './poster.js'
import { Posters } from './posters.js'
import { type Stats, statsOf } from './stats.js'
import type { Surroundings } from './surroundings.js'
import { Taking } from './taking.js'

export interface Ways extends Pick<Surroundings, 'settings' | 'store' | 'queue' | 'now' | 'onFault'> {
  records: Records
}

export class Help {
  readonly #around: Surroundings
  readonly #hearing: Hearing
  readonly #taking: Taking
  readonly #deciding: Deciding

  constructor({ records, ...ways }: Ways) {
    const claims = new Claims(ways.store)
    const posters = new Posters({ ...ways, claims })
    this.#around = { ...ways, cases: new Cases(records), hours: new Hours(records), claims, posters }
    this.#hearing = new Hearing(this.#around)
    this.#taking = new Taking(this.#around)
    this.#deciding = new Deciding(this.#around)
  }

  /** Answers of its platform are posted by it from now on. */
  join(poster: Poster): void {
    this.#around.posters.join(poster)
  }

  /**
   * Answers it, or lets moderators see what the answer would be, where that is settled there and it is surely about
   * Python's memory. Of what is left alone nothing is kept, and nobody hears.
   */
  hear(asked: Asked, standing: () => Promise<Standing>): Promise<void> {
    return this.#hearing.hear(asked, standing)
  }

  /** The answer to a question in a help channel, or why there is none. */
  take(finished: Finished): Promise<void> {
    return this.#taking.take(finished)
  }

  /** Throws `UsageError` (`gone`, `over`, `decided`), or `help-closed`: then it is still to be decided. */
  approve(place: Place, id: string): Promise<void> {
    return this.#deciding.approve(place, id)
  }

  /**
   * `presser`: whoever corrects, as `tell` of their platform's poster knows them; should there be nothing to post, they
   * hear. Throws as `approve`, `BusyError`, and `WithheldError` where their own words hold what they have blocked.
   */
  correct(place: Place, id: string, correction: Correction, presser: string): Promise<void> {
    return this.#deciding.correct(place, id, correction, presser)
  }

  /** Throws `UsageError` (`gone`, `decided`). */
  dismiss(place: Place, id: string): Promise<void> {
    return this.#deciding.dismiss(place, id)
  }

  /** Articles that a moderator may choose instead, by their ids and questions. Throws `UsageError` (`gone`). */
  others(place: Place, id: string): Promise<{ id: string; label: string }[]> {
    return this.#deciding.others(place, id)
  }

  /** One a person; the last one counts. Throws `UsageError` (`gone`). */
  async vote(place: Place, id: string, user: string, helpful: boolean): Promise<void> {
    const { cases } = this.#around
    await cases.vote(await cases.require(place, id), user, helpful)
  }

  async off(place: Place): Promise<void> {
    await this.#around.settings.settle(scopeOf(place), { helpChannel: null, helpSince: null })
  }

  async stats(place: Place): Promise<{ here: Stats; everywhere: Stats }> {
    const { cases, votes } = await this.#around.cases.all(place)
    const now = this.#around.now()
    const here = cases.filter(({ channel }) => channel === place.channel)
    return { here: statsOf(here, votes, now), everywhere: statsOf(cases, votes, now) }
  }
}
