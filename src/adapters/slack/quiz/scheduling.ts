/** `/ouro quiz schedule`: `09:00 Europe/Paris weekdays sizes hard reveal=12 changeable python=3.12 mention=S0123ABCD`. */
import { UsageError } from '../../../errors.js'
import { REVEAL_HOURS, REVEAL_LIMIT_HOURS } from '../../../quiz/limits.js'
import type { Schedule } from '../../../quiz/schedule.js'
import { readTimetable, type Timetable } from '../../../quiz/written.js'
import { textsIn } from '../../../texts/texts.js'

type Wanted = Timetable & Pick<Schedule, 'python' | 'revealHours' | 'changeable' | 'mention'>

const { refusals } = textsIn().quiz

const CHANGEABLE = 'changeable'
const NAMED = ['reveal', 'python', 'mention']

function wrong(message: string): UsageError {
  return new UsageError('schedule-wrong', message)
}

function readReveal(written: string | undefined): number {
  if (written === undefined) return REVEAL_HOURS
  const hours = /^\d{1,3}$/.test(written) ? Number(written) : 0
  if (hours >= 1 && hours <= REVEAL_LIMIT_HOURS) return hours
  throw wrong(refusals.noReveal(REVEAL_LIMIT_HOURS, REVEAL_HOURS))
}

/**
 * The id of a user group, bare or as Slack writes its mention. Slash commands bring a group's handle without its id, and
 * which group has it would need a scope (`usergroups:read`). https://docs.slack.dev/messaging/formatting-message-text
 */
function readGroup(written: string | undefined): string | null {
  if (written === undefined) return null
  const [, id] = /^(?:<!subteam\^)?(S[A-Z0-9]{2,20})(?:\|[^<>]*)?>?$/.exec(written) ?? []
  if (id !== undefined) return id
  throw wrong(refusals.noGroup)
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
    if (!NAMED.includes(name)) throw wrong(refusals.noOption(name))
  }
  const python = named.get('python') || 'default'
  const [revealHours, mention] = [readReveal(named.get('reveal')), readGroup(named.get('mention'))]
  return { ...readTimetable(rest.join(' ')), python, revealHours, changeable, mention }
}
