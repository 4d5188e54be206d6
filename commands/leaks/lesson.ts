/** The lesson of the runs in one sentence. */
import type { LeaksAnalysis } from '../../src/contract.js'
import { capital, plural, times } from '../words.js'
import { isTooShort, risen } from './level.js'
import { bytesOf, eachRun, left, measuredRuns, runOf, typesOf } from './runs.js'
import type { Suspect } from './suspect.js'

/** Fullest first; at least one. */
export function lessonsOf(analysis: LeaksAnalysis, suspect: Suspect | null): string[] {
  const { unit, growth, stopped } = analysis
  if (growth.length === 0) return stopped ? stoppedLessons(analysis) : quietLessons(analysis)
  const [type] = typesOf(analysis)
  const bytes = bytesOf(analysis)
  const main = type ?? growth.find(({ what }) => what === 'container') ?? bytes
  const what = main ? left(main) : ''
  const also = bytes && main !== bytes ? ` (${left(bytes)})` : ''
  const each = eachRun(unit)
  if (!suspect) return [`${each} leaves ${what}${also} behind.`]
  const ends = suspect.bounded ? 'for now ' : ''
  return [
    `${each} ${ends}leaves ${what}${also} behind: ${suspect.clause}.`,
    `${each} ${ends}leaves ${what} behind: ${suspect.clause}.`,
    `${each} leaves ${what}${also} behind.`,
  ]
}

function quietLessons(analysis: LeaksAnalysis): string[] {
  const runs = measuredRuns(analysis)
  const more = risen(analysis)
  if (more !== null) {
    const short = `${capital(plural(runs, 'run'))} ${runs === 1 ? 'is' : 'are'} too few to tell what grows.`
    return isTooShort(analysis)
      ? [`Too few runs to tell what grows: ${more}.`, short]
      : [
          `There is more than before, but nothing grows steadily: ${more}.`,
          `Nothing grows steadily in ${plural(runs, 'run')}.`,
        ]
  }
  return [
    `Nothing grows: after ${plural(runs, 'more run')} of ${runOf(analysis.unit)} there are as many objects and bytes as before.`,
    `Nothing grows in ${plural(runs, 'run')}.`,
  ]
}

function stoppedLessons({ stopped, unit }: LeaksAnalysis): string[] {
  const before = (stopped?.run ?? 1) - 1
  return [
    before > 0
      ? `${capital(runOf(unit))} had run ${times(before)} when the time was up; the next run was still going on.`
      : 'The program did not come to its end, so it could not be run again.',
  ]
}
