/** The same snippet on several Pythons: the count behind each name after each line, side by side. */
import type { RefcountAnalysis, Reply } from '../../src/contract.js'
import { comparison, nothingAnywhere } from '../comparison.js'
import type { Compared } from '../difference.js'
import { byVersion } from '../versions.js'
import { code } from '../words.js'
import { explainRefcount } from './explain.js'
import { arrows, byBirth, pathOf } from './lesson.js'
import { isShared, livesOf } from './lives.js'
import { type Moment, momentsOf } from './moments.js'
import { namesOf } from './names.js'
import { shown } from './sentences.js'

export function compareRefcounts(unsorted: readonly RefcountAnalysis[]): Reply {
  const analyses = byVersion(unsorted)
  const newest = analyses.at(-1)
  if (!newest) throw new RangeError('compareRefcounts needs at least one analysis')
  const newestReply = explainRefcount(newest)
  if (analyses.length === 1) return newestReply
  const rows = rowsOf(analyses)
  const nothing = rows.length === 0 ? nothingAnywhere(analyses, newestReply) : null
  if (nothing) return nothing
  const [main] = livesOf(newest, momentsOf(newest), namesOf(newest.steps)).lives
  const lesson = main ? `${code(main.names[0] ?? main.type)} counts ${arrows(pathOf(main))}.` : 'nothing to count.'
  return comparison({
    analyses,
    rows,
    lesson,
    title: 'Counts by version',
    picture: newestReply.picture,
    alt: newestReply.alt,
  })
}

/** A row for each followed object at each moment that moved its count anywhere, called by the learner's first name for it. */
function rowsOf(analyses: readonly RefcountAnalysis[]): Compared[] {
  const counts = analyses.map(countsOf)
  const keys = new Set(counts.flatMap((each) => [...each.keys()]))
  const rows = [...keys].map((what) => ({ what, values: counts.map((each) => each.get(what) ?? '') }))
  return rows.filter((row, index) => {
    const before = rows.slice(0, index).findLast(({ what }) => nameIn(what) === nameIn(row.what))
    return before === undefined || before.values.join() !== row.values.join()
  })
}

/** "`a`" of "Count of `a` after line 3". */
function nameIn(what: string): string {
  return /`[^`]*`/u.exec(what)?.[0] ?? what
}

function countsOf(analysis: RefcountAnalysis): Map<string, string> {
  const moments = momentsOf(analysis)
  const { lives } = livesOf(analysis, moments, namesOf(analysis.steps))
  const named = lives.filter(({ named }) => named).sort(byBirth)
  const visits = new Map<string, number>()
  const counts = new Map<string, string>()
  for (const [index, moment] of moments.entries()) {
    if (moment.unwinding || moment.line === null) continue
    const when = whenOf(moment)
    const visit = (visits.get(when) ?? 0) + 1
    visits.set(when, visit)
    for (const life of named) {
      const standing = life.standings[index]
      const what = `Count of ${code(life.names[0] ?? '')} ${when}${visit > 1 ? ` (time ${visit})` : ''}`
      if (standing) counts.set(what, isShared(standing) ? 'shared by all of Python' : shown(standing.refcount))
    }
  }
  return counts
}

function whenOf({ before, after, line, left }: Moment): string {
  const called = after.frames.length > before.frames.length && left.length === 0
  return called ? `in the call on line ${line}` : `after line ${line}`
}
