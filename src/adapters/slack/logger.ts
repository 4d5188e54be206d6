import { type Logger, LogLevel } from '@slack/bolt'
import { safeLine } from '../terminal/escape.js'

function tell(...parts: unknown[]): void {
  const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
  process.stderr.write(`ourobot: Slack: ${safeLine(text)}\n`)
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
