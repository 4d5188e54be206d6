import { DiscordAPIError } from 'discord.js'
import { BusyError, StoreError, TooManyError, UsageError } from '../../errors.js'

const OURS = 'Something went wrong here, and not in your code. Please try again.'
const BUSY = 'There is a lot to do just now. Please ask again in a moment.'

/** Of Discord's "JSON Error Codes". Unknown webhook or interaction; an invalid or expired token. */
const EXPIRED = [10_015, 10_062, 50_027]
/** Unknown message. */
const DELETED = [10_008]
/** Unknown channel; missing access, missing permissions; somebody who takes no messages; no reply without the history. */
const FORBIDDEN = [10_003, 50_001, 50_013, 50_007, 160_002]
const ALREADY_ACKNOWLEDGED = [40_060]

function isOneOf(error: unknown, codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
}

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

/** An interaction can be answered no more. */
export function isExpired(error: unknown): boolean {
  return isOneOf(error, EXPIRED)
}

/** Somebody has deleted the message. */
export function isDeleted(error: unknown): boolean {
  return isOneOf(error, DELETED)
}

/** The bot may not write there. */
export function isForbidden(error: unknown): boolean {
  return isOneOf(error, FORBIDDEN)
}

/** Nobody can be reached there any more: trying again is in vain. */
export function isGone(error: unknown): boolean {
  return isExpired(error) || isDeleted(error) || isForbidden(error)
}

/** Another gateway with the same token was quicker: each hears of everything, and one answers. */
export function isTaken(error: unknown): boolean {
  return isOneOf(error, ALREADY_ACKNOWLEDGED)
}
