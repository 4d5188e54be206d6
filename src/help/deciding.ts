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

  /** Throws `UsageError` (`gone`, `decided`), or `help-closed`: then it is still to be decided. */
  async approve(place: Place, id: string): Promise<void> {
    const { cases, posters, store } = this.around
    const found = await cases.require(place, id)
    const given = await keptAnswer(id, store)
    await this.#decide(found, 'answered', () => posters.of(found).answer(found, given))
  }

  /** Throws as `approve`, `BusyError`, and `WithheldError` where their own words hold what they have blocked. */
  async correct(place: Place, id: string, correction: Correction): Promise<void> {
    const { cases, posters, settings } = this.around
    const found = await cases.require(place, id)
    if ('words' in correction) {
      Rules.of(await settings.of({ ...scopeOf(found), channel: null }))?.requireCode(correction.words)
    }
    await this.#decide(found, 'corrected', () =>
      'words' in correction
        ? posters.of(found).correct(found, correction.words)
        : this.#askFor(correction.article, found),
    )
    await this.#dropKept(id)
  }

  /** Throws `UsageError` (`gone`, `decided`). */
  async dismiss(place: Place, id: string): Promise<void> {
    await this.#decide(await this.around.cases.require(place, id), 'dismissed', async () => {})
    await this.#dropKept(id)
  }

  /** Articles that a moderator may choose instead, by their ids and questions. Throws `UsageError` (`gone`). */
  async others(place: Place, id: string): Promise<{ id: string; label: string }[]> {
    const { related } = await this.around.cases.require(place, id)
    const told = (await this.#kept(id))?.outcome.reply.related ?? []
    const others = related.filter((article) => !told.some((one) => one.id === article))
    return [...told, ...others.map((article) => ({ id: article, label: article }))]
  }

  async #askFor(article: string, { id }: Case): Promise<void> {
    const { queue, store, now } = this.around
    const { job } = await keptAnswer(id, store)
    const request = { ...job.request, code: article }
    await queue.add({ ...job, id: `${id}-${article.replace(/\W/g, '-')}`, request, askedAt: now() })
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

  #kept(id: string): Promise<Given | null> {
    return keptAnswer(id, this.around.store).catch(nothingIfRefused)
  }
}
