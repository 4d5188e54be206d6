/** Answers to questions in help channels, as they come from workers. */
import { keepAnswer, keptAnalyses } from '../answers.js'
import type { Finished, Given } from '../contract.js'
import { nothingIfRefused } from '../errors.js'
import type { Store } from '../store/store.js'
import type { Surroundings } from './surroundings.js'

export class Taking {
  constructor(private readonly around: Pick<Surroundings, 'cases' | 'posters' | 'store'>) {}

  async take(finished: Finished): Promise<void> {
    const { cases, posters, store } = this.around
    const { job, outcome } = finished
    const { asker } = job.request
    const found = await cases.get({ ...asker, community: asker.community ?? '' }, job.delivery.help ?? '')
    if (!found) return
    const isFirst = job.id === found.id
    // It was brought before, and that could not be said.
    if (isFirst && found.stage !== 'making') return
    if (outcome.kind === 'failed' || !(await isAnswered(outcome, store))) {
      return isFirst ? cases.drop(found) : undefined
    }
    await keepAnswer(finished, store)
    const given = { job, outcome }
    const { reports } = found
    const toModerators = isFirst && reports !== null
    const isThere = await posters.post(found, (to) =>
      toModerators ? to.propose(found, given, reports) : to.answer(found, given),
    )
    if (!isThere && isFirst) return cases.drop(found)
    await cases.turn(found, ['making'], toModerators ? 'proposed' : 'answered')
  }
}

/** Where no article fits in the end, that is nothing to say to somebody who has not asked. */
async function isAnswered(outcome: Given['outcome'], store: Store): Promise<boolean> {
  const analyses = (await keptAnalyses(outcome, store).catch(nothingIfRefused)) ?? []
  return !analyses.some((analysis) => analysis.analysis === 'article' && analysis.article === null)
}
