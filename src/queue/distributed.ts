import type { Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Asker, Job, Progress } from '../contract.js'
import { BusyError, type OnFault } from '../errors.js'
import { isTheirs, type Whose } from '../owner.js'
import { connectHasty, connectPatient, isAbsence } from '../redis.js'
import { textsIn } from '../texts/texts.js'
import { Door } from './admission.js'
import { forgotten, waitedTooLong } from './apology.js'
import { erase } from './erasure.js'
import { takeJobs } from './jobs-taker.js'
import { FINISHED_KEPT_MS, type QueueLimits, RUN_LIMIT_ATTEMPTS, UNDELIVERABLE_KEPT_MS } from './limits.js'
import { bullQueue, JOBS } from './names.js'
import { ProgressFeed } from './progress-feed.js'
import type { Consumer, Deliver, Forgotten, Place, Queue, QueueHealth, Run } from './queue.js'
import { takeReplies } from './replies-taker.js'
import { ReplyQueues } from './reply-queues.js'

/** Of one queue at one sweep: more than come together between two. */
const SWEEP_LIMIT_JOBS = 100_000

/** Our own count ends a job; BullMQ's goes further, for the case that its answer could not be put. */
const SPARE_ATTEMPTS = 20

interface Queues {
  redis: Redis
  jobs: BullQueue
  replies: ReplyQueues
}

function queuesOn(redis: Redis, limits: QueueLimits): Queues {
  return { redis, jobs: bullQueue(JOBS, redis), replies: new ReplyQueues(redis, limits) }
}

function unreachable(cause?: unknown): BusyError {
  return new BusyError('queue-unreachable', textsIn().excuses.repairing, { cause })
}

/**
 * BullMQ on Redis: any number of gateways and workers on any number of machines. With AOF nothing is lost when a
 * process, or Redis itself, is killed at any moment.
 */
export class DistributedQueue implements Queue {
  /** For gateways, which say "busy" rather than wait. */
  readonly #hasty: Queues
  /** For whoever has something that must not be lost. */
  readonly #patient: Queues
  readonly #limits: QueueLimits
  readonly #onFault: OnFault
  readonly #door: Door
  readonly #feed: ProgressFeed
  readonly #consumers: Consumer[] = []
  readonly #sweeper: NodeJS.Timeout
  #closed = false

  /** Throws `MachineError` (`redis-not-there`); lost later, Redis is taken up when it is back. */
  static async open(url: string, limits: QueueLimits, onFault: OnFault): Promise<DistributedQueue> {
    return new DistributedQueue(await connectHasty(url, onFault), connectPatient(url), limits, onFault)
  }

  private constructor(hasty: Redis, patient: Redis, limits: QueueLimits, onFault: OnFault) {
    this.#hasty = queuesOn(hasty, limits)
    this.#patient = queuesOn(patient, limits)
    this.#limits = limits
    this.#onFault = onFault
    this.#door = new Door(hasty, this.#hasty.jobs)
    this.#feed = new ProgressFeed({ patient, hasty: this.#hasty, door: this.#door, limits, onFault })
    this.#sweeper = setInterval(() => this.#sweep(), limits.sweepMs).unref()
    this.#sweep()
  }

  async add(job: Job): Promise<Place> {
    if (this.#closed) throw new BusyError('queue-closed', textsIn().excuses.restarting)
    if (this.#hasty.redis.status !== 'ready') throw unreachable()
    try {
      return await this.#add(job)
    } catch (cause) {
      throw cause instanceof BusyError ? cause : unreachable(cause)
    }
  }

  async work(run: Run, atATime: number): Promise<Consumer> {
    return this.#consume(takeJobs(run, atATime, this.#surroundings))
  }

  async deliver(platforms: readonly Asker['platform'][], deliver: Deliver): Promise<Consumer> {
    const takers = platforms.map((platform) => takeReplies(platform, deliver, this.#surroundings))
    return this.#consume({ close: async () => void (await Promise.all(takers.map((taker) => taker.close()))) })
  }

  follow(id: string, listener: (progress: Progress) => void): Promise<() => void> {
    return this.#feed.follow(id, listener)
  }

  async forget(whose: Whose): Promise<Forgotten> {
    if (this.#hasty.redis.status !== 'ready') throw unreachable()
    const isMeant = (job: Job | null) => job !== null && isTheirs(job.request.asker, whose)
    return erase(this.#hasty, { isMeant, apologise: forgotten }).catch((cause: unknown) => {
      throw unreachable(cause)
    })
  }

  async health(): Promise<QueueHealth> {
    const away = { reachable: false, waiting: 0, running: 0, undelivered: 0 }
    if (this.#hasty.redis.status !== 'ready') return away
    try {
      const { jobs, replies } = this.#hasty
      const { active = 0, ...waiting } = await jobs.getJobCounts('active', 'waiting', 'prioritized', 'delayed')
      const waits = Object.values(waiting).reduce((sum, count) => sum + count, 0)
      return { reachable: true, waiting: waits, running: active, undelivered: await replies.waiting() }
    } catch {
      return away
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#sweeper)
    await Promise.all(this.#consumers.map((consumer) => consumer.close()))
    await this.#feed.close()
    this.#hasty.redis.disconnect()
    this.#patient.redis.disconnect()
  }

  get #surroundings() {
    return { ...this.#patient, limits: this.#limits, onFault: this.#onFault }
  }

  #consume(consumer: Consumer): Consumer {
    this.#consumers.push(consumer)
    return consumer
  }

  /** Where nobody takes jobs or answers, nothing else would ever take them away. */
  async #sweep(): Promise<void> {
    if (this.#hasty.redis.status !== 'ready') return
    const { jobs, replies } = this.#hasty
    const last = Date.now() - this.#limits.wordsKeptMs
    const isMeant = (job: Job | null, since: number) => (job?.askedAt ?? since) < last
    try {
      await erase(this.#hasty, { isMeant, apologise: waitedTooLong })
      for (const queue of [jobs, ...replies.all]) await queue.clean(FINISHED_KEPT_MS, SWEEP_LIMIT_JOBS, 'completed')
    } catch (fault) {
      if (fault instanceof Error && !isAbsence(fault)) this.#onFault(fault)
    }
  }

  async #add(job: Job): Promise<Place> {
    const admission = await this.#door.admit(job, this.#limits.jobs)
    if (admission.verdict === 'full') {
      throw new BusyError('queue-full', textsIn(job.request.language).excuses.waiting(admission.waiting))
    }
    if (admission.verdict === 'turn') {
      await this.#hasty.jobs.add('job', job, {
        jobId: job.id,
        priority: admission.turn,
        attempts: RUN_LIMIT_ATTEMPTS + SPARE_ATTEMPTS,
        backoff: { type: 'exponential', delay: this.#limits.runBackoffMs },
        removeOnComplete: { age: FINISHED_KEPT_MS / 1000 },
        removeOnFail: { age: UNDELIVERABLE_KEPT_MS / 1000 },
      })
    }
    return { before: (await this.#door.before(job.id)) ?? 0, repeated: admission.verdict === 'known' }
  }
}
