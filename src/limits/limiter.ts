import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { Asker } from '../contract.js'
import { TooManyError } from '../errors.js'
import { channelNameOf, ownerOf } from '../owner.js'
import type { Allowance } from './limits.js'

/** A pause after each question; `key` says whose it is, and where. */
export interface CoolDown {
  key: string
  seconds: number
}

/**
 * How often may be asked: counted for whoever asks, and for all together in a channel and in a community. Where a
 * community has settled a pause between two questions of one user, that is handed in.
 */
export interface Limits {
  /** Counts one question. Throws `TooManyError` for one too many, which then counts for nobody else. */
  take(asker: Asker, coolDown?: CoolDown | null): Promise<void>
  /** Counts nothing. Throws `TooManyError` where it is known already that the next question would be one too many. */
  check(asker: Asker, coolDown?: CoolDown | null): Promise<void>
  close(): Promise<void>
}

/** What is counted: `pause` is one question within the seconds that a community has settled. */
export type Counted = keyof Allowance | 'pause'

export type Counter = Pick<RateLimiterAbstract, 'consume' | 'get'>

interface Account {
  whose: Counted
  key: string
  /** For how long it counts, where that is not WINDOW_SECONDS. */
  seconds?: number
}

function accountsOf(asker: Asker, coolDown: CoolDown | null): Account[] {
  const { platform, channel, community } = asker
  const shared = (whose: keyof Allowance, key: string | null) => (key === null ? [] : [{ whose, key }])
  const own = { whose: platform === 'page' ? ('address' as const) : ('user' as const), key: ownerOf(asker) }
  const pause = coolDown ? [{ whose: 'pause' as const, ...coolDown }] : []
  const channelKey = channel === null ? null : channelNameOf(asker, channel)
  const communityKey = community === null ? null : `${platform}-${community}`
  return [...pause, own, ...shared('channel', channelKey), ...shared('community', communityKey)]
}

function tooMany(whose: Counted, { msBeforeNext }: RateLimiterRes): TooManyError {
  return new TooManyError(whose, Math.max(1, Math.ceil(msBeforeNext / 1000)))
}

export class Limiter implements Limits {
  constructor(
    private readonly counters: Readonly<Record<Counted, Counter>>,
    private readonly end: () => void,
  ) {}

  /** One after the other: who asks too much uses nothing up of what the others have. */
  async take(asker: Asker, coolDown: CoolDown | null = null): Promise<void> {
    for (const { whose, key, seconds } of accountsOf(asker, coolDown)) {
      const options = seconds === undefined ? {} : { customDuration: seconds }
      await this.counters[whose].consume(key, 1, options).catch((refused: unknown) => {
        throw refused instanceof RateLimiterRes ? tooMany(whose, refused) : refused
      })
    }
  }

  async check(asker: Asker, coolDown: CoolDown | null = null): Promise<void> {
    const look = async ({ whose, key }: Account) => {
      const counted = await this.counters[whose].get(key)
      if (counted && counted.remainingPoints < 1) throw tooMany(whose, counted)
    }
    await Promise.all(accountsOf(asker, coolDown).map(look))
  }

  async close(): Promise<void> {
    this.end()
  }
}
