import type { Job as BullJob, Queue as BullQueue } from 'bullmq'
import { Finished, Job } from '../contract.js'
import { hasWords } from './apology.js'
import type { Forgotten } from './queue.js'
import type { ReplyQueues } from './reply-queues.js'
import { isSettled, SETTLED } from './settled.js'

interface Queues {
  jobs: BullQueue
  replies: ReplyQueues
}

/**
 * Which jobs are meant, and what their askers are told instead. `job` is null where what is kept cannot be read, `since`
 * when it was put there, in milliseconds since the epoch.
 */
export interface Erasure {
  isMeant(job: Job | null, since: number): boolean
  apologise(job: Job): Finished
}

/** What nobody has in hands. */
const WAITING = ['waiting', 'prioritized', 'delayed'] as const
const GIVEN_UP = 'failed'
const IN_HANDS = 'active'

type Settle = (kept: BullJob, job: Job) => Promise<void>

/**
 * Takes users' words out of Redis before their time: a job or an answer that waits becomes an apology, what was given up
 * goes, and what is being run or delivered at that moment is left.
 */
export async function erase({ jobs, replies }: Queues, { isMeant, apologise }: Erasure): Promise<Forgotten> {
  const told = { forgotten: 0, left: 0 }

  async function each(queue: BullQueue, jobIn: (data: unknown) => Job | undefined, settle: Settle): Promise<void> {
    const kept = await queue.getJobs([...WAITING, GIVEN_UP, IN_HANDS])
    // One that was removed meanwhile is undefined, whatever BullMQ's types say.
    for (const one of kept.filter((each?: BullJob) => each && !isSettled(each.data))) {
      const job = jobIn(one.data) ?? null
      if ((job && !hasWords(job)) || !isMeant(job, one.timestamp)) continue
      const state = await one.getState()
      if (state === IN_HANDS) told.left += 1
      else if (state === GIVEN_UP || job === null) await one.remove()
      else await settle(one, job)
      if (state !== IN_HANDS) told.forgotten += 1
    }
  }

  await each(
    jobs,
    (data) => Job.safeParse(data).data,
    async (one, job) => {
      // The apology first: a job that is settled is not run, and somebody waits for it.
      await replies.put(apologise(job))
      await one.updateData(SETTLED)
    },
  )
  for (const queue of replies.all) {
    await each(
      queue,
      (data) => Finished.safeParse(data).data?.job,
      (one, job) => one.updateData(apologise(job)),
    )
  }
  return told
}
