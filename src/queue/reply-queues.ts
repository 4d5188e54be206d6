import type { Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Asker, Finished } from '../contract.js'
import { FINISHED_KEPT_MS, type QueueLimits, UNDELIVERABLE_KEPT_MS } from './limits.js'
import { bullQueue, PLATFORMS, repliesOf } from './names.js'

/** The answers on their way, a queue for each platform. An answer has its job's id, so that it is there once. */
export class ReplyQueues {
  readonly #queues: ReadonlyMap<Asker['platform'], BullQueue>
  readonly #limits: QueueLimits

  constructor(redis: Redis, limits: QueueLimits) {
    this.#limits = limits
    this.#queues = new Map(PLATFORMS.map((platform) => [platform, bullQueue(repliesOf(platform), redis)]))
  }

  async put(finished: Finished): Promise<void> {
    const { id, request } = finished.job
    await this.#queues.get(request.asker.platform)?.add('reply', finished, {
      jobId: id,
      attempts: this.#limits.deliveryAttempts,
      backoff: { type: 'exponential', delay: this.#limits.deliveryBackoffMs },
      removeOnComplete: { age: FINISHED_KEPT_MS / 1000 },
      removeOnFail: { age: UNDELIVERABLE_KEPT_MS / 1000 },
    })
  }

  get all(): BullQueue[] {
    return [...this.#queues.values()]
  }

  /** Whether an answer was put, delivered or not. */
  async has(platform: Asker['platform'], id: string): Promise<boolean> {
    return (await this.#queues.get(platform)?.getJob(id)) !== undefined
  }

  /** Answers that are not delivered yet. */
  async waiting(): Promise<number> {
    const counts = await Promise.all(this.all.map((queue) => queue.getJobCountByTypes('waiting', 'active', 'delayed')))
    return counts.reduce((sum, count) => sum + count, 0)
  }
}
