import type { ArticleTitle, Reply } from '../../src/contract.js'
import { clipWords } from '../words.js'

/** As many as stand below an answer, each as long as a button is. */
const MOST = 3
const LABEL_CHARACTERS = 75

/** What of a reply leads on. */
export function relatedOf(nearest: readonly ArticleTitle[]): Pick<Reply, 'related'> {
  if (nearest.length === 0) return {}
  return {
    related: nearest.slice(0, MOST).map(({ id, question }) => ({ id, label: clipWords(question, LABEL_CHARACTERS) })),
  }
}
