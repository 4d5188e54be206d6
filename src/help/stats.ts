import type { Case } from './case.js'
import type { Vote } from './cases.js'
import { DAY_MS, KEPT_CASES_DAYS } from './limits.js'

/** `wrong`: moderators have dismissed or corrected it. */
export interface Tally {
  answered: number
  helpful: number
  unhelpful: number
  wrong: number
  /** Moderators have not decided yet. */
  waiting: number
}

export interface Stats {
  all: Tally
  /** By topic, the most answers first. */
  topics: [Case['topic'], Tally][]
}

function tallyOf(cases: readonly Case[], votes: readonly Vote[]): Tally {
  const ids = new Set(cases.map(({ id }) => id))
  const at = (...stages: Case['stage'][]) => cases.filter(({ stage }) => stages.includes(stage)).length
  const said = (helpful: boolean) => votes.filter((vote) => vote.helpful === helpful && ids.has(vote.case)).length
  return {
    answered: at('answered', 'corrected'),
    helpful: said(true),
    unhelpful: said(false),
    wrong: at('dismissed', 'corrected'),
    waiting: at('proposed'),
  }
}

/** Of the last KEPT_CASES_DAYS before `now`. */
export function statsOf(all: readonly Case[], votes: readonly Vote[], now: number): Stats {
  const cases = all.filter(({ at }) => now - at <= KEPT_CASES_DAYS * DAY_MS)
  const topics = [...new Set(cases.map(({ topic }) => topic))].map((topic): [Case['topic'], Tally] => [
    topic,
    tallyOf(
      cases.filter((one) => one.topic === topic),
      votes,
    ),
  ])
  const size = ({ answered, wrong, waiting }: Tally) => answered + wrong + waiting
  return { all: tallyOf(cases, votes), topics: topics.toSorted(([, one], [, other]) => size(other) - size(one)) }
}
