import { OurobotError } from '../../errors.js'
import { safeLine, safeText } from './escape.js'

/** What standard error says of a fault: our own errors in one line, others with where they come from. */
export function faultLine(error: unknown, subject?: string): string {
  const prefix = subject === undefined ? 'ourobot: ' : `ourobot: ${safeLine(subject)}: `
  if (error instanceof OurobotError) return `${prefix}${safeLine(error.message)}\n`
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${prefix}a fault of ours: ${safeText(told)}\n`
}
