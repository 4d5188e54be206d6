import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Finished, Progress } from '../../src/contract.js'
import { openQueue } from '../../src/queue/index.js'
import { FINISHED_KEPT_MS, SWEEP_MS, WORDS_KEPT_MS } from '../../src/queue/limits.js'
import { KEPT_MS } from '../../src/retention.js'
import { RedisServer } from '../redis-server.js'
import { Arrivals } from './arrivals.js'
import { answerTo, jobOf } from './jobs.js'

/** Every field of every hash there is. */
async function hashesIn(url: string): Promise<string> {
  const redis = new Redis(url)
  const hashes: unknown[] = []
  for (const key of await redis.keys('*')) {
    if ((await redis.type(key)) === 'hash') hashes.push(await redis.hgetall(key))
  }
  redis.disconnect()
  return JSON.stringify(hashes)
}

test('what is answered leaves its id in Redis, and no word of the user’s', async () => {
  const server = await RedisServer.start()
  const queue = await openQueue({ redisUrl: server.url }, () => undefined)
  onTestFinished(async () => {
    await queue.close()
    await server.stop()
  })
  const followed = new Arrivals<Progress>()
  await queue.follow('a', followed.push)
  await queue.add(jobOf('a'))
  expect(await hashesIn(server.url)).toContain('a = [1]')
  const worker = await queue.work(async (job) => answerTo(job), 1)
  const gateway = await queue.deliver(['discord'], async () => undefined)
  await followed.until((all) => all.at(-1)?.stage === 'done')
  await Promise.all([worker.close(), gateway.close()])
  const left = await hashesIn(server.url)
  expect(left).toContain('settled')
  for (const word of ['a = [1]', 'm-a', 'c1', 'is answered']) expect(left).not.toContain(word)
})

describe('what is kept too long', () => {
  const HASTE = { sweepMs: 20, deliveryAttempts: 1, wordsKeptMs: 1, stalledCheckMs: 500 }
  let server: RedisServer
  beforeEach(async () => {
    server = await RedisServer.start()
  })
  afterEach(() => server.stop())

  async function untilWordless(word: string): Promise<void> {
    while ((await hashesIn(server.url)).includes(word)) await new Promise(setImmediate)
  }

  test('since nobody takes it, is cleared of the user’s words, and its asker is told so', async () => {
    const early = await openQueue({ redisUrl: server.url }, () => undefined)
    await early.add(jobOf('a'))
    await early.close()
    expect(await hashesIn(server.url)).toContain('a = [1]')
    const queue = await openQueue({ redisUrl: server.url }, () => undefined, HASTE)
    await untilWordless('a = [1]')
    const delivered = new Arrivals<Finished>()
    await queue.deliver(['discord'], async (finished) => delivered.push(finished))
    const [told] = await delivered.count(1)
    expect(told?.outcome).toMatchObject({ kind: 'failed', code: 'waited-too-long' })
    expect(told?.job.delivery).toEqual({ message: 'm-a' })
    const ran: string[] = []
    await queue.work(async (job) => {
      ran.push(job.id)
      return answerTo(job)
    }, 1)
    while ((await queue.health()).waiting > 0) await new Promise(setImmediate)
    expect(ran).toEqual([])
    await queue.close()
  })

  test('since nobody could be given the answer, is gone, and so is what went wrong', async () => {
    const queue = await openQueue({ redisUrl: server.url }, () => undefined, { ...HASTE, wordsKeptMs: 600_000 })
    const given = new Arrivals<Progress>()
    await queue.follow('a', given.push)
    await queue.work(async (job) => answerTo(job), 1)
    await queue.deliver(['discord'], async () => {
      throw new Error('they wrote "a = [1]"')
    })
    await queue.add(jobOf('a'))
    await given.until((all) => all.at(-1)?.stage === 'done')
    const kept = await hashesIn(server.url)
    expect(kept).toContain('is answered')
    expect(kept).not.toContain('they wrote')
    await queue.close()
    const later = await openQueue({ redisUrl: server.url }, () => undefined, HASTE)
    await untilWordless('is answered')
    await later.close()
  })

  test('since it cannot be read any more, is gone', async () => {
    const redis = new Redis(server.url)
    const old = new BullQueue('jobs', { connection: redis, prefix: 'ouro' })
    await old.add('job', { snippet: 'a = [1]' })
    const queue = await openQueue({ redisUrl: server.url }, () => undefined, HASTE)
    await untilWordless('a = [1]')
    await queue.close()
    await old.close()
    redis.disconnect()
  })

  test('is so in less than the time that anything may be kept', () => {
    expect(WORDS_KEPT_MS + 2 * SWEEP_MS).toBeLessThan(KEPT_MS)
  })
})

test('whose turn it is is forgotten, when nobody asks any more', async () => {
  const server = await RedisServer.start()
  const queue = await openQueue({ redisUrl: server.url }, () => undefined)
  await queue.add(jobOf('a'))
  const redis = new Redis(server.url)
  expect(await redis.hkeys('ouro:jobs:turns')).toEqual(['discord-ada', '@'])
  expect(await redis.pttl('ouro:jobs:turns')).toBeGreaterThan(FINISHED_KEPT_MS - 60_000)
  expect(await redis.pttl('ouro:jobs:turns')).toBeLessThanOrEqual(FINISHED_KEPT_MS)
  redis.disconnect()
  await queue.close()
  await server.stop()
})
