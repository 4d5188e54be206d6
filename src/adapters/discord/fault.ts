import { DiscordAPIError } from 'discord.js'
import { BusyError, StoreError, TooManyError, UsageError } from '../../errors.js'

const OURS = 'Something went wrong here, and not in your code. Please try again.'
const BUSY = 'There is a lot to do just now. Please ask again in a moment.'

/** Unknown webhook, message, interaction; an invalid or expired token (Discord's "JSON Error Codes"). */
const GONE = new Set<number | string>([10_015, 10_008, 10_062, 50_027])

const ALREADY_ACKNOWLEDGED = 40_060

/** Whether the asker was told the reason in words that are for them. */
export function isForAsker(error: unknown): boolean {
  return error instanceof UsageError || error instanceof TooManyError || error instanceof BusyError
}

/** Why there is no answer, in words for its asker. */
export function wordsFor(error: unknown): string {
  if (error instanceof UsageError || error instanceof TooManyError) return sentence(error.message)
  return error instanceof BusyError || error instanceof StoreError ? BUSY : OURS
}

export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`
}

/** Nobody can be reached there any more: trying again is in vain. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code)
}

/** Another gateway with the same token was quicker: each hears of everything, and one answers. */
export function isTaken(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED
}
