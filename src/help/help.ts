/** Help channels, as every platform uses them: what is answered unasked, and what becomes of the answers. */
import { recognise } from '../../commands/ask/recognition/recognise.js'
import { presentPythons } from '../../workers/presence.js'
import { dropAnswer, keepAnswer, keptAnalyses, keptAnswer } from '../answers.js'
import type { Finished, Given, Job } from '../contract.js'
import { BusyError, type OnFault, UsageError } from '../errors.js'
import { Rules } from '../moderation/rules.js'
import type { Queue } from '../queue/queue.js'
import type { Records } from '../records/records.js'
import type { Settings, Settled } from '../settings/settings.js'
import { type Standing, settledRequest } from '../settings/standing.js'
import type { Store } from '../store/store.js'
import { textsIn } from '../texts/texts.js'
import type { Asked } from './asked.js'
import type { Case } from './case.js'
import { Cases } from './cases.js'
import { Claims } from './claims.js'
import { Hours } from './hours.js'
import { ANSWERS_HOURLY, LATE_LIMIT_MS, QUESTION_LIMIT_CHARACTERS } from './limits.js'
import { ClosedError, type Poster } from './poster.js'
import { type Stats, statsOf } from './stats.js'
import { shadowEnd } from './switching.js'

export interface Ways {
  records: Records
  settings: Pick<Settings, 'of' | 'settle'>
  store: Store
  queue: Pick<Queue, 'add'>
  /** Milliseconds since the epoch. */
  now: () => number
  onFault: OnFault
}

type Place = Pick<Case, 'platform' | 'community' | 'channel'>

/** What an answer in a help channel is asked by: an article, or the question as it stands there. */
const ASK = 'ask'

/** What a moderator has instead of an answer. */
export type Correction = { words: string } | { article: string }

export class Help {
  readonly #posters = new Map<Case['platform'], Poster>()
  readonly #ways: Ways
  readonly #cases: Cases
  readonly #hours: Hours
  readonly #claims: Claims

  constructor(ways: Ways) {
    this.#ways = ways
    this.#cases = new Cases(ways.records)
    this.#hours = new Hours(ways.records)
    this.#claims = new Claims(ways.store)
  }

  /** Answers of its platform are posted by it from now on. */
  join(poster: Poster): void {
    this.#posters.set(poster.platform, poster)
  }

