import { BusyError, StoreError, TooManyError, UsageError } from '../../errors.js'
import { logFault } from '../../log.js'

const BUSY = 'There is a lot to do just now. Please ask again in a moment.'
const OURS = 'Something went wrong here, and not in your code. Please try again.'

/** What somebody is told instead of an answer; of a fault of ours the log gets the rest. */
export function wordsFor(error: unknown): string {
  if (error instanceof UsageError || error instanceof TooManyError) return error.message
  if (error instanceof BusyError) return BUSY
  logFault(error)
  return error instanceof StoreError ? BUSY : OURS
}
