/** A line of JSON each, for what gathers logs. */
import { pino } from 'pino'
import type { LogLevel } from '../config/log.js'
import type { Journal } from './journal.js'

/** `name` is the process's; `write` takes a whole line. */
export function jsonJournal(name: string, level: LogLevel, write: (text: string) => void): Journal {
  const log = pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  )
  return {
    fault: (account) => log.error({ fault: account }, account.message || (account.code ?? account.type)),
    warning: (message) => log.warn(message),
    event: (event, facts) => log.info(facts, event),
    report: (facts) => log.warn(facts, 'reported'),
  }
}
