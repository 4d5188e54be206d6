/** What is asked in help channels, and which of it is answered. */
import { recogniseUnasked } from '../../commands/ask/recognition/recognise.js'
import { presentPythons } from '../../workers/presence.js'
import type { Job } from '../contract.js'
import { BusyError, nothingIfRefused } from '../errors.js'
import type { Settled } from '../settings/settings.js'
import { type Standing, settledRequest } from '../settings/standing.js'
import type { Asked } from './asked.js'
import { type Case, caseId } from './case.js'
import { ANSWERS_HOURLY, LATE_LIMIT_MS, QUESTION_LIMIT_CHARACTERS } from './limits.js'
import { scopeOf } from './place.js'
import type { Surroundings } from './surroundings.js'
import { shadowEnd } from './switching.js'

/** What an answer in a help channel is asked by: an article, or the question as it stands there. */
const ASK = 'ask'

export class Hearing {
  constructor(private readonly around: Surroundings) {}

  async hear(asked: Asked, standing: () => Promise<Standing>): Promise<void> {
    const { settings, cases, hours, claims, now } = this.around
    const settled = await settings.of(scopeOf(asked)).catch((): Settled => ({}))
    if (!settled.helpChannel || now() - asked.at > LATE_LIMIT_MS) return
    const text = asked.text.slice(0, QUESTION_LIMIT_CHARACTERS)
    const { topic, article, related } = recogniseUnasked(text)
    if (topic === null || article === null) return
    const stands = await standing().catch(nothingIfRefused)
    const reports = await this.#reportsFor(asked, settled)
    const most = settled.answersHourly ?? ANSWERS_HOURLY
    if (!stands || stands.refusal || stands.private || reports === 'nowhere') return
    if (await hours.isFull(asked, most, now())) return
    const id = caseId(asked)
    if (!(await claims.take(asked, id))) return
    const turn = await claims.turnOf(asked, article)
    if (turn.is === 'repeated' && reports === null) await this.#point(asked, turn.message)
    if (turn.is !== 'first' || !(await hours.take(asked, most, now()))) return
    const { delivery: _, text: __, ...where } = asked
    const fresh: Case = { ...where, id, topic, article, related, at: now(), stage: 'making', reports }
    await cases.add(fresh)
    await this.#ask(fresh, text, asked.delivery, stands).catch(async (error: unknown) => {
      await cases.drop(fresh)
      // Nobody waits for it.
      if (!(error instanceof BusyError)) throw error
    })
  }

  /** The channel of moderators; null: it is answered at once. */
  async #reportsFor(asked: Asked, settled: Settled): Promise<string | null | 'nowhere'> {
    const { settings, now } = this.around
    if (shadowEnd(settled, now()) === null) return null
    const { reportsChannel } = await settings.of({ ...scopeOf(asked), channel: null })
    return reportsChannel ?? 'nowhere'
  }

  /** Where that one has an answer, or is about to have it. */
  async #point(asked: Asked, message: string): Promise<void> {
    const { cases, posters } = this.around
    if (!(await cases.get(asked, caseId({ ...asked, message })))) return
    await posters.post(asked, (to) => to.point(asked, message))
  }

  async #ask(fresh: Case, text: string, delivery: Job['delivery'], standing: Standing): Promise<void> {
    const { queue, store, now } = this.around
    const { platform, user, community, channel, id } = fresh
    const pythons = await presentPythons(store)
    if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
    const asker = { platform, user, community, channel: fresh.thread ?? channel }
    const request = settledRequest({ command: ASK, code: text, python: 'default', asker }, standing, pythons)
    await queue.add({ id, request, askedAt: now(), delivery: { ...delivery, help: id } })
  }
}
