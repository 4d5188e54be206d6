/** Help channels in words, for both chats. */
import { DateTime } from 'luxon'
import { KEPT_MS } from '../retention.js'
import { textsIn } from '../texts/texts.js'
import type { Case } from './case.js'
import { KEPT_CASES_DAYS } from './limits.js'
import type { Stats } from './stats.js'

const { help: texts } = textsIn()

/** Of one place: a line for all, and one a topic. */
function linesOf({ all, topics }: Stats): string[] {
  return [texts.tally(all), ...topics.map(([topic, tally]) => `${topic}: ${texts.tally(tally)}`)]
}

/** What moderators read below an answer that they alone see; `isAgain`: they chose another article, and there is none. */
export function proposalSaid({ at }: Case, isAgain: boolean): string {
  const { moment, proposal, proposalAgain } = texts
  const until = DateTime.fromMillis(at + KEPT_MS, { zone: 'UTC', locale: moment.locale }).toFormat(moment.format)
  return isAgain ? proposalAgain(until) : proposal(until)
}

export interface StatsSaid {
  title: string
  lines: string[]
}

/** What moderators read of a channel and of its community. */
export function statsSaid({ here, everywhere }: { here: Stats; everywhere: Stats }): StatsSaid[] {
  return [
    { title: texts.statsHere(KEPT_CASES_DAYS), lines: linesOf(here) },
    { title: texts.statsEverywhere(KEPT_CASES_DAYS), lines: linesOf(everywhere) },
  ]
}
