import type { Analysis, Finished } from '../../contract.js'
import type { Store } from '../../store/store.js'
import type { Shown } from './api.js'
import { FailedAnswer } from './fault.js'
import { pictureUrl } from './pictures.js'

async function analysisIn(store: Store, key: string): Promise<Analysis | Analysis[]> {
  const value = await store.get(key)
  const analyses: Analysis[] = value ? JSON.parse(value.toString()) : []
  const [only, another] = analyses
  return only && !another ? only : analyses
}

/** Throws `FailedAnswer`. */
export async function shownOf({ outcome }: Finished, store: Store): Promise<Shown> {
  if (outcome.kind === 'failed') throw new FailedAnswer(outcome.code, outcome.message)
  const pictures = outcome.pictures.map(({ key, alt }) => ({ url: pictureUrl(key), alt }))
  return { reply: outcome.reply, pictures, analysis: await analysisIn(store, outcome.analyses) }
}
