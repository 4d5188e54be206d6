import type { Job as BullJob, Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import { type Finished, Job, type Progress } from '../contract.js'
import { EngineError, type OnFault } from '../errors.js'
import { endedWorkers, triedInVain } from './apology.js'
import { attempt } from './attempt.js'
import { DEATH_LIMIT, type QueueLimits, RUN_LIMIT_ATTEMPTS } from './limits.js'
import { JOBS } from './names.js'
import type { Run } from './queue.js'
import type { ReplyQueues } from './reply-queues.js'
import { isSettled, SETTLED } from './settled.js'
import { Taker } from './taker.js'

interface Surroundings {
  redis: Redis
  jobs: BullQueue
  replies: ReplyQueues
  limits: QueueLimits
  onFault: OnFault
}

/** Takes jobs; each one's answer is put on its way before the job counts as done. */
export function takeJobs(run: Run, atATime: number, { redis, jobs, replies, limits, onFault }: Surroundings): Taker {
  const tell = (id: string, progress: Progress) => jobs.updateJobProgress(id, progress).catch(onFault)

  /** Runs it, unless too many workers died of it. Rejects while another try may help. */
  async function finish(job: Job, taken: BullJob, signal: AbortSignal): Promise<Finished> {
    if (taken.stalledCounter >= DEATH_LIMIT) return endedWorkers(job)
    // Not waited for: what goes over one connection arrives in its order.
    tell(job.id, { stage: 'running' })
    try {
      return await attempt((own) => run(job, (progress) => tell(job.id, progress), own), limits.runMs, signal)
    } catch (cause) {
      const failures = taken.attemptsMade + 1
      onFault(new EngineError('run-failed', `job ${job.id} failed at try ${failures}`, { cause }))
      if (failures < RUN_LIMIT_ATTEMPTS) throw cause
      return triedInVain(job)
    }
  }

  async function take(taken: BullJob, _token: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (isSettled(taken.data) || !signal) return
    const job = Job.parse(taken.data)
    const again = taken.attemptsStarted > 1
    const answered = again && (await replies.has(job.request.asker.platform, job.id))
    if (!answered) await replies.put(await finish(job, taken, signal))
    await taken.updateData(SETTLED)
  }

  return new Taker(JOBS, redis, take, { atATime, limits, onFault })
}
