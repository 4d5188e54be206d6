import type { Finished, Job } from '../contract.js'
import type { Place, Queue } from '../queue/queue.js'
import type { Watch } from './journey.js'

async function added(queue: Queue, watch: Watch, job: Job): Promise<Place> {
  const received = (outcome: string) => watch({ name: 'received', job, outcome, ms: {} })
  try {
    const place = await queue.add(job)
    received(place.repeated ? 'repeated' : 'queued')
    return place
  } catch (error) {
    received('busy')
    throw error
  }
}

async function brought({ job, outcome }: Finished, watch: Watch, bring: () => Promise<void>): Promise<void> {
  const started = performance.now()
  const delivered = (outcome: string) => {
    const ms = { deliver: performance.now() - started, whole: Date.now() - job.askedAt }
    watch({ name: 'delivered', job, outcome, ms })
  }
  try {
    await bring()
    delivered(outcome.kind)
  } catch (error) {
    delivered('undelivered')
    throw error
  }
}

/** The queue, of which `watch` is told what comes in and what goes out. What happens between tells the worker. */
export function watched(queue: Queue, watch: Watch): Queue {
  return {
    add: (job) => added(queue, watch, job),
    work: (run, atATime) => queue.work(run, atATime),
    deliver: (platforms, deliver) =>
      queue.deliver(platforms, (finished, signal) => brought(finished, watch, () => deliver(finished, signal))),
    follow: (id, listener) => queue.follow(id, listener),
    forget: (whose) => queue.forget(whose),
    health: () => queue.health(),
    close: () => queue.close(),
  }
}
