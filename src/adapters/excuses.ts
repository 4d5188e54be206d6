/** Why there is no answer, in words for whoever asked. */
import { BusyError, StoreError, TooManyError, UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'

const { excuses } = textsIn()
export const OURS = excuses.ours

/** Whether they are told the reason; else it is for the log. */
export function isForAsker(error: unknown): boolean {
  return error instanceof UsageError || error instanceof TooManyError || error instanceof BusyError
}

export function excuseFor(error: unknown): string {
  if (error instanceof UsageError || error instanceof TooManyError) return sentence(error.message)
  return error instanceof BusyError || error instanceof StoreError ? excuses.busy : OURS
}

/** With a capital letter. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`
}
