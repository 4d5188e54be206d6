/** Lines for a person at a terminal. */
import { safeLine, safeText } from '../adapters/terminal/escape.js'
import type { LogLevel } from '../config/log.js'
import { LOG_LEVELS } from '../config/log.js'
import type { Account } from './account.js'
import type { Journal } from './journal.js'

function faultLines({ ours, type, code, message, frames, cause }: Account, subject: string): string {
  const told = ours
    ? safeLine(message)
    : safeText([`a fault of ours: ${type}: ${message || code}`, ...frames].join('\n'))
  return `ourobot: ${subject}${told}\n${cause ? faultLines(cause, 'caused by: ') : ''}`
}

/** `write` takes whole lines. */
export function plainJournal(level: LogLevel, write: (text: string) => void): Journal {
  const isLogged = (one: LogLevel) => LOG_LEVELS.indexOf(one) >= LOG_LEVELS.indexOf(level)
  return {
    fault: (account) => {
      if (isLogged('error')) write(faultLines(account, ''))
    },
    warning: (message) => {
      if (isLogged('warn')) write(`ourobot: ${safeLine(message)}\n`)
    },
    report: (facts) => {
      if (isLogged('warn')) write(`ourobot: reported ${safeLine(JSON.stringify(facts))}\n`)
    },
    event: (name, facts) => {
      if (isLogged('info')) write(`ourobot: ${name} ${safeLine(JSON.stringify(facts))}\n`)
    },
  }
}
