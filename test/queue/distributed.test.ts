import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import type { Progress } from '../../src/contract.js'
import { openQueue } from '../../src/queue/index.js'
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
