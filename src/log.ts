/**
 * What a process tells of its work, on standard error: faults that are nobody's answer, and events. No snippet, no
 * output, no name of a user and no token is ever in it, but for the snippet of an answer that somebody reports.
 */
import type { LogSettings } from './config/log.js'
import { accountOf, withoutQuotes } from './log/account.js'
import type { Facts, Journal } from './log/journal.js'
import { plainJournal } from './log/plain.js'

let secrets: readonly string[] = []
/** Before its settings are known, and in programs that are not there to stay. */
let journal: Journal = plainJournal('warn', write)

function write(text: string): void {
  process.stderr.write(
    secrets.reduce((told, secret) => told.replaceAll(secret, '…').replaceAll(asInJson(secret), '…'), text),
  )
}

function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** From here on this process logs as it is set; `name` tells it from others, and of `hidden` nothing is written. */
export async function startLog(name: string, { format, level }: LogSettings, hidden: readonly string[]): Promise<void> {
  secrets = hidden
  if (format === 'plain') journal = plainJournal(level, write)
  else journal = (await import('./log/json.js')).jsonJournal(name, level, write)
}

export function logFault(fault: unknown): void {
  journal.fault(accountOf(fault))
}

/** Words of a library about its own state; what they quote is left out. */
export function logWarning(source: string, words: string): void {
  journal.warning(`${source}: ${withoutQuotes(words)}`)
}

/** The one thing in the log that a user wrote: sent to those who read it, by somebody who was told so. */
export function logReport(report: Facts): void {
  journal.report(report)
}

export function logEvent(name: string, facts: Facts): void {
  journal.event(name, facts)
}
