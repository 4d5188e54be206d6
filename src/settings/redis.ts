import type { ChainableCommander, Redis } from 'ioredis'
import { connectHasty } from '../redis.js'
import { reaching } from '../store/entry.js'
import { LOOK_LIMIT_MS } from './limits.js'
import { nameOf } from './names.js'
import { type Change, type Scope, type Settings, Settled } from './settings.js'

const PREFIX = 'ouro:settings:'

/** The channels of a community that have settled something. */
function channelsKey({ platform, community }: Pick<Scope, 'platform' | 'community'>): string {
  return `${PREFIX}channels:${platform}-${community}`
}

async function carriedOut(commands: ChainableCommander): Promise<void> {
  for (const [fault] of (await commands.exec()) ?? []) if (fault) throw fault
}

/** A hash for each channel and community, each setting as JSON, for any number of gateways; Redis never takes it away. */
export class RedisSettings implements Settings {
  readonly #redis: Redis

  /** Throws `MachineError` (`redis-not-there`); that Redis is away later is told by the queue's connection. */
  static async open(url: string): Promise<RedisSettings> {
    return new RedisSettings(await connectHasty(url, () => undefined, LOOK_LIMIT_MS))
  }

  private constructor(redis: Redis) {
    this.#redis = redis
  }

  async of(scope: Scope): Promise<Settled> {
    const name = nameOf(scope)
    if (name === null) return {}
    return reaching('Redis', async () => {
      const settled = Object.entries(await this.#redis.hgetall(PREFIX + name))
      return Settled.parse(Object.fromEntries(settled.map(([setting, json]) => [setting, JSON.parse(json)])))
    })
  }

  async settle(scope: Scope, change: Change): Promise<void> {
    const name = nameOf(scope)
    if (name === null) return
    const commands = this.#redis.multi()
    for (const [setting, value] of Object.entries(change)) {
      if (value === null) commands.hdel(PREFIX + name, setting)
      else commands.hset(PREFIX + name, setting, JSON.stringify(value))
    }
    if (scope.channel !== null && scope.community !== null) commands.sadd(channelsKey(scope), scope.channel)
    await reaching('Redis', () => carriedOut(commands))
  }

  async forget({ platform, community }: Parameters<Settings['forget']>[0]): Promise<void> {
    await reaching('Redis', async () => {
      const channels = await this.#redis.smembers(channelsKey({ platform, community }))
      const scopes = [null, ...channels].map((channel) => ({ platform, community, channel }))
      const names = scopes.flatMap((scope) => nameOf(scope) ?? [])
      await this.#redis.del(channelsKey({ platform, community }), ...names.map((name) => PREFIX + name))
    })
  }

  async close(): Promise<void> {
    this.#redis.disconnect()
  }
}
