import type { Redis } from 'ioredis'
import { connectHasty } from '../redis.js'
import { reaching } from '../store/entry.js'
import { LOOK_LIMIT_MS } from './limits.js'
import { type Channel, ChannelSettings, type Settings } from './settings.js'

function keyOf({ platform, channel }: Channel): string {
  return `ouro:settings:channel:${platform}-${channel}`
}

/** A hash for each channel, each setting as JSON, for any number of gateways; Redis never takes it away. */
export class RedisSettings implements Settings {
  readonly #redis: Redis

  /** Throws `MachineError` (`redis-not-there`); that Redis is away later is told by the queue's connection. */
  static async open(url: string): Promise<RedisSettings> {
    return new RedisSettings(await connectHasty(url, () => undefined, LOOK_LIMIT_MS))
  }

  private constructor(redis: Redis) {
    this.#redis = redis
  }

  of(channel: Channel): Promise<ChannelSettings> {
    return reaching('Redis', async () => {
      const settled = Object.entries(await this.#redis.hgetall(keyOf(channel)))
      return ChannelSettings.parse(Object.fromEntries(settled.map(([name, json]) => [name, JSON.parse(json)])))
    })
  }

  async settle(channel: Channel, change: Partial<ChannelSettings>): Promise<void> {
    const fields = Object.entries(change).map(([name, value]): [string, string] => [name, JSON.stringify(value)])
    await reaching('Redis', () => this.#redis.hset(keyOf(channel), new Map(fields)))
  }

  async close(): Promise<void> {
    this.#redis.disconnect()
  }
}
