/** What somebody has reached in a community: points, and days in a row. */
import { z } from 'zod'
import type { QuizLevel } from '../contract.js'
import { KEPT_DAYS } from './limits.js'

/** For a right answer; a wrong one takes nothing away. */
export const POINTS: Record<QuizLevel, number> = { 1: 1, 2: 2, 3: 3 }

export const Member = z.object({
  /** As it is shown on the board; null: they are not shown there. */
  name: z.string().nullable(),
  points: z.number().int(),
  right: z.number().int(),
  answered: z.number().int(),
  /** Daily questions in a row that were answered, the last one, and the most there were. */
  streak: z.number().int(),
  lastDay: z.string().nullable(),
  longest: z.number().int(),
  /** The latest, oldest first: `round` counts once, however often it is put down. */
  days: z.array(z.object({ round: z.string(), day: z.string(), points: z.number().int() })),
})
export type Member = z.infer<typeof Member>

export const NOBODY: Member = {
  name: null,
  points: 0,
  right: 0,
  answered: 0,
  streak: 0,
  lastDay: null,
  longest: 0,
  days: [],
}

export interface Result {
  round: string
  day: string
  level: QuizLevel
  isRight: boolean
  /** The day of the daily question before this one in the channel; null: there was none. Not given: it is no daily one. */
  dayBefore?: string | null
}

/** With a result; the same one a second time changes nothing. */
export function credited(member: Member, { round, day, level, isRight, dayBefore }: Result): Member {
  if (member.days.some((one) => one.round === round)) return member
  const points = isRight ? POINTS[level] : 0
  const streak = streakWith(member, day, dayBefore)
  return {
    ...member,
    points: member.points + points,
    right: member.right + (isRight ? 1 : 0),
    answered: member.answered + 1,
    streak,
    longest: Math.max(member.longest, streak),
    lastDay: dayBefore === undefined ? member.lastDay : day,
    days: [...member.days, { round, day, points }].filter((one) => one.day >= daysBefore(day, KEPT_DAYS)),
  }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/** A day without a question breaks nothing, and two questions of one day are one day. */
function streakWith({ streak, lastDay }: Member, day: string, dayBefore: string | null | undefined): number {
  if (dayBefore === undefined || lastDay === day) return streak
  return lastDay !== null && dayBefore !== null && lastDay >= dayBefore ? streak + 1 : 1
}

export const SPANS = ['week', 'month', 'all'] as const
export type Span = (typeof SPANS)[number]
const DAYS: Record<Exclude<Span, 'all'>, number> = { week: 7, month: 30 }

/** Of the last 7 or 30 days, `today` included, or of all. */
export function pointsIn({ points, days }: Member, span: Span, today: string): number {
  if (span === 'all') return points
  const first = daysBefore(today, DAYS[span] - 1)
  return days.reduce((sum, one) => sum + (one.day >= first ? one.points : 0), 0)
}

export interface Rank {
  /** Those with as many points have the same; the next one is as if they stood one after the other: 1, 1, 3. */
  place: number
  user: string
  name: string
  points: number
  streak: number
}

/** Those who are shown and have points, best first; of those with as many, by their names. */
export function board(members: ReadonlyMap<string, Member>, span: Span, today: string): Rank[] {
  const ranked = [...members].flatMap(([user, member]) => {
    const points = pointsIn(member, span, today)
    return member.name === null || points === 0 ? [] : [{ user, name: member.name, points, streak: member.streak }]
  })
  const sorted = ranked.toSorted((one, other) => other.points - one.points || one.name.localeCompare(other.name))
  return sorted.map((one) => ({ place: sorted.findIndex(({ points }) => points === one.points) + 1, ...one }))
}
