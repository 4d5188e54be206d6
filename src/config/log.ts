/** What of a process's work is logged, and how. */
import { MachineError } from '../errors.js'

export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogSettings {
  /** `plain`: sentences for a person at a terminal; `json`: a line of JSON each, for what gathers logs. */
  format: 'plain' | 'json'
  level: LogLevel
}

type Environment = Record<string, string | undefined>

function wrong(name: string, value: string, choices: readonly string[]): MachineError {
  return new MachineError(
    'log-wrong',
    `${name} is ${JSON.stringify(value)}; set it to ${choices.join(', ')}, or leave it out`,
  )
}

function formatOf(value: string | undefined, terminal: boolean): LogSettings['format'] {
  if (!value) return terminal ? 'plain' : 'json'
  if (value === 'plain' || value === 'json') return value
  throw wrong('LOG_FORMAT', value, ['plain', 'json'])
}

function levelOf(value: string | undefined, otherwise: LogLevel): LogLevel {
  if (!value) return otherwise
  const level = LOG_LEVELS.find((one) => one === value)
  if (level) return level
  throw wrong('LOG_LEVEL', value, LOG_LEVELS)
}

/** `terminal`: whether somebody reads standard error there. Throws `MachineError` (`log-wrong`). */
export function logFrom(env: Environment, terminal: boolean): LogSettings {
  const format = formatOf(env.LOG_FORMAT, terminal)
  return { format, level: levelOf(env.LOG_LEVEL, format === 'json' ? 'info' : 'warn') }
}
