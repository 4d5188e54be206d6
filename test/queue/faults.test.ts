import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test as base, beforeAll, describe } from 'vitest'
import type { Job, Progress } from '../../src/contract.js'
import { openQueue } from '../../src/queue/index.js'
import type { Queue } from '../../src/queue/queue.js'
import { RedisServer } from '../redis-server.js'
import { Arrivals } from './arrivals.js'
import { jobOf } from './jobs.js'
import { Processes } from './processes.js'

const root = join(import.meta.dirname, '..', '..')
beforeAll(() => void execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')]))

/** A Redis of its own for each test, processes that work on it, and a queue that looks on. */
class House {
  readonly server: RedisServer
  readonly processes: Processes
  readonly queue: Queue

  static async open(): Promise<House> {
    const server = await RedisServer.start()
    return new House(server, await openOn(server))
  }

  private constructor(server: RedisServer, queue: Queue) {
    this.server = server
    this.queue = queue
    this.processes = new Processes(server.url)
  }

  /** What becomes of a job, until its answer is delivered. */
  async done(id: string): Promise<void> {
    const followed = new Arrivals<Progress>()
    await this.queue.follow(id, followed.push)
    await followed.until((all) => all.at(-1)?.stage === 'done')
  }

  /** The answers that each asker sees: a message is edited, so the same answer twice is seen once. */
  seen(): Map<string, Set<string>> {
    const answers = new Map<string, Set<string>>()
    for (const line of this.processes.lines('delivered')) {
      const [id = '', ...answer] = line.split(' ')
      answers.set(id, (answers.get(id) ?? new Set()).add(answer.join(' ')))
    }
    return answers
  }

  async close(): Promise<void> {
    await this.queue.close()
    await this.processes.end()
    await this.server.stop()
  }
}

function openOn({ url }: RedisServer): Promise<Queue> {
  return openQueue({ redisUrl: url }, () => undefined, { closeMs: 100, placesMs: 100 })
}

const test = base.extend<{ house: House }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  house: async ({}, use) => {
    const house = await House.open()
    await use(house)
    await house.close()
  },
})

/** `code` is what the processes of the test do: see worker.mjs. */
function wish(id: string, code: string, user = 'ada'): Job {
  const job = jobOf(id, user)
  return { ...job, request: { ...job.request, code } }
}

describe.concurrent('a worker that is killed in mid-run', () => {
  test('leaves its job to another, and the asker gets one answer', async ({ house, expect }) => {
    const { processes, queue } = house
    const [doomed] = await Promise.all([processes.start('worker'), processes.start('gateway')])
    await queue.add(wish('a', '400'))
    await processes.until(() => processes.lines('ran').length === 1)
    await processes.kill(doomed)
    await processes.start('worker')
    await house.done('a')
    expect(processes.lines('ran')).toEqual(['a', 'a'])
    expect(house.seen().get('a')?.size).toBe(1)
  })

  test('is no different from one that freezes and wakes up after another has answered', async ({ house, expect }) => {
    const { processes, queue } = house
    const [frozen] = await Promise.all([processes.start('worker'), processes.start('gateway')])
    await queue.add(wish('a', '300'))
    await processes.until(() => processes.lines('ran').length === 1)
    frozen.kill('SIGSTOP')
    await processes.start('worker')
    await house.done('a')
    frozen.kill('SIGCONT')
    await processes.finish(frozen)
    expect(processes.lines('ran')).toEqual(['a', 'a'])
    expect(house.seen().get('a')?.size).toBe(1)
    expect(await queue.health()).toEqual({ reachable: true, waiting: 0, running: 0, undelivered: 0 })
  })

  test('three times by its job ends it with kind words for the asker, and the next job runs', async ({
    house,
    expect,
  }) => {
    const { processes, queue } = house
    await Promise.all((['gateway', ...Array(4).fill('worker')] as const).map((role) => processes.start(role)))
    await queue.add(wish('bad', 'poison'))
    await house.done('bad')
    expect(processes.lines('delivered')).toEqual(['bad ended-workers'])
    expect(processes.lines('ran')).toEqual(['bad', 'bad', 'bad'])
    await queue.add(wish('good', '0'))
    await house.done('good')
    expect(house.seen().get('good')?.size).toBe(1)
  })
})

