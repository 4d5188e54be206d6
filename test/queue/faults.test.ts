import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Job, Progress } from '../../src/contract.js'
import { openQueue } from '../../src/queue/index.js'
import type { Queue } from '../../src/queue/queue.js'
import { RedisServer } from '../redis-server.js'
import { Arrivals } from './arrivals.js'
import { jobOf } from './jobs.js'
import { Processes } from './processes.js'

const root = join(import.meta.dirname, '..', '..')
beforeAll(() => void execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')]))

let server: RedisServer
let processes: Processes
let queue: Queue
let faults: Error[]

beforeEach(async () => {
  faults = []
  server = await RedisServer.start()
  processes = new Processes(server.url)
  queue = await open()
})
afterEach(async () => {
  await queue.close()
  await processes.end()
  await server.stop()
})

function open(): Promise<Queue> {
  return openQueue({ redisUrl: server.url }, (fault) => faults.push(fault), { closeMs: 100, placesMs: 100 })
}

/** `code` is what the test's worker does: the milliseconds it takes, or `poison`. */
function wish(id: string, code: string, user = 'ada'): Job {
  const job = jobOf(id, user)
  return { ...job, request: { ...job.request, code } }
}

/** The answers that each asker sees: a message is edited, so the same answer twice is seen once. */
function seen(): Map<string, Set<string>> {
  const answers = new Map<string, Set<string>>()
  for (const line of processes.lines('delivered')) {
    const [id = '', ...answer] = line.split(' ')
    answers.set(id, (answers.get(id) ?? new Set()).add(answer.join(' ')))
  }
  return answers
}

async function follow(id: string): Promise<Arrivals<Progress>> {
  const followed = new Arrivals<Progress>()
  await queue.follow(id, followed.push)
  return followed
}

const isDone = (all: readonly Progress[]) => all.at(-1)?.stage === 'done'

describe('a worker that is killed in mid-run', () => {
  test('leaves its job to another, and the asker gets one answer', async () => {
    await processes.start('gateway')
    const [doomed, followed] = [await processes.start('worker'), await follow('a')]
    await queue.add(wish('a', '400'))
    await processes.until(() => processes.lines('ran').length === 1)
    await processes.kill(doomed)
    await processes.start('worker')
    await followed.until(isDone)
    expect(processes.lines('ran')).toEqual(['a', 'a'])
    expect(seen().get('a')?.size).toBe(1)
  })

  test('by its job, three times, ends with kind words for the asker, and the next job runs', async () => {
    await processes.start('gateway')
    await Promise.all(['worker', 'worker', 'worker', 'worker'].map(() => processes.start('worker')))
    const followed = await follow('bad')
    await queue.add(wish('bad', 'poison'))
    await followed.until(isDone)
    expect(processes.lines('delivered')).toEqual(['bad ended-workers'])
    expect(processes.lines('ran')).toEqual(['bad', 'bad', 'bad'])
    const next = await follow('good')
    await queue.add(wish('good', '0'))
    await next.until(isDone)
    expect(seen().get('good')?.size).toBe(1)
  })
})

describe('a gateway that dies', () => {
  test('after it acknowledged leaves the answer to another', async () => {
    const dying = await open()
    await dying.add(wish('a', '50'))
    await dying.close()
    await processes.start('worker')
    const [followed] = [await follow('a'), await processes.start('gateway')]
    await followed.until(isDone)
    expect(seen().get('a')?.size).toBe(1)
  })

  test('in mid-delivery leaves the same answer to another, without another run', async () => {
    await processes.start('worker')
    const hanging = await processes.start('hanging-gateway')
    const followed = await follow('a')
    await queue.add(wish('a', '10'))
    await processes.until(() => processes.lines('delivered').length === 1)
    await processes.kill(hanging)
    await processes.start('gateway')
    await followed.until(isDone)
    expect(processes.lines('ran')).toEqual(['a'])
    expect(processes.lines('delivered')).toHaveLength(2)
    expect(seen().get('a')?.size).toBe(1)
  })
})

describe('a Redis that is away', () => {
  test('is answered with busy at once, and used again when it is back', async () => {
    await server.kill()
    const started = performance.now()
    await expect(queue.add(wish('a', '0'))).rejects.toMatchObject({ name: 'BusyError', code: 'queue-unreachable' })
    expect(performance.now() - started).toBeLessThan(200)
    expect(await queue.health()).toMatchObject({ reachable: false })
    await server.up()
    const followed = await follow('a')
    await addWhenReachable(wish('a', '0'))
    await processes.start('worker')
    await processes.start('gateway')
    await followed.until(isDone)
  })

  test('when a gateway starts does not keep it from starting', async () => {
    await server.kill()
    const early = await open()
    await expect(early.add(wish('a', '0'))).rejects.toMatchObject({ code: 'queue-unreachable' })
    await server.up()
    await addWhenReachable(wish('a', '0'), early)
    expect(await early.health()).toMatchObject({ reachable: true, waiting: 1 })
    await early.close()
  })

  test('for ever does not keep anybody from closing', async () => {
    const closing = await open()
    await closing.work(async (job) => Promise.reject(new Error(job.id)), 1)
    await closing.deliver(['discord', 'slack'], async () => undefined)
    await closing.follow('a', () => undefined)
    await server.kill()
    const started = performance.now()
    await closing.close()
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test('130 jobs of five users are each answered once while workers, gateways and Redis are killed', async () => {
  const users = ['ada', 'grace', 'barbara', 'frances', 'jean']
  const wishes = Array.from({ length: 130 }, (_, index) =>
    wish(`j${index}`, `${20 + (index % 7) * 10}`, users[index % users.length]),
  )
  let [worker, gateway] = await Promise.all([processes.start('worker'), processes.start('gateway')])
  await processes.start('worker')
  const done = Promise.all(
    wishes.map(async ({ id }) => {
      const followed = await follow(id)
      await followed.until(isDone)
    }),
  )
  const ran = (count: number) => processes.until(() => processes.lines('ran').length >= count)
  const delivered = (count: number) => processes.until(() => seen().size >= count)
  await Promise.all(wishes.slice(0, 70).map((job) => queue.add(job)))

  await ran(15)
  await processes.kill(worker)
  worker = await processes.start('worker')
  await delivered(25)
  await processes.kill(gateway)
  gateway = await processes.start('gateway')
  await ran(50)
  await server.kill()
  await server.up()
  for (const job of wishes.slice(70)) await addWhenReachable(job)
  await ran(90)
  await Promise.all([processes.kill(worker), processes.kill(gateway), server.kill()])
  await server.up()
  await processes.start('worker')
  await processes.start('gateway')

  await done
  const answers = seen()
  expect(answers.size).toBe(wishes.length)
  expect([...answers].filter(([, told]) => told.size !== 1)).toEqual([])
  expect(processes.lines('delivered').filter((line) => !line.includes(' by '))).toEqual([])
  expect(await queue.health()).toMatchObject({ waiting: 0, undelivered: 0 })
})

/** As an asker does who is told "busy": asks again until it is taken. */
async function addWhenReachable(job: Job, through = queue): Promise<void> {
  for (;;) {
    try {
      await through.add(job)
      return
    } catch {
      await new Promise(setImmediate)
    }
  }
}
