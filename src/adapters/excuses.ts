/** Why there is no answer, in words for whoever asked. */
import { BusyError, StoreError, TooManyError, UsageError } from '../errors.js'

export const OURS = 'Something went wrong here, and not in your code. Please try again.'
const BUSY = 'There is a lot to do just now. Please ask again in a moment.'

/** Whether they are told the reason; else it is for the log. */
export function isForAsker(error: unknown): boolean {
  return error instanceof UsageError || error instanceof TooManyError || error instanceof BusyError
}

export function excuseFor(error: unknown): string {
  if (error instanceof UsageError || error instanceof TooManyError) return sentence(error.message)
  return error instanceof BusyError || error instanceof StoreError ? BUSY : OURS
}

/** With a capital letter. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`
}