describe.concurrent('a gateway that dies', () => {
  test('after it acknowledged leaves the answer to another', async ({ house, expect }) => {
    const { processes } = house
    const gateway = await processes.start('hanging-gateway')
    await processes.ask(gateway, wish('a', '300'))
    await processes.kill(gateway)
    await Promise.all([processes.start('worker'), processes.start('gateway')])
    await house.done('a')
    expect(processes.lines('delivered')).toHaveLength(1)
    expect(house.seen().get('a')?.size).toBe(1)
  })

  test('in mid-delivery leaves the same answer to another, without another run', async ({ house, expect }) => {
    const { processes, queue } = house
    const [hanging] = await Promise.all([processes.start('hanging-gateway'), processes.start('worker')])
    await queue.add(wish('a', '10'))
    await processes.until(() => processes.lines('delivered').length === 1)
    await processes.kill(hanging)
    await processes.start('gateway')
    await house.done('a')
    expect(processes.lines('ran')).toEqual(['a'])
    expect(processes.lines('delivered')).toHaveLength(2)
    expect(house.seen().get('a')?.size).toBe(1)
  })
})

describe.concurrent('an answer', () => {
  test('of which three gateways died is given up, and the next one arrives', async ({ house, expect }) => {
    const { processes, queue } = house
    await Promise.all((['worker', ...Array(4).fill('gateway')] as const).map((role) => processes.start(role)))
    await queue.add(wish('bad', 'deadly'))
    await house.done('bad')
    expect(processes.lines('delivered')).toHaveLength(3)
    await queue.add(wish('good', '0'))
    await house.done('good')
    expect(processes.lines('ran')).toEqual(['bad', 'good'])
    expect(house.seen().get('good')?.size).toBe(1)
  })
})

describe.concurrent('a Redis that is away', () => {
  test('is answered with busy at once, and used again when it is back', async ({ house, expect }) => {
    const { server, processes, queue } = house
    await Promise.all([processes.start('worker'), processes.start('gateway')])
    await server.kill()
    const started = performance.now()
    const refusal = queue.add(wish('a', '0'))
    await expect(refusal).rejects.toMatchObject({ name: 'BusyError', code: 'queue-unreachable' })
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await queue.health()).toMatchObject({ reachable: false })
    await server.up()
    await addWhenReachable(wish('a', '0'), queue)
    await house.done('a')
  })

  test('at the start is told in words that say where it was looked for', async ({ house: { server }, expect }) => {
    await server.kill()
    await expect(openOn(server)).rejects.toMatchObject({
      name: 'MachineError',
      code: 'redis-not-there',
      message: `Redis cannot be used at ${new URL(server.url).host} (ECONNREFUSED); start it there, or set REDIS_URL to where it is`,
    })
  })

  test('for ever does not keep anybody from closing', async ({ house: { server }, expect }) => {
    const closing = await openOn(server)
    await closing.work(async (job) => Promise.reject(new Error(job.id)), 1)
    await closing.deliver(['discord', 'slack'], async () => undefined)
    await closing.follow('a', () => undefined)
    await server.kill()
    const started = performance.now()
    await closing.close()
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe.concurrent('130 jobs of five users', () => {
  test('are each answered once while workers, gateways and Redis are killed', async ({ house, expect }) => {
    const { server, processes, queue } = house
    const users = ['ada', 'grace', 'barbara', 'frances', 'jean']
    const wishes = Array.from({ length: 130 }, (_, index) =>
      wish(`j${index}`, `${20 + (index % 7) * 10}`, users[index % users.length]),
    )
    let [worker, gateway] = await Promise.all(
      (['worker', 'gateway', 'worker'] as const).map((role) => processes.start(role)),
    )
    const done = Promise.all(wishes.map(({ id }) => house.done(id)))
    const ran = (count: number) => processes.until(() => processes.lines('ran').length >= count)
    const delivered = (count: number) => processes.until(() => house.seen().size >= count)
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
    for (const job of wishes.slice(70)) await addWhenReachable(job, queue)
    await ran(90)
    await Promise.all([processes.kill(worker), processes.kill(gateway), server.kill()])
    await server.up()
    await Promise.all([processes.start('worker'), processes.start('gateway')])

    await done
    const answers = house.seen()
    expect(answers.size).toBe(wishes.length)
    expect([...answers].filter(([, told]) => told.size !== 1)).toEqual([])
    expect(processes.lines('delivered').filter((line) => !line.includes(' by '))).toEqual([])
    expect(new Set(processes.lines('ran')).size).toBe(wishes.length)
    await expect.poll(() => queue.health(), { timeout: 10_000 }).toMatchObject({ waiting: 0, undelivered: 0 })
  })
})

/** As an asker does who is told "busy": asks again until it is taken. */
async function addWhenReachable(job: Job, queue: Queue): Promise<void> {
  for (;;) {
    try {
      await queue.add(job)
      return
    } catch {
      await new Promise(setImmediate)
    }
  }
}
