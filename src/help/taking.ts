/** Answers to questions in help channels, as they come from workers. */
import { dropAnswer, keepAnswer, keptAnalyses, keptAnswer } from '../answers.js'
import type { Finished, Given } from '../contract.js'
import { nothingIfRefused } from '../errors.js'
import type { Store } from '../store/store.js'
import { textsIn } from '../texts/texts.js'
import type { Case } from './case.js'
import type { Surroundings } from './surroundings.js'

export class Taking {
  constructor(private readonly around: Pick<Surroundings, 'cases' | 'posters' | 'store' | 'onFault'>) {}

  async take(finished: Finished): Promise<void> {
    const { asker } = finished.job.request
    const id = finished.job.delivery.help ?? ''
    const found = await this.around.cases.get({ ...asker, community: asker.community ?? '' }, id)
    if (!found) return
    await (finished.job.id === found.id ? this.#takeFirst(found, finished) : this.#takeOther(found, finished))
  }

  async #takeFirst(found: Case, finished: Finished): Promise<void> {
    const { cases, posters } = this.around
    const { reports, stage } = found
    // It was brought before, and that could not be said.
    if (stage !== 'making') return
    const given = await this.#given(finished)
    if (!given) return cases.drop(found)
    const isThere = await posters.post(found, (to) =>
      reports === null ? to.answer(found, given) : to.propose(found, given, reports, false),
    )
    if (!isThere) return cases.drop(found)
    await cases.turn(found, ['making'], reports === null ? 'answered' : 'proposed')
  }

  /** Of an article that moderators have chosen instead. */
  async #takeOther(found: Case, { job, outcome }: Finished): Promise<void> {
    const { posters, store } = this.around
    const { presser, ...delivery } = job.delivery
    const given = await this.#given({ job: { ...job, delivery }, outcome })
    const { noArticle, lacking } = textsIn().help
    if (!given) return this.#reopen(found, presser, outcome.kind === 'failed' ? outcome.message : noArticle)
    if (!(await posters.post(found, (to) => to.answer(found, given)))) {
      return this.#reopen(found, presser, lacking[found.platform === 'slack' ? 'slack' : 'discord'])
    }
    const first = await keptAnswer(found.id, store).catch(nothingIfRefused)
    if (first) await dropAnswer(first, store)
  }

  /** Whoever chose hears why there is nothing, and moderators see the first answer once more. */
  async #reopen(found: Case, presser: string | undefined, why: string): Promise<void> {
    const { cases, posters, store, onFault } = this.around
    if (!(await cases.turn(found, ['corrected'], 'proposed'))) return
    const words = textsIn().help.notShown(why)
    if (presser !== undefined) await posters.of(found).tell(presser, words).catch(onFault)
    const first = await keptAnswer(found.id, store).catch(nothingIfRefused)
    const { reports } = found
    if (first && reports !== null) await posters.post(found, (to) => to.propose(found, first, reports, true))
  }

  /** Kept for its buttons; null: there is none. */
  async #given(finished: Finished): Promise<Given | null> {
    const { store } = this.around
    const { job, outcome } = finished
    if (outcome.kind === 'failed' || !(await isAnswered(outcome, store))) return null
    await keepAnswer(finished, store)
    return { job, outcome }
  }
}

/** Where no article fits in the end, that is nothing to say to somebody who has not asked. */
async function isAnswered(outcome: Given['outcome'], store: Store): Promise<boolean> {
  const analyses = (await keptAnalyses(outcome, store).catch(nothingIfRefused)) ?? []
  return !analyses.some((analysis) => analysis.analysis === 'article' && analysis.article === null)
}
