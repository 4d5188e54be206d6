/** Answers that were given before, held against what a community has settled since then. */
import { keptAnalyses, keptAnswer } from '../answers.js'
import type { Asker, Given } from '../contract.js'
import type { Gateway } from '../gateway.js'
import { Rules } from './rules.js'

/**
 * The answer to the job `id`, to be shown once more in a community without a second run. Throws `UsageError` (`gone`)
 * where it is kept no more, and `WithheldError`; `StoreError`.
 */
export async function answerIn(
  { platform, community }: Pick<Asker, 'platform' | 'community'>,
  id: string,
  { store, settings }: Pick<Gateway, 'store' | 'settings'>,
): Promise<Given> {
  const given = await keptAnswer(id, store)
  if (community === null) return given
  const rules = Rules.of(await settings.of({ platform, community, channel: null }))
  if (rules === null) return given
  const { job, outcome } = given
  rules.requireCode(job.request.code)
  // The picture was drawn of them.
  rules.requireAnalyses(await keptAnalyses(outcome, store))
  rules.requireShown([outcome.reply, ...(outcome.question ? [outcome.question] : [])])
  return given
}
