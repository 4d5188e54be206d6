/** What the quiz says, in plain text with `code` in backticks: each platform escapes it in its own way. */
import { DateTime } from 'luxon'
import type { Choice, QuizLevel } from '../contract.js'
import type { Feedback } from './answering.js'
import type { Tally } from './poster.js'
import type { Status } from './quiz.js'
import type { MadeRound } from './round.js'
import { EVERY_DAY, type Schedule } from './schedule.js'
import type { Member, Rank, Span } from './standing.js'
import { POINTS } from './standing.js'

export interface Said {
  title: string
  text: string
}

const LEVEL_NAMES: Record<QuizLevel, string> = { 1: 'easy', 2: 'medium', 3: 'hard' }
const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const BAR = 10

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Below the title of a question: `sizes · medium, 2 points`. */
export function kindSaid({ info }: MadeRound['made']): string {
  return `${info.topic} · ${LEVEL_NAMES[info.level]}, ${count(POINTS[info.level], 'point')}`
}

export function titleOf({ kind }: MadeRound): string {
  return kind === 'daily' ? 'Question of the day' : 'A question'
}

/** How long one can answer: `The answer comes in 23 hours.` */
export function untilSaid({ revealMs }: MadeRound): string {
  const hours = Math.round(revealMs / 3_600_000)
  return `The answer comes ${hours === 1 ? 'in an hour' : `in ${hours} hours`}.`
}

/** For the one who pressed. */
export function feedbackSaid(feedback: Feedback): Said {
  switch (feedback.kind) {
    case 'gone':
      return {
        title: 'This question is over',
        text: 'What was here is not kept any more. Ask for another one to practise.',
      }
    case 'noted':
      return {
        title: `${feedback.isChanged ? 'Changed' : 'Noted'}: ${feedback.choice.text}`,
        text: 'You may choose anew until the answer is shown.',
      }
    case 'before':
      return {
        title: `You have answered ${feedback.choice.text}`,
        text: `The first answer counts. ${feedback.choice.because}`,
      }
    case 'practice':
      return {
        title: feedback.choice.right ? `Right: ${feedback.choice.text}` : `Not ${feedback.choice.text}`,
        text: `${feedback.choice.because} The answer has been shown already, so this one is for practice, without points.`,
      }
    case 'counted':
      return feedback.choice.right
        ? {
            title: `Right: ${feedback.choice.text}`,
            text: `${feedback.choice.because} ${count(feedback.points, 'point')} for you.`,
          }
        : {
            title: `Not ${feedback.choice.text}`,
            text: `${feedback.choice.because} It comes again when you practise.`,
          }
  }
}

/** For whoever practises alone. */
export function drilledSaid({ text, right, because }: Choice): Said {
  return right
    ? { title: `Right: ${text}`, text: because }
    : { title: `Not ${text}`, text: `${because} It comes again when you practise.` }
}

export function revealTitle({ made }: MadeRound): string {
  const right = made.question.choices.find((choice) => choice.right)
  return `The answer: ${right?.text ?? ''}`
}

/** A line for each choice, with how many chose it. */
export function talliesSaid({ made }: MadeRound, tally: Tally): string[] {
  const all = tally.reduce((sum, one) => sum + one, 0)
  if (all === 0) return ['Nobody answered this one.']
  return made.question.choices.map(({ text, right }, place) => {
    const share = (tally[place] ?? 0) / all
    const bar = '▰'.repeat(Math.round(share * BAR)).padEnd(BAR, '▱')
    return `${bar} ${tally[place] ?? 0} · ${text}${right ? ' ✓' : ''}`
  })
}

function daysSaid(weekdays: readonly number[]): string {
  if (weekdays.length === EVERY_DAY.length) return 'every day'
  if (weekdays.join() === '1,2,3,4,5') return 'Monday to Friday'
  return weekdays.map((day) => DAY_NAMES[day - 1]).join(', ')
}

/** `09:00 Europe/Paris, every day; all topics, all levels; answer after 23 hours; with a call` */
export function scheduleSaid(schedule: Schedule): string {
  const { time, zone, weekdays, topics, level, revealHours, changeable, mention } = schedule
  const what = `${topics.length === 0 ? 'all topics' : topics.join(', ')}, ${level === null ? 'all levels' : LEVEL_NAMES[level]}`
  const answers = `answer after ${count(revealHours, 'hour')}${changeable ? ', changeable until then' : ''}${mention === null ? '' : '; with a call'}`
  return `${time} ${zone}, ${daysSaid(weekdays)}; ${what}; ${answers}`
}

const PAUSES: Record<NonNullable<Schedule['paused']>, string> = {
  moderator: 'It is paused.',
  gone: 'It is paused: the channel was not there any more.',
  forbidden: 'It is paused: I may not write there.',
}

export function statusSaid(status: Status | null): string {
  if (!status)
    return 'There is no daily question here yet. Set one with a time and a time zone, such as 09:00 Europe/Paris.'
  const { schedule, nextAt } = status
  const next =
    nextAt === null
      ? PAUSES[schedule.paused ?? 'moderator']
      : `The next one: ${DateTime.fromMillis(nextAt, { zone: schedule.zone }).toFormat('ccc d LLLL, HH:mm')}.`
  return `${scheduleSaid(schedule)}. ${next}`
}

export function memberSaid({ points, right, answered, streak, longest, name }: Member): string {
  if (answered === 0) return 'You have not answered a question here yet. The next one may be yours.'
  const shown = name === null ? 'You are not on the board; `board on` shows you there.' : 'You are on the board.'
  const days = streak > 1 ? ` ${streak} days in a row${longest > streak ? `, at best ${longest}` : ''}.` : ''
  return `${count(points, 'point')}; ${right} of ${answered} right.${days} ${shown}`
}

const SPAN_NAMES: Record<Span, string> = { week: 'the last 7 days', month: 'the last 30 days', all: 'all time' }

export function boardTitle(span: Span): string {
  return `Leaderboard, ${SPAN_NAMES[span]}`
}

/** A line for each; names are users' own words. */
export function boardSaid(ranks: readonly Rank[]): string[] {
  if (ranks.length === 0) return ['Nobody is on it yet. Only those who want to be are shown: `board on`.']
  return ranks.map(({ place, name, points, streak }) => {
    return `${place}. ${name}: ${count(points, 'point')}${streak > 1 ? `, ${streak} days in a row` : ''}`
  })
}
