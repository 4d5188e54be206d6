import { type Logger, LogLevel } from '@slack/bolt'
import { logWarning } from '../../log.js'

const hush = () => {}

function tell(...parts: unknown[]): void {
  logWarning('Slack', parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
}

/**
 * Bolt's own words, where they say that something is wrong; standard output stays free. What keeps it from starting is
 * told by whoever starts it: until `isStarted` nothing is told here.
 */
export function loggerFor(isStarted: () => boolean): Logger {
  const told = (...parts: unknown[]) => {
    if (isStarted()) tell(...parts)
  }
  return {
    debug: hush,
    info: hush,
    warn: told,
    error: told,
    setLevel: hush,
    getLevel: () => LogLevel.WARN,
    setName: hush,
  }
}
