/** Which day's question is due, by the clocks of a schedule's zone, over the nights in which these are changed as well. */
import { DateTime } from 'luxon'
import { LATE_LIMIT_MS } from './limits.js'
import type { Schedule } from './schedule.js'

type Timing = Pick<Schedule, 'time' | 'zone' | 'weekdays' | 'since'>

/**
 * The moment at which a day's clocks show the time: where they show it twice, the first; where they leave it out, as much
 * later as they were moved.
 */
function momentOn(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number)
  const moment = day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 })
  // An hour before shows the same time where it is the second of the two.
  const before = moment.minus({ hours: 1 })
  return before.day === moment.day && before.hour === moment.hour && before.minute === moment.minute ? before : moment
}

export interface Due {
  /** By the zone's calendar: `2026-03-29`. */
  day: string
  /** Milliseconds since the epoch. */
  at: number
}

/** The latest that is due and not too late; null where there is none. `now`: milliseconds since the epoch. */
export function dueAt({ time, zone, weekdays, since }: Timing, now: number): Due | null {
  const today = DateTime.fromMillis(now, { zone })
  const earlier = DateTime.fromMillis(now - LATE_LIMIT_MS, { zone })
  for (const day of today.day === earlier.day ? [today] : [today, earlier]) {
    const at = momentOn(day, time).toMillis()
    const isDue = at <= now && now - at < LATE_LIMIT_MS && at > since && weekdays.includes(day.weekday)
    if (isDue) return { day: day.toISODate() ?? '', at }
  }
  return null
}

/** When the next question is due, from `now` on. */
export function nextAt({ time, zone, weekdays }: Timing, now: number): number {
  const today = DateTime.fromMillis(now, { zone })
  for (let days = 0; days <= 8; days += 1) {
    const day = today.plus({ days })
    const at = momentOn(day, time).toMillis()
    if (at > now && weekdays.includes(day.weekday)) return at
  }
  throw new RangeError('a week without a day')
}

/** A day by the calendar of a zone. */
export function dayOf(now: number, zone: string): string {
  return DateTime.fromMillis(now, { zone }).toISODate() ?? ''
}
