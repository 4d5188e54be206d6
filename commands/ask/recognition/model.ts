/** What `npm run train:help` has learned of the phrases. */
import model from './model.json' with { type: 'json' }
import type { PackedRegression } from './regression.js'
import type { SearchedArticle } from './search.js'

export interface Model {
  /** Of the phrases and of what reads them; another one says that the model is stale. */
  fingerprint: string
  /** Features, one a line. */
  features: string
  rarity: number[]
  topics: PackedRegression
  articles: PackedRegression
  search: SearchedArticle[]
  /** Log-odds that an answer is right, of the log-odds that were judged: a straight line. */
  calibration: { slope: number; offset: number }
}

export const learned: Model = model
