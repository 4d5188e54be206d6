import { type Job as BullJob, type Queue as BullQueue, UnrecoverableError } from 'bullmq'
import type { Redis } from 'ioredis'
import { type Asker, Finished } from '../contract.js'
import type { OnFault } from '../errors.js'
import { attempt } from './attempt.js'
import { DEATH_LIMIT, DELIVERIES_AT_A_TIME, DELIVERY_LIMIT_MS, type QueueLimits } from './limits.js'
import { repliesOf } from './names.js'
import { undelivered } from './outbox.js'
import type { Deliver } from './queue.js'
import { isSettled, SETTLED } from './settled.js'
import { Taker } from './taker.js'

interface Surroundings {
  redis: Redis
  jobs: BullQueue
  limits: QueueLimits
  onFault: OnFault
}

/** Takes the answers of one platform; whoever follows the job hears of the delivery before the answer counts as done. */
export function takeReplies(platform: Asker['platform'], deliver: Deliver, surroundings: Surroundings): Taker {
  const { redis, jobs, limits, onFault } = surroundings

  /** An answer may have waited longer than its job is known: then nobody follows it. */
  async function tellDone(id: string): Promise<void> {
    if (await jobs.getJob(id)) await jobs.updateJobProgress(id, { stage: 'done' })
  }

  async function take(taken: BullJob, _token: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (!signal || !taken.id) return
    if (!isSettled(taken.data)) {
      if (taken.stalledCounter >= DEATH_LIMIT) throw new UnrecoverableError('gateways died while they delivered it')
      const finished = Finished.parse(taken.data)
      await attempt((own) => deliver(finished, own), DELIVERY_LIMIT_MS, signal)
      await taken.updateData(SETTLED)
    }
    await tellDone(taken.id)
  }

  const taker = new Taker(repliesOf(platform), redis, take, { atATime: DELIVERIES_AT_A_TIME, limits, onFault })
  taker.worker.on('failed', (taken, cause) => {
    if (!taken?.id) return
    const given = typeof taken.finishedOn === 'number'
    onFault(undelivered(taken.id, taken.attemptsMade, given, cause.cause ?? cause))
    if (given) tellDone(taken.id).catch(onFault)
  })
  return taker
}
