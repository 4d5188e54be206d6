import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { Config } from '../config.js'
import { connectHasty } from '../redis.js'
import { type Counted, Limiter, type Limits } from './limiter.js'
import { COUNT_LIMIT_MS, WINDOW_SECONDS } from './limits.js'

function each<Counter>(counterOf: (whose: Counted) => Counter): Record<Counted, Counter> {
  return {
    user: counterOf('user'),
    channel: counterOf('channel'),
    community: counterOf('community'),
    address: counterOf('address'),
    pause: counterOf('pause'),
  }
}

/**
 * Where there is a `REDIS_URL` all gateways count together, and each by itself while Redis is away; else in memory. What
 * is counted is forgotten after WINDOW_SECONDS, or after the pause that a community has settled.
 */
export async function openLimits({ redisUrl, allowance }: Pick<Config, 'redisUrl' | 'allowance'>): Promise<Limits> {
  const optionsOf = (whose: Counted) => ({
    keyPrefix: `ouro:limit:${whose}`,
    points: whose === 'pause' ? 1 : allowance[whose],
    duration: WINDOW_SECONDS,
  })
  if (redisUrl === null) {
    const inMemory = (whose: Counted) => new RateLimiterMemory(optionsOf(whose))
    return new Limiter(each(inMemory), () => {})
  }
  // That Redis is away is told by the queue's connection.
  const storeClient = await connectHasty(redisUrl, () => undefined, COUNT_LIMIT_MS)
  const inRedis = (whose: Counted) => {
    const insuranceLimiter = new RateLimiterMemory(optionsOf(whose))
    return new RateLimiterRedis({ ...optionsOf(whose), storeClient, insuranceLimiter, rejectIfRedisNotReady: true })
  }
  return new Limiter(each(inRedis), () => storeClient.disconnect())
}
