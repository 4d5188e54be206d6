/** An answer on several Pythons: the newest one's words, and what differs. */
import type { ArticleAnalysis, Reply } from '../../src/contract.js'
import { byVersion, shortNames, span } from '../versions.js'
import { capital, full } from '../words.js'
import { answered } from './explain.js'
import { shownBy } from './shown.js'
import { unanswered } from './unanswered.js'
import { linesOf } from './versions.js'

export function compareAnswers(unordered: readonly ArticleAnalysis[]): Reply {
  const analyses = byVersion(unordered)
  const newest = analyses.at(-1)
  if (!newest) throw new Error('compare needs one analysis at least')
  const names = shortNames(analyses)
  const python = `Python ${span(names, names)}`
  const shown = shownBy(analyses)
  if (!newest.article || !shown) return { ...unanswered(newest), python }
  const differences = linesOf(analyses)
    .filter(({ differs }) => differs)
    .map(({ told }) => full(capital(told)))
  const same = differences.length === 0 ? ['What is measured is the same on all of them.'] : differences.slice(0, 2)
  return answered(analyses, newest.article, shown, python, same)
}
