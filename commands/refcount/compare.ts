/** The same snippet on several Pythons: the count behind each name after each line, side by side. */
import type { RefcountAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { agreements, said, shortNames } from '../versions.js'
import { code } from '../words.js'
import { shown } from './clause.js'
import { followed } from './cut.js'
import { explainRefcount } from './explain.js'
import { byBirth } from './lesson.js'
import { isShared, livesOf } from './lives.js'
import type { Moment } from './moment.js'
import { momentsOf } from './moments.js'
import { namesOf } from './names.js'
import { arrows, pathOf } from './path.js'
import { type Printed, printedCounts } from './printed.js'

export function compareRefcounts(unsorted: readonly RefcountAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainRefcount,
    (analyses) => rowsOf(analyses).length === 0,
    ({ analyses, newest }) => {
      const seen = followed(newest)
      const [main] = livesOf(seen, momentsOf(seen), namesOf(seen.steps)).lives
      const lesson = main ? `${code(main.names[0] ?? main.type)} counts ${arrows(pathOf(main))}.` : 'nothing to count.'
      return {
        rows: rowsOf(analyses),
        lesson,
        title: 'Counts by version',
        advice: [reconciledOver(analyses)],
      }
    },
  )
}

/** How far what `sys.getrefcount` printed is from our count, version by version; null where it printed nowhere. */
function reconciledOver(analyses: readonly RefcountAnalysis[]): string | null {
  const names = shortNames(analyses)
  const differences = analyses.map((whole) => {
    const analysis = followed(whole)
    return differenceOf(printedCounts(analysis, momentsOf(analysis)))
  })
  const groups = agreements(names, differences).filter(({ value }) => value !== '')
  const [first, second] = groups
  if (!first) return null
  const why = first.value === ONE_MORE ? ', for its own argument' : ''
  return second
    ? `${code('sys.getrefcount')} prints ${said(names, groups)}.`
    : `${code('sys.getrefcount')} prints ${first.value === ONE_MORE ? 'one more than our count' : first.value}${why}.`
}

const ONE_MORE = 'one more'

function differenceOf(counts: readonly Printed[]): string {
  if (counts.length === 0) return ''
  if (counts.some(({ ours }) => ours === 'immortal')) return 'a mark for "never freed"'
  const extras = counts.map(({ printed, ours }) => printed - Number(ours))
  if (extras.every((extra) => extra === 0)) return 'our count'
  return extras.every((extra) => extra === 1) ? ONE_MORE : 'our count or more'
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

function countsOf(whole: RefcountAnalysis): Map<string, string> {
  const analysis = followed(whole)
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
