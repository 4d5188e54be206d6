import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Asker } from '../../src/contract.js'
import { TooManyError } from '../../src/errors.js'
import { openLimits } from '../../src/limits/index.js'
import type { Limits } from '../../src/limits/limiter.js'
import { WINDOW_SECONDS } from '../../src/limits/limits.js'
import { RedisServer } from '../redis-server.js'

const allowance = { user: 2, channel: 3, community: 5, address: 4 }

let server: RedisServer
let redis: Redis
beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url).on('error', () => undefined)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})

function askerOf(user: string, channel: string | null = null, community: string | null = null): Asker {
  return { platform: 'discord', user, channel, community }
}

/** How many of `count` questions at once are taken. */
async function taken(limits: Limits, count: number, asker: Asker): Promise<number> {
  const all = await Promise.allSettled(Array.from({ length: count }, () => limits.take(asker)))
  return all.filter(({ status }) => status === 'fulfilled').length
}

function open(side: 'memory' | 'redis'): Promise<Limits> {
  return openLimits({ redisUrl: side === 'redis' ? server.url : null, allowance })
}

describe.each(['memory', 'redis'] as const)('limits in %s', (side) => {
  let limits: Limits
  beforeEach(async () => {
    await redis.flushall()
    limits = await open(side)
  })
  afterEach(() => limits.close())

  test('take as many of a user’s as there may be, and say when to come back', async () => {
    expect(await taken(limits, 50, askerOf('ada'))).toBe(2)
    const refused = await limits.take(askerOf('ada')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(TooManyError)
    expect(refused).toMatchObject({
      code: 'too-many',
      message: expect.stringMatching(/^That is a lot of snippets for one minute; come back in \d+ seconds\.$/),
    })
    const { retryAfterSeconds } = refused as TooManyError
    expect(retryAfterSeconds).toBeGreaterThan(WINDOW_SECONDS - 30)
    expect(retryAfterSeconds).toBeLessThanOrEqual(WINDOW_SECONDS)
  })

  test('keep the pause that a community has settled, between a user’s questions there alone', async () => {
    const pause = { key: 'discord-ada-c1', seconds: 90 }
    await limits.check(askerOf('ada'), pause)
    await limits.take(askerOf('ada'), pause)
    for (const ask of [limits.check, limits.take]) {
      const refused = await ask.call(limits, askerOf('ada'), pause).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(TooManyError)
      const { message, retryAfterSeconds } = refused as TooManyError
      expect(message).toMatch(/^There is a pause here after each of your snippets; come back in \d+ seconds\.$/)
      expect(retryAfterSeconds).toBeGreaterThan(WINDOW_SECONDS)
      expect(retryAfterSeconds).toBeLessThanOrEqual(pause.seconds)
    }
    await limits.take(askerOf('bob'), { ...pause, key: 'discord-bob-c1' })
    await limits.take(askerOf('ada'), { ...pause, key: 'discord-ada-c2' })
  })

  test('tell beforehand, and count nothing by that', async () => {
    await limits.check(askerOf('ada', 'c1', 'g1'))
    await limits.check(askerOf('ada', 'c1', 'g1'))
    expect(await taken(limits, 5, askerOf('ada', 'c1', 'g1'))).toBe(2)
    await expect(limits.check(askerOf('ada'))).rejects.toThrow('come back in')
    await limits.check(askerOf('grace', 'c1', 'g1'))
    expect(await taken(limits, 5, askerOf('grace', 'c1', 'g1'))).toBe(1)
    await expect(limits.check(askerOf('alan', 'c1', 'g1'))).rejects.toThrow('This channel has run')
  })

  test('count users of one name on two platforms by themselves', async () => {
    expect(await taken(limits, 5, askerOf('ada'))).toBe(2)
    expect(await taken(limits, 5, { ...askerOf('ada'), platform: 'slack' })).toBe(2)
  })

  test('count all in a channel together, and tell it so', async () => {
    expect(await taken(limits, 2, askerOf('ada', 'c1'))).toBe(2)
    expect(await taken(limits, 2, askerOf('grace', 'c1'))).toBe(1)
    await expect(limits.take(askerOf('alan', 'c1'))).rejects.toThrow('This channel has run a lot of snippets')
    expect(await taken(limits, 2, askerOf('barbara', 'c2'))).toBe(2)
  })

  test('count all in a community together, and tell it so', async () => {
    for (const [user, channel] of [
      ['ada', 'c1'],
      ['grace', 'c2'],
    ])
      expect(await taken(limits, 2, askerOf(user ?? '', channel, 'g1'))).toBe(2)
    expect(await taken(limits, 2, askerOf('alan', 'c3', 'g1'))).toBe(1)
    await expect(limits.take(askerOf('barbara', 'c3', 'g1'))).rejects.toThrow('All of you here')
  })

  test('let one who asks far too much use up nothing of what the channel has', async () => {
    expect(await taken(limits, 200, askerOf('ada', 'c1', 'g1'))).toBe(2)
    expect(await taken(limits, 1, askerOf('grace', 'c1', 'g1'))).toBe(1)
  })

  test('give an address of the page its own number', async () => {
    expect(await taken(limits, 9, { ...askerOf('network'), platform: 'page' })).toBe(4)
  })
})

describe('in Redis', () => {
  test('all gateways count together, and nothing stays longer than the window', async () => {
    await redis.flushall()
    const gateways = await Promise.all([open('redis'), open('redis')])
    const [one, another] = await Promise.all(gateways.map((limits) => taken(limits, 5, askerOf('ada', 'c1', 'g1'))))
    expect((one ?? 0) + (another ?? 0)).toBe(2)
    const keys = await redis.keys('*')
    expect(keys.sort()).toEqual([
      'ouro:limit:channel:discord-c1',
      'ouro:limit:community:discord-g1',
      'ouro:limit:user:discord-ada',
    ])
    for (const key of keys) {
      const left = await redis.pttl(key)
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThanOrEqual(WINDOW_SECONDS * 1000)
    }
    for (const limits of gateways) await limits.close()
  })

  test('that is away each gateway counts by itself, at once, and together again when it is back', async () => {
    await redis.flushall()
    const limits = await open('redis')
    await server.kill()
    expect(await taken(limits, 5, askerOf('ada'))).toBe(2)
    await server.up()
    const another = await open('redis')
    expect(await taken(another, 5, askerOf('grace'))).toBe(2)
    for (let probe = 0; !(await redis.exists(`ouro:limit:user:discord-probe${probe - 1}`)); probe += 1) {
      await limits.take(askerOf(`probe${probe}`))
    }
    expect(await taken(limits, 5, askerOf('grace'))).toBe(0)
    for (const each of [limits, another]) await each.close()
  })
})
