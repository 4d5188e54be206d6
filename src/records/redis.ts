import type { Redis } from 'ioredis'
import { connectHasty } from '../redis.js'
import { reaching } from '../store/entry.js'
import type { Place, Records } from './records.js'

const PREFIX = 'ouro:records:'

/**
 * A shelf is a hash; an owner has a set of the places of its records. Writes only where there is still what was read.
 * KEYS: the shelf, the owners' sets. ARGV: name, what was read, what to write (empty: none), the place.
 */
const EXCHANGE = `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
for index = 2, #KEYS do
  if ARGV[3] == '' then redis.call('SREM', KEYS[index], ARGV[4]) else redis.call('SADD', KEYS[index], ARGV[4]) end
end
return 1
`

function shelfKey(shelf: string): string {
  return `${PREFIX}shelf:${shelf}`
}

function ownerKey(owner: string): string {
  return `${PREFIX}owner:${owner}`
}

function read(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}

/** For any number of gateways; Redis never takes it away. */
export class RedisRecords implements Records {
  readonly #redis: Redis
  /** Changes of one place that come together take turns here: between processes they are tried again. */
  readonly #turns = new Map<string, Promise<unknown>>()

  /** Throws `MachineError` (`redis-not-there`); that Redis is away later is told by the queue's connection. */
  static async open(url: string): Promise<RedisRecords> {
    return new RedisRecords(await connectHasty(url, () => undefined))
  }

  private constructor(redis: Redis) {
    this.#redis = redis
  }

  get({ shelf, name }: Place): Promise<unknown> {
    return reaching('Redis', async () => read(await this.#redis.hget(shelfKey(shelf), name)))
  }

  all(shelf: string): Promise<Map<string, unknown>> {
    return reaching('Redis', async () => {
      const found = await this.#redis.hgetall(shelfKey(shelf))
      return new Map(Object.entries(found).map(([name, json]) => [name, read(json)]))
    })
  }

  async update(place: Place, owners: readonly string[], change: (there: unknown) => unknown): Promise<unknown> {
    const key = JSON.stringify([place.shelf, place.name])
    const before = this.#turns.get(key) ?? Promise.resolve()
    const updated = before.catch(() => undefined).then(() => this.#exchange(place, owners, change))
    this.#turns.set(key, updated)
    try {
      return await updated
    } finally {
      if (this.#turns.get(key) === updated) this.#turns.delete(key)
    }
  }

  async clear(shelf: string): Promise<void> {
    await reaching('Redis', () => this.#redis.del(shelfKey(shelf)))
  }

  forget(owner: string): Promise<number> {
    return reaching('Redis', async () => {
      const places = await this.#redis.smembers(ownerKey(owner))
      const commands = this.#redis.multi()
      for (const place of places) {
        const [shelf, name]: [string, string] = JSON.parse(place)
        commands.hdel(shelfKey(shelf), name)
      }
      commands.srem(ownerKey(owner), '', ...places)
      const results = (await commands.exec()) ?? []
      for (const [fault] of results) if (fault) throw fault
      return results.slice(0, -1).reduce((sum, [, gone]) => sum + Number(gone), 0)
    })
  }

  async close(): Promise<void> {
    this.#redis.disconnect()
  }

  async #exchange({ shelf, name }: Place, owners: readonly string[], change: (there: unknown) => unknown): Promise<unknown> {
    const keys = [shelfKey(shelf), ...owners.map(ownerKey)]
    for (;;) {
      const there = await reaching('Redis', () => this.#redis.hget(shelfKey(shelf), name))
      const value = change(read(there))
      const json = value === null ? '' : JSON.stringify(value)
      const written = [name, there ?? '', json, JSON.stringify([shelf, name])]
      const exchanged = await reaching('Redis', () => this.#redis.eval(EXCHANGE, keys.length, ...keys, ...written))
      if (exchanged === 1) return value
    }
  }
}
