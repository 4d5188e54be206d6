/** `/ouro quiz schedule`: `09:00 Europe/Paris weekdays sizes hard reveal=12 changeable python=3.12`. */
import { UsageError } from '../../../errors.js'
import { REVEAL_HOURS, REVEAL_LIMIT_HOURS } from '../../../quiz/limits.js'
import type { Schedule } from '../../../quiz/schedule.js'
import { readTimetable, type Timetable } from '../../../quiz/written.js'
import { textsIn } from '../../../texts/texts.js'

type Wanted = Timetable & Pick<Schedule, 'python' | 'revealHours' | 'changeable'>

const { refusals } = textsIn().quiz

const CHANGEABLE = 'changeable'

function wrong(message: string): UsageError {
  return new UsageError('schedule-wrong', message)
}

function readReveal(written: string | undefined): number {
  if (written === undefined) return REVEAL_HOURS
  const hours = /^\d{1,3}$/.test(written) ? Number(written) : 0
  if (hours >= 1 && hours <= REVEAL_LIMIT_HOURS) return hours
  throw wrong(refusals.noReveal(REVEAL_LIMIT_HOURS, REVEAL_HOURS))
}

/** Throws `UsageError` (`schedule-wrong`, `no-such-zone`). */
export function readSchedule(words: readonly string[]): Wanted {
  const named = new Map<string, string>()
  const rest: string[] = []
  let changeable = false
  for (const word of words) {
    const [, name, value = ''] = /^(\w+)=(.*)$/.exec(word) ?? []
    if (name !== undefined) named.set(name.toLowerCase(), value)
    else if (word.toLowerCase() === CHANGEABLE) changeable = true
    else rest.push(word)
  }
  for (const name of named.keys()) {
    if (name === 'mention') throw wrong(refusals.noMention)
    if (name !== 'reveal' && name !== 'python') throw wrong(refusals.noOption(name))
  }
  const python = named.get('python') || 'default'
  return { ...readTimetable(rest.join(' ')), python, revealHours: readReveal(named.get('reveal')), changeable }
}
