import { type Logger, LogLevel } from '@slack/bolt'
import { logWarning } from '../../log.js'

function tell(...parts: unknown[]): void {
  logWarning('Slack', parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
}

const hush = () => {}

/** Bolt's own words, where they say that something is wrong; standard output stays free. */
export const logger: Logger = {
  debug: hush,
  info: hush,
  warn: tell,
  error: tell,
  setLevel: hush,
  getLevel: () => LogLevel.WARN,
  setName: hush,
}
