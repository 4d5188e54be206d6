/** Faults that are nobody's answer, on standard error, with what caused them. */
import { faultLine } from './adapters/terminal/fault.js'

export function logFault(fault: unknown): void {
  process.stderr.write(faultLine(fault))
  if (fault instanceof Error && fault.cause !== undefined) process.stderr.write(faultLine(fault.cause, 'caused by'))
}
