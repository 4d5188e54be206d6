import { keptAnalyses } from '../../answers.js'
import type { Finished } from '../../contract.js'
import type { Store } from '../../store/store.js'
import type { Shown } from './api.js'
import { FailedAnswer } from './fault.js'
import { pictureUrl } from './pictures.js'

/** Throws `FailedAnswer`; `UsageError` (`gone`). */
export async function shownOf({ outcome }: Finished, store: Store): Promise<Shown> {
  if (outcome.kind === 'failed') throw new FailedAnswer(outcome.code, outcome.message)
  const pictures = outcome.pictures.map(({ key, alt }) => ({ url: pictureUrl(key), alt }))
  const analyses = await keptAnalyses(outcome, store)
  const [only, another] = analyses
  return { reply: outcome.reply, pictures, analysis: only && !another ? only : analyses }
}
