import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { Asker } from '../contract.js'
import { TooManyError } from '../errors.js'
import { ownerOf } from '../owner.js'
import type { Allowance } from './limits.js'

/** How often may be asked: counted for whoever asks, and for all together in a channel and in a community. */
export interface Limits {
  /** Counts one question. Throws `TooManyError` for one too many, which then counts for nobody else. */
  take(asker: Asker): Promise<void>
  /** Counts nothing. Throws `TooManyError` where it is known already that the next question would be one too many. */
  check(asker: Asker): Promise<void>
  close(): Promise<void>
}

export type Counter = Pick<RateLimiterAbstract, 'consume' | 'get'>

interface Account {
  whose: keyof Allowance
  key: string
}

function accountsOf(asker: Asker): Account[] {
  const { platform, channel, community } = asker
  const shared = (whose: keyof Allowance, id: string | null) =>
    id === null ? [] : [{ whose, key: `${platform}-${id}` }]
  const own = { whose: platform === 'page' ? ('address' as const) : ('user' as const), key: ownerOf(asker) }
  return [own, ...shared('channel', channel), ...shared('community', community)]
}

function tooMany(whose: keyof Allowance, { msBeforeNext }: RateLimiterRes): TooManyError {
  return new TooManyError(whose, Math.max(1, Math.ceil(msBeforeNext / 1000)))
}

export class Limiter implements Limits {
  constructor(
    private readonly counters: Readonly<Record<keyof Allowance, Counter>>,
    private readonly end: () => void,
  ) {}

  /** One after the other: who asks too much uses nothing up of what the others have. */
  async take(asker: Asker): Promise<void> {
    for (const { whose, key } of accountsOf(asker)) {
      await this.counters[whose].consume(key).catch((refused: unknown) => {
        throw refused instanceof RateLimiterRes ? tooMany(whose, refused) : refused
      })
    }
  }

  async check(asker: Asker): Promise<void> {
    const look = async ({ whose, key }: Account) => {
      const counted = await this.counters[whose].get(key)
      if (counted && counted.remainingPoints < 1) throw tooMany(whose, counted)
    }
    await Promise.all(accountsOf(asker).map(look))
  }

  async close(): Promise<void> {
    this.end()
  }
}