  /**
   * Answers it, or lets moderators see what the answer would be, where that is settled there and it is surely about
   * Python's memory. Of what is left alone nothing is kept, and nobody hears.
   */
  async hear(asked: Asked, standing: () => Promise<Standing>): Promise<void> {
    const settled = await this.#ways.settings.of(scopeOf(asked)).catch((): Settled => ({}))
    if (!settled.helpChannel || this.#ways.now() - asked.at > LATE_LIMIT_MS) return
    const text = asked.text.slice(0, QUESTION_LIMIT_CHARACTERS)
    const { topic, article, related } = recognise(text)
    if (topic === null || article === null) return
    const stands = await standing().catch(nothingIfRefused)
    const reports = await this.#reportsFor(asked, settled)
    const most = settled.answersHourly ?? ANSWERS_HOURLY
    if (!stands || stands.refusal || stands.private || reports === 'nowhere') return
    if (await this.#hours.isFull(asked, most, this.#ways.now())) return
    const id = caseId(asked)
    if (!(await this.#claims.take(asked, id))) return
    const turn = await this.#claims.turnOf(asked, article)
    if (turn.is === 'repeated' && reports === null) await this.#point(asked, turn.message)
    if (turn.is !== 'first' || !(await this.#hours.take(asked, most, this.#ways.now()))) return
    const { delivery: _, text: __, ...where } = asked
    const fresh: Case = { ...where, id, topic, article, related, at: this.#ways.now(), stage: 'making', reports }
    await this.#cases.add(fresh)
    await this.#ask(fresh, text, asked.delivery, stands).catch(async (error: unknown) => {
      await this.#cases.drop(fresh)
      // Nobody waits for it.
      if (!(error instanceof BusyError)) throw error
    })
  }

  /** The answer to a question in a help channel, or why there is none. */
  async take(finished: Finished): Promise<void> {
    const { job, outcome } = finished
    const { asker } = job.request
    const found = await this.#cases.get({ ...asker, community: asker.community ?? '' }, job.delivery.help ?? '')
    if (!found) return
    const isFirst = job.id === found.id
    // It was brought before, and that could not be said.
    if (isFirst && found.stage !== 'making') return
    if (outcome.kind === 'failed' || !(await this.#isAnswered(outcome))) {
      return isFirst ? this.#cases.drop(found) : undefined
    }
    await keepAnswer(finished, this.#ways.store)
    const given = { job, outcome }
    const { reports } = found
    const toModerators = isFirst && reports !== null
    const isThere = await this.#closing(found, (to) =>
      toModerators ? to.propose(found, given, reports) : to.answer(found, given),
    )
    if (!isThere && isFirst) return this.#cases.drop(found)
    await this.#cases.turn(found, ['making'], toModerators ? 'proposed' : 'answered')
  }

  /** Throws `UsageError` (`gone`, `decided`), or `help-closed`: then it is still to be decided. */
  async approve(place: Place, id: string): Promise<void> {
    const found = await this.#case(place, id)
    const given = await keptAnswer(id, this.#ways.store)
    await this.#decide(found, 'answered', () => this.#poster(found).answer(found, given))
  }

  /** Throws as `approve`, `BusyError`, and `WithheldError` where their own words hold what they have blocked. */
  async correct(place: Place, id: string, correction: Correction): Promise<void> {
    const found = await this.#case(place, id)
    if ('words' in correction) {
      Rules.of(await this.#ways.settings.of({ ...scopeOf(found), channel: null }))?.requireCode(correction.words)
    }
    await this.#decide(found, 'corrected', async () => {
      if ('words' in correction) return this.#poster(found).correct(found, correction.words)
      const { job } = await keptAnswer(id, this.#ways.store)
      const request = { ...job.request, code: correction.article }
      const askedAt = this.#ways.now()
      await this.#ways.queue.add({ ...job, id: `${id}-${correction.article.replace(/\W/g, '-')}`, request, askedAt })
    })
    await this.#dropKept(id)
  }

  /** Throws `UsageError` (`gone`, `decided`). */
  async dismiss(place: Place, id: string): Promise<void> {
    await this.#decide(await this.#case(place, id), 'dismissed', async () => {})
    await this.#dropKept(id)
  }

  /** Articles that a moderator may choose instead, by their ids and questions. Throws `UsageError` (`gone`). */
  async others(place: Place, id: string): Promise<{ id: string; label: string }[]> {
    const { related } = await this.#case(place, id)
    const told = (await this.#kept(id))?.outcome.reply.related ?? []
    const others = related.filter((article) => !told.some((one) => one.id === article))
    return [...told, ...others.map((article) => ({ id: article, label: article }))]
  }

  /** One a person; the last one counts. Throws `UsageError` (`gone`). */
  async vote(place: Place, id: string, user: string, helpful: boolean): Promise<void> {
    await this.#cases.vote(await this.#case(place, id), user, helpful)
  }

  async off(place: Place): Promise<void> {
    await this.#ways.settings.settle(scopeOf(place), { helpChannel: null, helpSince: null })
  }

  async stats(place: Place): Promise<{ here: Stats; everywhere: Stats }> {
    const { cases, votes } = await this.#cases.all(place)
    const now = this.#ways.now()
    const here = cases.filter(({ channel }) => channel === place.channel)
    return { here: statsOf(here, votes, now), everywhere: statsOf(cases, votes, now) }
  }

  /** The channel of moderators; null: it is answered at once. */
  async #reportsFor(asked: Asked, settled: Settled): Promise<string | null | 'nowhere'> {
    if (shadowEnd(settled, this.#ways.now()) === null) return null
    const { reportsChannel } = await this.#ways.settings.of({ ...scopeOf(asked), channel: null })
    return reportsChannel ?? 'nowhere'
  }

  /** Where that one has an answer, or is about to have it. */
  async #point(asked: Asked, message: string): Promise<void> {
    if (!(await this.#cases.get(asked, caseId({ ...asked, message })))) return
    await this.#closing(asked, (to) => to.point(asked, message))
  }

  async #ask(fresh: Case, text: string, delivery: Job['delivery'], standing: Standing): Promise<void> {
    const { platform, user, community, channel, id } = fresh
    const pythons = await presentPythons(this.#ways.store)
    if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
    const asker = { platform, user, community, channel: fresh.thread ?? channel }
    const request = settledRequest({ command: ASK, code: text, python: 'default', asker }, standing, pythons)
    await this.#ways.queue.add({ id, request, askedAt: this.#ways.now(), delivery: { ...delivery, help: id } })
  }

  /** Throws `UsageError` (`decided`); what `act` throws leaves it undecided. */
  async #decide(found: Case, to: Case['stage'], act: () => Promise<void>): Promise<void> {
    if (!(await this.#cases.turn(found, ['proposed'], to))) {
      throw new UsageError('decided', textsIn().help.decided)
    }
    await act().catch(async (fault: unknown) => {
      await this.#cases.turn(found, [to], 'proposed')
      if (!(fault instanceof ClosedError)) throw fault
      throw new UsageError('help-closed', textsIn().help.lacking[found.platform === 'slack' ? 'slack' : 'discord'])
    })
  }

  /** Whether the bot may write there; where it may not, moderators hear of it once in a while. */
  async #closing(asked: Asked | Case, act: (poster: Poster) => Promise<void>): Promise<boolean> {
    try {
      await act(this.#poster(asked))
      return true
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error
      const { community, channel } = asked
      const { reportsChannel } = await this.#ways.settings.of({ ...scopeOf(asked), channel: null })
      if (!(await this.#claims.mayWarn(community, channel))) return false
      if (reportsChannel === undefined) this.#ways.onFault(error)
      else await this.#poster(asked).warn({ community, channel }, reportsChannel).catch(this.#ways.onFault)
      return false
    }
  }

  async #dropKept(id: string): Promise<void> {
    const given = await this.#kept(id)
    if (given) await dropAnswer(given, this.#ways.store)
  }

  #kept(id: string): Promise<Given | null> {
    return keptAnswer(id, this.#ways.store).catch(nothingIfRefused)
  }

  /** Where no article fits in the end, that is nothing to say to somebody who has not asked. */
  async #isAnswered(outcome: Given['outcome']): Promise<boolean> {
    const analyses = (await keptAnalyses(outcome, this.#ways.store).catch(nothingIfRefused)) ?? []
    return !analyses.some((analysis) => analysis.analysis === 'article' && analysis.article === null)
  }

  async #case(place: Place, id: string): Promise<Case> {
    const found = await this.#cases.get(place, id)
    if (!found) throw new UsageError('gone', textsIn().help.gone)
    return found
  }

  #poster({ platform }: Pick<Case, 'platform'>): Poster {
    const poster = this.#posters.get(platform)
    if (!poster) throw new RangeError(`nobody posts on ${platform}`)
    return poster
  }
}

function nothingIfRefused(error: unknown): null {
  if (error instanceof UsageError) return null
  throw error
}

function scopeOf({ platform, community, channel }: Place) {
  return { platform, community, channel }
}

/** Ids of Slack's messages have a dot, and tell nothing without their channel and its workspace. */
function caseId({ platform, community, channel, message }: Asked): string {
  const name = platform === 'slack' ? [community, channel, message.replace('.', '-')] : [message]
  return [platform, 'help', ...name].join('-')
}
