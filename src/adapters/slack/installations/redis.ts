import type { Redis } from 'ioredis'
import { connectHasty } from '../../../redis.js'
import { LOOK_LIMIT_MS } from '../../../settings/limits.js'
import { reaching } from '../../../store/entry.js'
import type { Shelf } from './shelf.js'

const PREFIX = 'ouro:slack:installation:'
/** Keys that Redis looks at before it serves others again. */
const SCANNED_AT_ONCE = 1000

/** For any number of gateways; Redis never takes it away. */
export class RedisShelf implements Shelf {
  /** Throws `MachineError` (`redis-not-there`); that Redis is away later is told by the queue's connection. */
  static async open(url: string): Promise<RedisShelf> {
    return new RedisShelf(await connectHasty(url, () => undefined, LOOK_LIMIT_MS))
  }

  private constructor(private readonly redis: Redis) {}

  get(name: string): Promise<Buffer | null> {
    return reaching('Redis', () => this.redis.getBuffer(PREFIX + name))
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    await reaching('Redis', () => this.redis.set(PREFIX + name, bytes))
  }

  async delete(name: string): Promise<void> {
    await reaching('Redis', () => this.redis.del(PREFIX + name))
  }

  names(beginning: string): Promise<string[]> {
    return reaching('Redis', async () => {
      const found = new Set<string>()
      for await (const keys of this.redis.scanStream({ match: `${PREFIX}${beginning}*`, count: SCANNED_AT_ONCE }))
        for (const key of keys) found.add(key.slice(PREFIX.length))
      return [...found]
    })
  }

  async close(): Promise<void> {
    this.redis.disconnect()
  }
}
