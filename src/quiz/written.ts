/** A schedule as a moderator writes it: `09:00 Europe/Paris weekdays sizes,copies hard`. */
import { type QuizLevel, QuizTopic } from '../contract.js'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import { EVERY_DAY, type Schedule } from './schedule.js'
import { zoneNamed } from './zones.js'

const { refusals } = textsIn().quiz

export type Timetable = Pick<Schedule, 'time' | 'zone' | 'weekdays' | 'topics' | 'level'>

export const LEVELS = { easy: 1, medium: 2, hard: 3 } as const satisfies Record<string, QuizLevel>
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NAMED: Record<string, readonly number[]> = {
  daily: EVERY_DAY,
  everyday: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
}

function wrong(message: string): UsageError {
  return new UsageError('schedule-wrong', message)
}

/** `9:00`, `09.00` and `9h` are read, too. Throws `UsageError` (`schedule-wrong`). */
export function readTime(written: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.h](\d{2})?)?$/i.exec(written.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) {
    throw wrong(refusals.noTime(written.trim()))
  }
  return `${hour.padStart(2, '0')}:${minute}`
}

function dayNamed(word: string): number {
  const index = DAYS.indexOf(word.slice(0, 3))
  const isName = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?$/.test(word)
  if (index < 0 || !isName) throw wrong(refusals.noDay(word))
  return index + 1
}

/** `mon-fri`, `mon,wed,sat`, `weekdays`, `weekends`, `daily`. Throws `UsageError` (`schedule-wrong`). */
export function readWeekdays(written: string): number[] {
  const days = written
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((part): readonly number[] => {
      const named = NAMED[part]
      if (named) return named
      const [from = '', to = from] = part.split('-')
      const [first, last] = [dayNamed(from), dayNamed(to)]
      return EVERY_DAY.filter((day) => (first <= last ? day >= first && day <= last : day >= first || day <= last))
    })
  return days.length === 0 ? [...EVERY_DAY] : [...new Set(days)].toSorted((one, other) => one - other)
}

/** Throws `UsageError` (`schedule-wrong`), with the topics that there are. */
export function readTopics(written: string): QuizTopic[] {
  const words = written
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return words
    .filter((word) => word !== 'all')
    .map((word) => {
      const topic = QuizTopic.options.find((one) => one === word || one === `${word}s`)
      if (!topic) throw wrong(refusals.noTopic(word, QuizTopic.options))
      return topic
    })
}

/** null: all. Throws `UsageError` (`schedule-wrong`). */
export function readLevel(written: string): QuizLevel | null {
  const word = written.trim().toLowerCase()
  if (word === '' || word === 'all' || word === 'mixed') return null
  const number = Object.entries(LEVELS).find(([name, level]) => name === word || String(level) === word)?.[1]
  if (number === undefined) throw wrong(refusals.noLevel(word))
  return number
}

function kindOf(part: string): 'weekdays' | 'level' | 'topics' {
  const [first = ''] = part.toLowerCase().split(/[,-]/)
  if (
    part.toLowerCase() in NAMED ||
    (DAYS.includes(first.slice(0, 3)) && !QuizTopic.options.some((topic) => topic.startsWith(first)))
  )
    return 'weekdays'
  if (part.toLowerCase() in LEVELS || /^(?:[123]|mixed)$/i.test(part)) return 'level'
  return 'topics'
}

/** Time and zone first; the rest in any order. Throws `UsageError` (`schedule-wrong`, `no-such-zone`). */
export function readTimetable(written: string): Timetable {
  const [time = '', zone = '', ...rest] = written.trim().split(/\s+/)
  if (time === '' || zone === '') throw wrong(refusals.noTimetable)
  const said = { weekdays: [] as string[], level: [] as string[], topics: [] as string[] }
  for (const part of rest) said[kindOf(part)].push(part)
  if (said.level.length > 1) throw wrong(refusals.severalLevels(said.level))
  return {
    time: readTime(time),
    zone: zoneNamed(zone),
    weekdays: readWeekdays(said.weekdays.join(' ')),
    topics: readTopics(said.topics.join(' ')),
    level: readLevel(said.level.join(' ')),
  }
}
