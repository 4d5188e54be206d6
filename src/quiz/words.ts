/** What the quiz says of rounds, schedules and members, in its texts' words. */
import { DateTime } from 'luxon'
import type { Choice, Question } from '../contract.js'
import { textsIn } from '../texts/texts.js'
import type { Feedback } from './answering.js'
import type { Tally } from './poster.js'
import type { MadeRound } from './round.js'
import { EVERY_DAY, type Schedule } from './schedule.js'
import type { Status } from './schedules.js'
import type { Member, Rank, Span } from './standing.js'
import { POINTS } from './standing.js'

export interface Said {
  title: string
  text: string
}

const { quiz: texts } = textsIn()
const BAR = 10

/** Below the title of a question: `sizes · medium, 2 points`. */
export function kindSaid({ info }: MadeRound['made']): string {
  return texts.kind(info.topic, texts.levels[info.level], POINTS[info.level])
}

export function titleOf({ kind }: MadeRound): string {
  return kind === 'daily' ? texts.daily : texts.question
}

/** Until when one can answer, in milliseconds since the epoch. */
export function answerMoment({ revealAt, stagedAt, revealMs }: MadeRound): number {
  return revealAt ?? stagedAt + revealMs
}

/** `moment`: as the platform shows it to each by their own clock. */
export function untilSaid(moment: string): string {
  return texts.answerAt(moment)
}

/** For the one who pressed. */
export function feedbackSaid(feedback: Feedback): Said {
  if (feedback.kind === 'gone') return texts.over
  const { text, right, because } = feedback.choice
  const title = right ? texts.right(text) : texts.wrong(text)
  switch (feedback.kind) {
    case 'noted':
      return { title: feedback.isChanged ? texts.changed(text) : texts.noted(text), text: texts.mayChange }
    case 'before':
      return { title: texts.hasAnswered(text), text: texts.firstCounts(because) }
    case 'practice':
      return { title, text: texts.forPractice(because) }
    case 'counted':
      return { title, text: right ? texts.pointsForYou(because, feedback.points) : texts.comesAgain(because) }
  }
}

/** For whoever practises alone, and may know at once which choice is right. */
export function drilledSaid({ text, right, because }: Choice, { choices }: Pick<Question, 'choices'>): Said {
  if (right) return { title: texts.right(text), text: because }
  const other = choices.find((choice) => choice.right)?.text ?? ''
  return { title: texts.wrong(text), text: texts.comesAgain(`${because} ${texts.rightIs(other)}`) }
}

export function revealTitle({ made }: MadeRound): string {
  const right = made.question.choices.find((choice) => choice.right)
  return texts.answer(right?.text ?? '')
}

/** A line for each choice, with how many chose it. */
export function talliesSaid({ made }: MadeRound, tally: Tally): string[] {
  const all = tally.reduce((sum, one) => sum + one, 0)
  if (all === 0) return [texts.nobodyAnswered]
  return made.question.choices.map(({ text, right }, place) => {
    const share = (tally[place] ?? 0) / all
    const bar = '▰'.repeat(Math.round(share * BAR)).padEnd(BAR, '▱')
    return `${bar} ${tally[place] ?? 0} · ${text}${right ? ' ✓' : ''}`
  })
}

function daysSaid(weekdays: readonly number[]): string {
  if (weekdays.length === EVERY_DAY.length) return texts.everyDay
  if (weekdays.join() === '1,2,3,4,5') return texts.workDays
  return weekdays.map((day) => texts.days[day - 1]).join(', ')
}

/** `09:00 Europe/Paris, every day; all topics, all levels; answer after 23 hours; with a call` */
export function scheduleSaid(schedule: Schedule): string {
  const { time, zone, weekdays, topics, level, revealHours, changeable, mention } = schedule
  const what = [
    topics.length === 0 ? texts.allTopics : topics.join(', '),
    level === null ? texts.allLevels : texts.levels[level],
  ]
  const answers = texts.answerAfter(revealHours, changeable)
  const said = `${time} ${zone}, ${daysSaid(weekdays)}; ${what.join(', ')}; ${answers}`
  return mention === null ? said : `${said}; ${texts.withACall}`
}

/** `quiz`: how the quiz is called there, such as `/ouro-quiz`; so it is below. */
export function statusSaid(status: Status | null, quiz: string): string {
  if (!status) return texts.noSchedule(quiz)
  const { schedule, nextAt } = status
  const { format, locale } = texts.moment
  const next =
    nextAt === null
      ? texts.paused[schedule.paused ?? 'moderator']
      : texts.next(DateTime.fromMillis(nextAt, { zone: schedule.zone, locale }).toFormat(format))
  return `${scheduleSaid(schedule)}. ${next}`
}

export function memberSaid({ points, right, answered, streak, longest, name }: Member, quiz: string): string {
  if (answered === 0) return texts.neverAnswered
  const shown = name === null ? texts.offBoard(quiz) : texts.onBoard
  const best = longest > streak ? `, ${texts.atBest(longest)}` : ''
  const days = streak > 1 ? ` ${texts.daysInARow(streak)}${best}.` : ''
  return `${texts.points(points)}; ${texts.rightOf(right, answered)}${days} ${shown}`
}

export function boardTitle(span: Span): string {
  return texts.board(texts.spans[span])
}

/** A line for each; names are users' own words. */
export function boardSaid(ranks: readonly Rank[], quiz: string): string[] {
  if (ranks.length === 0) return [texts.boardEmpty(quiz)]
  return ranks.map(({ place, name, points, streak }) => {
    return `${place}. ${name}: ${texts.points(points)}${streak > 1 ? `, ${texts.daysInARow(streak)}` : ''}`
  })
}
