/** What shows the point: the asker's own code where it ran, else the article's example. */
import type { ArticleAnalysis, Reply, SeenAnalysis } from '../../src/contract.js'
import { endingSentence } from '../ending.js'
import { viewOf } from '../views.js'
import { OWN_SHOWS_NOTHING, ownFailed } from './texts.js'

export interface Shown {
  /** What its view says of it. */
  reply: Reply
  isOwn: boolean
  /** Why it is not their own, where they sent some. */
  instead: string | null
}

/** `analyses`: of one article, oldest Python first. */
export function shownBy(analyses: readonly ArticleAnalysis[]): Shown | null {
  const example = told(analyses.flatMap(({ evidence }) => evidence ?? []))
  const own = analyses.flatMap((analysis) => analysis.own ?? [])
  const reply = told(own)
  const failed = own.map(({ result }) => endingSentence(result)).find((ending) => ending !== null) ?? null
  if (reply?.picture && failed === null) return { reply, isOwn: true, instead: null }
  if (!example) return null
  const instead = own.length === 0 ? null : failed === null ? OWN_SHOWS_NOTHING : ownFailed(failed)
  return { reply: example, isOwn: false, instead }
}

function told(seen: readonly SeenAnalysis[]): Reply | null {
  const [only, another] = seen
  if (!only) return null
  const view = viewOf(only)
  return another ? view.compare(seen) : view.explain(only)
}
