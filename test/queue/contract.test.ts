import fc from 'fast-check'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Finished, Job, Progress } from '../../src/contract.js'
import { BusyError } from '../../src/errors.js'
import { openQueue } from '../../src/queue/index.js'
import type { QueueLimits } from '../../src/queue/limits.js'
import type { Queue, Run } from '../../src/queue/queue.js'
import { RedisServer } from '../redis-server.js'
import { Arrivals, Gate } from './arrivals.js'
import { answerTo, jobOf } from './jobs.js'

const HASTE: Partial<QueueLimits> = {
  runBackoffMs: 20,
  deliveryBackoffMs: 20,
  deliveryAttempts: 3,
  placesMs: 50,
  stalledCheckMs: 500,
}

let server: RedisServer
let redis: Redis
beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})

const answer: Run = async (job) => answerTo(job)
const idOf = ({ job }: Finished) => job.id

describe.each(['embedded', 'distributed'] as const)('the %s queue', (side) => {
  let queue: Queue
  let faults: Error[]

  async function open(limits: Partial<QueueLimits> = {}): Promise<Queue> {
    await queue?.close()
    const redisUrl = side === 'distributed' ? server.url : null
    queue = await openQueue({ redisUrl }, (fault) => faults.push(fault), { ...HASTE, ...limits })
    return queue
  }

  /** What is delivered on all platforms from now on. */
  async function deliveries(): Promise<Arrivals<Finished>> {
    const delivered = new Arrivals<Finished>()
    await queue.deliver(['discord', 'slack', 'page'], async (finished) => delivered.push(finished))
    return delivered
  }

  beforeEach(async () => {
    await redis.flushall()
    faults = []
    await open()
  })
  afterEach(() => queue.close())

  test('brings a job’s answer to its asker', async () => {
    const delivered = await deliveries()
    await queue.work(answer, 1)
    expect(await queue.add(jobOf('a'))).toEqual({ before: 0, repeated: false })
    const [finished] = await delivered.count(1)
    expect(finished).toEqual(answerTo(finished?.job ?? jobOf('none')))
    expect(finished?.job.delivery).toEqual({ message: 'm-a' })
    expect(faults).toEqual([])
  })

  test('keeps jobs and answers until somebody takes them', async () => {
    await queue.add(jobOf('a'))
    expect(await queue.health()).toEqual({ reachable: true, waiting: 1, running: 0, undelivered: 0 })
    const followed = new Arrivals<Progress>()
    await queue.follow('a', followed.push)
    const worker = await queue.work(answer, 1)
    await followed.until((all) => all.some(({ stage }) => stage === 'running'))
    await worker.close()
    expect(await queue.health()).toEqual({ reachable: true, waiting: 0, running: 0, undelivered: 1 })
    await (await deliveries()).count(1)
    await followed.until((all) => all.at(-1)?.stage === 'done')
  })

  test('leaves the answers of other platforms to those who can deliver them', async () => {
    await queue.work(answer, 1)
    const [discord, slack] = [new Arrivals<Finished>(), new Arrivals<Finished>()]
    await queue.deliver(['discord'], async (finished) => discord.push(finished))
    for (const [id, platform] of [
      ['a', 'slack'],
      ['b', 'discord'],
      ['c', 'slack'],
    ] as const) {
      await queue.add(jobOf(id, 'ada', platform))
    }
    expect((await discord.count(1)).map(idOf)).toEqual(['b'])
    await queue.deliver(['slack'], async (finished) => slack.push(finished))
    expect((await slack.count(2)).map(idOf).sort()).toEqual(['a', 'c'])
    expect(discord.all).toHaveLength(1)
  })

  test('runs a wish that is sent again once, also when it is answered already', async () => {
    const delivered = await deliveries()
    const ran = new Arrivals<string>()
    expect((await queue.add(jobOf('a'))).repeated).toBe(false)
    expect((await queue.add(jobOf('a'))).repeated).toBe(true)
    await queue.work(async (job) => {
      ran.push(job.id)
      return answerTo(job)
    }, 2)
    await delivered.count(1)
    expect((await queue.add(jobOf('a'))).repeated).toBe(true)
    await queue.add(jobOf('b'))
    await delivered.count(2)
    expect(ran.all).toEqual(['a', 'b'])
  })

  test('runs no more at a time than the worker takes', async () => {
    const delivered = await deliveries()
    let [running, most] = [0, 0]
    await queue.work(async (job) => {
      running += 1
      most = Math.max(most, running)
      await new Promise(setImmediate)
      running -= 1
      return answerTo(job)
    }, 3)
    await Promise.all(Array.from({ length: 20 }, (_, index) => queue.add(jobOf(`j${index}`))))
    await delivered.count(20)
    expect(most).toBeLessThanOrEqual(3)
    expect(new Set(delivered.all.map(idOf)).size).toBe(20)
  })

  describe('when it is full', () => {
    test('says so at once, and takes jobs again when there is room', async () => {
      await open({ jobs: 3 })
      for (const id of ['a', 'b', 'c']) await queue.add(jobOf(id))
      const refusal = queue.add(jobOf('d'))
      await expect(refusal).rejects.toThrow(BusyError)
      await expect(refusal).rejects.toMatchObject({
        code: 'queue-full',
        message: '3 questions wait already. Please ask again in a moment.',
      })
      expect((await queue.add(jobOf('a'))).repeated).toBe(true)
      const delivered = await deliveries()
      await queue.work(answer, 1)
      await delivered.count(3)
      expect(await queue.add(jobOf('d'))).toMatchObject({ repeated: false })
      await delivered.count(4)
    })
  })

  describe('lets users take turns:', () => {
    async function orderOf(jobs: readonly Job[]): Promise<string[]> {
      const delivered = await deliveries()
      const order: string[] = []
      for (const job of jobs) await queue.add(job)
      await queue.work(async (job) => {
        order.push(job.id)
        return answerTo(job)
      }, 1)
      await delivered.count(jobs.length)
      return order
    }

    test('the 31st job of one comes after the first of another', async () => {
      const many = Array.from({ length: 31 }, (_, index) => jobOf(`many-${index + 1}`, 'ada'))
      const order = await orderOf([...many, jobOf('one', 'grace')])
      expect(order.indexOf('one')).toBe(1)
      expect(order.at(-1)).toBe('many-31')
    })

    test('somebody who comes late starts with the turn that is being served', async () => {
      const order = new Arrivals<string>()
      const halfway = new Gate()
      const delivered = await deliveries()
      for (let index = 1; index <= 10; index += 1) await queue.add(jobOf(`ada-${index}`, 'ada'))
      await queue.work(async (job) => {
        order.push(job.id)
        if (job.id === 'ada-5') await halfway.opened
        return answerTo(job)
      }, 1)
      await order.until((all) => all.includes('ada-5'))
      for (let index = 1; index <= 3; index += 1) await queue.add(jobOf(`grace-${index}`, 'grace'))
      halfway.open()
      await delivered.count(13)
      expect(order.all.slice(5)).toEqual([
        'ada-6',
        'grace-1',
        'ada-7',
        'grace-2',
        'ada-8',
        'grace-3',
        'ada-9',
        'ada-10',
      ])
    })

    test('whatever the arrivals, everybody’s nth comes before anybody’s next', async () => {
      const arrivals = fc.array(fc.constantFrom('ada', 'grace', 'barbara', 'frances'), { minLength: 1, maxLength: 24 })
      await fc.assert(
        fc.asyncProperty(arrivals, async (users) => {
          await redis.flushall()
          await open()
          const jobs = users.map((user, index) => {
            const nth = users.slice(0, index).filter((other) => other === user).length
            return { job: jobOf(`j${index}`, user), nth }
          })
          const fair = [...jobs].sort((one, other) => one.nth - other.nth).map(({ job }) => job.id)
          expect(await orderOf(jobs.map(({ job }) => job))).toEqual(fair)
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('a run that fails by a fault of ours', () => {
    test('is tried again, and its answer arrives', async () => {
      const delivered = await deliveries()
      let tries = 0
      await queue.work(async (job) => {
        tries += 1
        if (tries < 3) throw new Error('out of luck')
        return answerTo(job)
      }, 1)
      await queue.add(jobOf('a'))
      expect((await delivered.count(1))[0]?.outcome.kind).toBe('answered')
      expect(tries).toBe(3)
      expect(faults.map(({ message }) => message)).toEqual(['job a failed at try 1', 'job a failed at try 2'])
    })

    test('again and again is told to its asker in kind words', async () => {
      const delivered = await deliveries()
      let tries = 0
      await queue.work(async () => {
        tries += 1
        throw new Error('secret path /etc/ourobot')
      }, 1)
      await queue.add(jobOf('a'))
      const [finished] = await delivered.count(1)
      expect(finished?.outcome).toMatchObject({ kind: 'failed', code: 'tried-in-vain' })
      expect(JSON.stringify(finished)).not.toContain('secret')
      expect(tries).toBe(3)
      expect(faults.at(-1)).toMatchObject({ code: 'run-failed', cause: { message: 'secret path /etc/ourobot' } })
    })

    test('by never ending is given up, and its signal says so', async () => {
      await open({ runMs: 50 })
      const delivered = await deliveries()
      const signals: AbortSignal[] = []
      await queue.work((_job, _tell, signal) => {
        signals.push(signal)
        return new Promise(() => undefined)
      }, 1)
      await queue.add(jobOf('a'))
      expect((await delivered.count(1))[0]?.outcome).toMatchObject({ kind: 'failed' })
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true])
    })
  })

  describe('a delivery that fails', () => {
    test('is tried again without another run', async () => {
      let [runs, tries] = [0, 0]
      const delivered = new Arrivals<Finished>()
      await queue.work(async (job) => {
        runs += 1
        return answerTo(job)
      }, 1)
      await queue.deliver(['discord'], async (finished) => {
        tries += 1
        if (tries < 3) throw new Error('503')
        delivered.push(finished)
      })
      await queue.add(jobOf('a'))
      await delivered.count(1)
      expect([runs, tries]).toEqual([1, 3])
      expect(faults.map((fault) => 'code' in fault && fault.code)).toEqual(['delivery-failed', 'delivery-failed'])
    })

    test('again and again is given up, told to the log, and holds nobody up', async () => {
      const followed = new Arrivals<Progress>()
      const delivered = new Arrivals<Finished>()
      await queue.work(answer, 1)
      await queue.follow('lost', followed.push)
      await queue.deliver(['discord'], async (finished) => {
        if (finished.job.id === 'lost') throw new Error('unknown channel')
        delivered.push(finished)
      })
      await queue.add(jobOf('lost'))
      await queue.add(jobOf('b'))
      await delivered.count(1)
      await followed.until((all) => all.at(-1)?.stage === 'done')
      expect(faults.at(-1)).toMatchObject({ code: 'delivery-given-up', cause: { message: 'unknown channel' } })
    })
  })

  describe('who follows a job', () => {
    test('hears its place, that it runs, is drawn and is done, after its delivery', async () => {
      const followed = new Arrivals<Progress>()
      const drawing = new Gate()
      await queue.add(jobOf('first'))
      await queue.add(jobOf('second'))
      await queue.follow('second', followed.push)
      expect(followed.all).toEqual([{ stage: 'queued', before: 1 }])
      await queue.work(async (job, tell) => {
        await tell({ stage: 'drawing' })
        if (job.id === 'second') await drawing.opened
        return answerTo(job)
      }, 1)
      await followed.until((all) => all.at(-1)?.stage === 'drawing')
      drawing.open()
      const order: string[] = []
      await queue.deliver(['discord'], async ({ job }) => void order.push(job.id))
      await followed.until((all) => all.at(-1)?.stage === 'done')
      expect(order).toContain('second')
      const stages = followed.all.map(({ stage }) => stage)
      expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual([
        'queued',
        'running',
        'drawing',
        'done',
      ])
    })

    test('hears places fall as others are taken', async () => {
      const followed = new Arrivals<Progress>()
      const gates = new Map(['a', 'b'].map((id) => [id, new Gate()]))
      for (const id of ['a', 'b', 'c']) await queue.add(jobOf(id))
      await queue.follow('c', followed.push)
      await queue.work(async (job) => {
        await gates.get(job.id)?.opened
        return answerTo(job)
      }, 1)
      const place = (before: number) =>
        followed.until((all) => all.some((told) => 'before' in told && told.before === before))
      await place(2)
      await place(1)
      gates.get('a')?.open()
      await place(0)
      gates.get('b')?.open()
      await followed.until((all) => all.at(-1)?.stage === 'running')
    })

    test('late hears at once how far it is', async () => {
      const delivered = await deliveries()
      const [early, late] = [new Arrivals<Progress>(), new Arrivals<Progress>()]
      await queue.follow('a', early.push)
      await queue.work(answer, 1)
      await queue.add(jobOf('a'))
      await delivered.count(1)
      await early.until((all) => all.at(-1)?.stage === 'done')
      await queue.follow('a', late.push)
      expect(late.all).toEqual([{ stage: 'done' }])
    })

    test('and stops hears no more', async () => {
      const [stopped, other] = [new Arrivals<Progress>(), new Arrivals<Progress>()]
      await queue.add(jobOf('a'))
      const stop = await queue.follow('a', stopped.push)
      await queue.follow('a', other.push)
      stop()
      await deliveries()
      await queue.work(answer, 1)
      await other.until((all) => all.at(-1)?.stage === 'done')
      expect(stopped.all).toEqual([{ stage: 'queued', before: 0 }])
    })

    test('hears nothing of a job that nobody added', async () => {
      const followed = new Arrivals<Progress>()
      const stop = await queue.follow('nobodys', followed.push)
      expect(followed.all).toEqual([])
      stop()
    })
  })

  describe('that is asked to forget a user', () => {
    const ada = { platform: 'discord', user: 'ada' } as const

    test('runs nothing of theirs that waits, tells so, and leaves the others alone', async () => {
      const delivered = await deliveries()
      for (const id of ['a', 'b']) await queue.add(jobOf(id))
      await queue.add(jobOf('c', 'grace'))
      await queue.add(jobOf('d', 'ada', 'slack'))
      expect(await queue.forget(ada)).toEqual({ forgotten: 2, left: 0 })
      expect(await queue.forget(ada)).toEqual({ forgotten: 0, left: 0 })
      const ran: string[] = []
      await queue.work(async (job) => {
        ran.push(job.id)
        return answerTo(job)
      }, 1)
      const answers = new Map((await delivered.count(4)).map((finished) => [idOf(finished), finished]))
      expect(ran.sort()).toEqual(['c', 'd'])
      for (const id of ['a', 'b']) {
        expect(answers.get(id)?.outcome).toMatchObject({ kind: 'failed', code: 'forgotten' })
        expect(JSON.stringify(answers.get(id))).not.toContain('a = [1]')
        expect(answers.get(id)?.job.delivery).toEqual({ message: `m-${id}` })
      }
    })

    test('of a Slack workspace runs nothing that waits there, and all that waits elsewhere', async () => {
      const delivered = await deliveries()
      for (const [id, user] of [
        ['a', 'ada'],
        ['b', 'bob'],
      ] as const)
        await queue.add(jobOf(id, user, 'slack'))
      const elsewhere = jobOf('c', 'ada', 'slack')
      const asker = { ...elsewhere.request.asker, community: 'g11' }
      await queue.add({ ...elsewhere, request: { ...elsewhere.request, asker } })
      expect(await queue.forget({ platform: 'slack', community: 'g1', user: null })).toEqual({ forgotten: 2, left: 0 })
      await queue.work(answer, 1)
      const answers = new Map((await delivered.count(3)).map((finished) => [idOf(finished), finished.outcome]))
      expect([answers.get('a'), answers.get('b')]).toMatchObject([{ code: 'forgotten' }, { code: 'forgotten' }])
      expect(answers.get('c')?.kind).toBe('answered')
    })

    test('delivers none of their answers that wait', async () => {
      const answered = new Arrivals<Progress>()
      await queue.follow('b', answered.push)
      await queue.work(answer, 1)
      await queue.add(jobOf('a'))
      await queue.add(jobOf('b', 'grace', 'slack'))
      const slack = new Arrivals<Finished>()
      await queue.deliver(['slack'], async (finished) => slack.push(finished))
      await slack.count(1)
      expect(await queue.forget(ada)).toEqual({ forgotten: 1, left: 0 })
      expect((await (await deliveries()).count(1))[0]?.outcome).toMatchObject({ code: 'forgotten' })
    })

    test('says how many are in hands', async () => {
      const [started, go] = [new Arrivals<string>(), new Gate()]
      const delivered = await deliveries()
      await queue.work(async (job) => {
        started.push(job.id)
        await go.opened
        return answerTo(job)
      }, 1)
      await queue.add(jobOf('a'))
      await started.count(1)
      expect(await queue.forget(ada)).toEqual({ forgotten: 0, left: 1 })
      go.open()
      expect((await delivered.count(1))[0]?.outcome.kind).toBe('answered')
    })

    test('takes back what was to be tried again', async () => {
      await open({ runBackoffMs: 600_000 })
      const delivered = await deliveries()
      const failed = new Gate()
      await queue.work(async () => {
        failed.open()
        throw new Error('broken')
      }, 1)
      await queue.add(jobOf('a'))
      await failed.opened
      while ((await queue.health()).running > 0) await new Promise(setImmediate)
      expect(await queue.forget(ada)).toEqual({ forgotten: 1, left: 0 })
      expect((await delivered.count(1))[0]?.outcome).toMatchObject({ code: 'forgotten' })
    })
  })

  describe('that closes', () => {
    test('takes nothing new and waits for what runs', async () => {
      const delivered = await deliveries()
      const [running, go] = [new Arrivals<string>(), new Gate()]
      const worker = await queue.work(async (job) => {
        running.push(job.id)
        await go.opened
        return answerTo(job)
      }, 1)
      await queue.add(jobOf('a'))
      await queue.add(jobOf('b'))
      await running.count(1)
      let closed = false
      const closing = worker.close().then(() => {
        closed = true
      })
      await queue.health()
      expect(closed).toBe(false)
      go.open()
      await closing
      await delivered.count(1)
      expect(running.all).toEqual(['a'])
      expect(await queue.health()).toMatchObject({ waiting: 1, running: 0 })
    })

    test('aborts what takes too long, which goes to another worker', async () => {
      await open({ closeMs: 50 })
      const delivered = await deliveries()
      const started = new Arrivals<AbortSignal>()
      const slow = await queue.work((_job, _tell, signal) => {
        started.push(signal)
        return new Promise(() => undefined)
      }, 1)
      await queue.add(jobOf('a'))
      await started.count(1)
      await slow.close()
      expect(started.all[0]?.aborted).toBe(true)
      await queue.work(answer, 1)
      expect((await delivered.count(1))[0]?.outcome.kind).toBe('answered')
    })

    test('says busy to whoever asks', async () => {
      await queue.close()
      await expect(queue.add(jobOf('a'))).rejects.toMatchObject({ name: 'BusyError', code: 'queue-closed' })
    })
  })
})
