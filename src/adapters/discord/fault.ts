/** What Discord says of requests that it does not take. */
import { DiscordAPIError } from 'discord.js'

/** Of Discord's "JSON Error Codes". Unknown webhook or interaction; an invalid or expired token. */
const EXPIRED = [10_015, 10_062, 50_027]
/** Unknown message. */
const DELETED = [10_008]
/** Unknown channel; missing access, missing permissions; somebody who takes no messages; no reply without the history. */
const FORBIDDEN = [10_003, 50_001, 50_013, 50_007, 160_002]
/** There is a thread already. */
const THREADED = [160_004]
const ALREADY_ACKNOWLEDGED = [40_060]

function isOneOf(error: unknown, codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
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

/** A thread was begun at the message before. */
export function isThreaded(error: unknown): boolean {
  return isOneOf(error, THREADED)
}

/** Nobody can be reached there any more: trying again is in vain. */
export function isGone(error: unknown): boolean {
  return isExpired(error) || isDeleted(error) || isForbidden(error)
}

/** Another gateway with the same token was quicker: each hears of everything, and one answers. */
export function isTaken(error: unknown): boolean {
  return isOneOf(error, ALREADY_ACKNOWLEDGED)
}
