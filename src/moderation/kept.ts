/** Answers that were given before, held against what a community has settled since then. */
import { keptAnalyses, keptAnswer } from '../answers.js'
import type { Asker, Given } from '../contract.js'
import type { Gateway } from '../gateway.js'
import type { Moderators } from './reports.js'
import { Rules, WithheldError } from './rules.js'

interface Ways {
  gateway: Pick<Gateway, 'store' | 'settings'>
  moderators: Pick<Moderators, 'tell'>
}

async function requireShowable({ job, outcome }: Given, rules: Rules, store: Gateway['store']): Promise<void> {
  rules.requireCode(job.request.code)
  // The picture was drawn of them.
  rules.requireAnalyses(await keptAnalyses(outcome, store))
  rules.requireShown([outcome.reply, ...(outcome.question ? [outcome.question] : [])])
}

/**
 * The answer to the job `id`, to be shown once more in a community without a second run. Throws `UsageError` (`gone`)
 * where it is kept no more, and `WithheldError`, of which moderators hear meanwhile: a press is answered within 3 s;
 * `StoreError`.
 */
export async function answerIn(
  { platform, community }: Pick<Asker, 'platform' | 'community'>,
  id: string,
  { gateway: { store, settings }, moderators }: Ways,
): Promise<Given> {
  const given = await keptAnswer(id, store)
  if (community === null) return given
  const rules = Rules.of(await settings.of({ platform, community, channel: null }))
  if (rules === null) return given
  await requireShowable(given, rules, store).catch((error: unknown) => {
    if (error instanceof WithheldError) {
      moderators.tell({ job: given.job, withheld: error.withheld, isOlder: true }, { platform, community })
    }
    throw error
  })
  return given
}
