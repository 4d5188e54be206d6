import type { Redis } from 'ioredis'
import { connectHasty } from '../redis.js'
import { reaching, requireKeepable } from './entry.js'
import type { Entry, Store } from './store.js'

/**
 * An entry is a hash of its value and its owner; an owner has a sorted set of the entries' keys by when they are over.
 * KEYS: the entry, its owner's set. ARGV: value, milliseconds, owner (empty: nobody), now.
 */
const SET = `
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'value', ARGV[1], 'owner', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if ARGV[3] ~= '' then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[4])
  redis.call('ZADD', KEYS[2], ARGV[4] + ARGV[2], KEYS[1])
  local longest = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')
  redis.call('PEXPIREAT', KEYS[2], longest[2])
end
`

const SET_ONCE = `
local there = redis.call('HGET', KEYS[1], 'value')
if there then return there end
${SET}
return ARGV[1]
`

/** An entry may have gone to another owner since. KEYS: the owner's set. ARGV: owner. */
const FORGET = `
local forgotten = 0
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if redis.call('HGET', key, 'owner') == ARGV[1] then forgotten = forgotten + redis.call('DEL', key) end
end
redis.call('DEL', KEYS[1])
return forgotten
`

/** Keys that Redis looks at before it serves others again. */
const SCANNED_AT_ONCE = 1000

/** What is kept for a while, in Redis, for any number of processes. */
export class RedisStore implements Store {
  readonly #redis: Redis

  /** Throws `MachineError` (`redis-not-there`); that Redis is away later is told by the queue's connection. */
  static async open(url: string): Promise<RedisStore> {
    return new RedisStore(await connectHasty(url, () => undefined))
  }

  private constructor(redis: Redis) {
    this.#redis = redis
  }

  get(key: string): Promise<Buffer | null> {
    return this.#reach(() => this.#redis.hgetBuffer(entryOf(key), 'value'))
  }

  async set(key: string, entry: Entry): Promise<void> {
    await this.#write(SET, key, entry)
  }

  async setOnce(key: string, entry: Entry): Promise<Buffer> {
    const kept = await this.#write(SET_ONCE, key, entry)
    return Buffer.isBuffer(kept) ? kept : entry.value
  }

  async delete(key: string): Promise<void> {
    await this.#reach(() => this.#redis.del(entryOf(key)))
  }

  forget(owner: string): Promise<number> {
    return this.#reach(async () => {
      if (!owner.endsWith('/')) return this.#forget(owner)
      let forgotten = 0
      for await (const keys of this.#redis.scanStream({ match: `${literal(ownerOf(owner))}*`, count: SCANNED_AT_ONCE }))
        for (const key of keys) forgotten += await this.#forget(key.slice(ownerOf('').length))
      return forgotten
    })
  }

  async check(): Promise<void> {
    await this.#reach(() => this.#redis.ping())
  }

  async close(): Promise<void> {
    this.#redis.disconnect()
  }

  async #forget(owner: string): Promise<number> {
    return Number(await this.#redis.eval(FORGET, 1, ownerOf(owner), owner))
  }

  async #write(script: string, key: string, entry: Entry): Promise<unknown> {
    requireKeepable(entry)
    const { value, keptMs, owner } = entry
    const keys = [entryOf(key), ownerOf(owner ?? '')]
    return this.#reach(() => this.#redis.callBuffer('EVAL', script, 2, ...keys, value, keptMs, owner ?? '', Date.now()))
  }

  #reach<T>(action: () => Promise<T>): Promise<T> {
    return reaching('Redis', action)
  }
}

/** As a pattern that matches itself alone. */
function literal(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&')
}

function entryOf(key: string): string {
  return `ouro:store:entry:${key}`
}

function ownerOf(owner: string): string {
  return `ouro:store:owner:${owner}`
}
