/** What goes with it when a help channel is switched on or off. */
import { UsageError } from '../errors.js'
import type { Change, Scope, Settings, Settled } from '../settings/settings.js'
import { textsIn } from '../texts/texts.js'
import { DAY_MS, SHADOW_DAYS } from './limits.js'

/** The moment at which its shadow ends; null: it is no help channel, or in shadow no more. */
export function shadowEnd(
  { helpChannel, helpSince = 0, shadowDays = SHADOW_DAYS }: Settled,
  now: number,
): number | null {
  const end = helpSince + shadowDays * DAY_MS
  return helpChannel && now < end ? end : null
}

/**
 * `change` as it is to be settled: with the moment from which its days in shadow count. Throws `UsageError`
 * (`no-reports-yet`) where it would be in shadow, and no moderators would see its answers.
 */
export async function switched(
  settings: Pick<Settings, 'of'>,
  scope: Scope,
  change: Change,
  now: number,
): Promise<Change> {
  if (change.helpChannel === undefined && change.shadowDays === undefined) return change
  const before = await settings.of(scope)
  const helpChannel = change.helpChannel === undefined ? before.helpChannel : change.helpChannel
  if (!helpChannel) return { ...change, helpSince: null }
  const since = before.helpChannel ? {} : { helpSince: now }
  const shadowDays = change.shadowDays === undefined ? before.shadowDays : (change.shadowDays ?? SHADOW_DAYS)
  const after = { helpChannel, helpSince: now, ...before, ...since, shadowDays: shadowDays ?? SHADOW_DAYS }
  const { reportsChannel } = await settings.of({ ...scope, channel: null })
  if (reportsChannel === undefined && shadowEnd({ ...after, helpChannel }, now) !== null) {
    throw new UsageError('no-reports-yet', textsIn().refusals.noReportsYet)
  }
  return { ...change, ...since }
}
