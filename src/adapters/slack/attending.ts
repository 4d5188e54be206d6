/** How everything that comes in is attended to: acknowledged in time, answered once, and what goes wrong is told. */
import { setTimeout } from 'node:timers/promises'
import type { App, Context } from '@slack/bolt'
import type { Gateway } from '../../gateway.js'
import { wordsFor } from './fault.js'
import { ACKNOWLEDGE_LIMIT_MS } from './limits.js'
import type { Repeats } from './repeats.js'
import type { Reports } from './reporting.js'
import type { House } from './sending.js'
import type { Tell } from './teller.js'

/** What listeners work with. */
export interface Desk {
  app: App
  gateway: Gateway
  /** For the workspace where something came in. */
  houseIn(context: Context): House
  /** The slash command without its slash. */
  command: string
  /** Where answers are reported; null: nowhere. */
  reports: Reports | null
  repeats: Repeats
}

/** What goes wrong is told in words to whoever asked. */
export async function telling(tell: Tell, action: () => Promise<void>): Promise<void> {
  await action().catch((error: unknown) => tell(wordsFor(error)))
}

/**
 * Acknowledges what was asked when it is taken in, or when Slack waits no longer: until then Slack itself tells whoever
 * asked that nothing came of it, should this process die.
 */
export async function takenIn(ack: () => Promise<void>, taking: Promise<void>): Promise<void> {
  const late = new AbortController()
  await Promise.race([taking, setTimeout(ACKNOWLEDGE_LIMIT_MS, undefined, { signal: late.signal }).catch(() => {})])
  late.abort()
  await ack()
  await taking
}
