import { describe, expect, test } from 'vitest'
import { dueAt, nextAt } from '../../src/quiz/due.js'
import { readTimetable } from '../../src/quiz/written.js'

const DAILY = { weekdays: [1, 2, 3, 4, 5, 6, 7], topics: [], level: null }

describe('a schedule as it is written', () => {
  test.each([
    ['09:00 Europe/Paris', { ...DAILY, time: '09:00', zone: 'Europe/Paris' }],
    ['9h europe/berlin', { ...DAILY, time: '09:00', zone: 'Europe/Berlin' }],
    [
      '9.30 UTC mon-fri sizes,copies hard',
      { time: '09:30', zone: 'UTC', weekdays: [1, 2, 3, 4, 5], topics: ['sizes', 'copies'], level: 3 },
    ],
    [
      '23:59 US/Pacific gil fri-mon easy',
      { time: '23:59', zone: 'US/Pacific', weekdays: [1, 5, 6, 7], topics: ['gil'], level: 1 },
    ],
    ['0:05 utc weekends mixed', { ...DAILY, time: '00:05', zone: 'UTC', weekdays: [6, 7] }],
    ['8 UTC daily string', { ...DAILY, time: '08:00', zone: 'UTC', topics: ['strings'] }],
  ])('%j is read', (written, timetable) => {
    expect(readTimetable(written)).toEqual(timetable)
  })

  test.each([
    ['25:00 UTC', '"25:00" is no time of a day; write one from 00:00 to 23:59, such as 09:00.'],
    ['9:60 UTC', '"9:60" is no time of a day'],
    ['', 'Write a time and a time zone, such as 09:00 Europe/Paris.'],
    ['09:00 Europe/Pariss', 'There is no time zone "Europe/Pariss"; do you mean Europe/Paris'],
    ['09:00 Berlin', 'do you mean Europe/Berlin?'],
    ['09:00 Asia/Calcuta', 'do you mean Asia/Calcutta'],
    ['09:00 +02:00', 'There is no time zone "+02:00"'],
    ['09:00 UTC mondayy', '"mondayy" is no day of a week'],
    ['09:00 UTC strng', 'There is no topic "strng"; there are references, counts'],
    ['09:00 UTC easy hard', 'Two levels, easy and hard: choose one'],
  ])('%j is told what is wrong', (written, words) => {
    expect(() => readTimetable(written)).toThrow(words)
  })
})

describe('what is due', () => {
  const timing = { time: '09:00', zone: 'UTC', weekdays: [1, 2, 3, 4, 5], since: Date.parse('2026-05-01T10:00:00Z') }

  test('is nothing that was due before the schedule was set', () => {
    expect(dueAt(timing, Date.parse('2026-05-01T10:01:00Z'))).toBeNull()
  })

  test('is nothing on other days of the week, and the next one is on Monday', () => {
    expect(dueAt(timing, Date.parse('2026-05-02T09:00:00Z'))).toBeNull()
    expect(nextAt(timing, Date.parse('2026-05-01T10:00:00Z'))).toBe(Date.parse('2026-05-04T09:00:00Z'))
  })

  test('is at its moment, and until six hours later', () => {
    const due = { day: '2026-05-04', at: Date.parse('2026-05-04T09:00:00Z') }
    expect(dueAt(timing, due.at - 1)).toBeNull()
    expect(dueAt(timing, due.at)).toEqual(due)
    expect(dueAt(timing, due.at + 6 * 3_600_000 - 1)).toEqual(due)
    expect(dueAt(timing, due.at + 6 * 3_600_000)).toBeNull()
  })

  test('belongs to the day before, when midnight has passed meanwhile', () => {
    const late = { ...timing, time: '23:30' }
    expect(dueAt(late, Date.parse('2026-05-05T02:00:00Z'))?.day).toBe('2026-05-04')
  })
})
