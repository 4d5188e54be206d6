/** What moderators make of an answer that they alone see. */
import { dropAnswer, keptAnswer } from '../answers.js'
import type { Given } from '../contract.js'
import { nothingIfRefused, UsageError } from '../errors.js'
import { Rules } from '../moderation/rules.js'
import { textsIn } from '../texts/texts.js'
import type { Case } from './case.js'
import { type Place, scopeOf } from './place.js'
import { ClosedError } from './poster.js'
import type { Surroundings } from './surroundings.js'

/** What a moderator has instead of an answer. */
export type Correction = { words: string } | { article: string }

export class Deciding {
  constructor(private readonly around: Surroundings) {}

  /** Throws `UsageError` (`gone`, `over`, `decided`), or `help-closed`: then it is still to be decided. */
  async approve(place: Place, id: string): Promise<void> {
    const { cases, posters } = this.around
    const found = await cases.require(place, id)
    await this.#decide(found, 'answered', async () => posters.of(found).answer(found, await this.#require(id)))
  }

  /**
   * `presser`: whoever corrects, as `tell` of their platform's poster knows them; should there be nothing to post, they
   * hear. Throws as `approve`, `BusyError`, and `WithheldError` where their own words hold what they have blocked.
   */
  async correct(place: Place, id: string, correction: Correction, presser: string): Promise<void> {
    const { cases, posters, settings } = this.around
    const found = await cases.require(place, id)
    if ('words' in correction) {
      Rules.of(await settings.of({ ...scopeOf(found), channel: null }))?.requireCode(correction.words)
    }
    await this.#decide(found, 'corrected', () =>
      'words' in correction
        ? posters.of(found).correct(found, correction.words)
        : this.#askFor(correction.article, found, presser),
    )
    // Until the other article stands there, it may be decided anew.
    if ('words' in correction) await this.#dropKept(id)
  }

  /** Throws `UsageError` (`gone`, `decided`). */
  async dismiss(place: Place, id: string): Promise<void> {
    await this.#decide(await this.around.cases.require(place, id), 'dismissed', async () => {})
    await this.#dropKept(id)
  }

  /** Articles that a moderator may choose instead, by their ids and questions. Throws `UsageError` (`gone`). */
  async others(place: Place, id: string): Promise<{ id: string; label: string }[]> {
    const { related } = await this.around.cases.require(place, id)
    const given = await this.#kept(id)
    // What is chosen instead is asked for as that was.
    if (!given) return []
    const told = given.outcome.reply.related ?? []
    const others = related.filter((article) => !told.some((one) => one.id === article))
    return [...told, ...others.map((article) => ({ id: article, label: article }))]
  }

  async #askFor(article: string, { id }: Case, presser: string): Promise<void> {
    const { queue, now } = this.around
    const { job } = await this.#require(id)
    const request = { ...job.request, code: article }
    const delivery = { ...job.delivery, presser }
    const askedAt = now()
    // It may be chosen again after it could not be posted.
    await queue.add({ id: `${id}-${article.replace(/\W/g, '-')}-${askedAt.toString(36)}`, request, askedAt, delivery })
  }

  /** Throws `UsageError` (`decided`); what `act` throws leaves it undecided. */
  async #decide(found: Case, to: Case['stage'], act: () => Promise<void>): Promise<void> {
    const { cases } = this.around
    const { decided, lacking } = textsIn().help
    if (!(await cases.turn(found, ['proposed'], to))) throw new UsageError('decided', decided)
    await act().catch(async (fault: unknown) => {
      await cases.turn(found, [to], 'proposed')
      if (!(fault instanceof ClosedError)) throw fault
      throw new UsageError('help-closed', lacking[found.platform === 'slack' ? 'slack' : 'discord'])
    })
  }

  async #dropKept(id: string): Promise<void> {
    const given = await this.#kept(id)
    if (given) await dropAnswer(given, this.around.store)
  }

  /** Throws `UsageError` (`over`). */
  async #require(id: string): Promise<Given> {
    const given = await this.#kept(id)
    if (!given) throw new UsageError('over', textsIn().help.over)
    return given
  }

  #kept(id: string): Promise<Given | null> {
    return keptAnswer(id, this.around.store).catch(nothingIfRefused)
  }
}
