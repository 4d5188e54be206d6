import type { Asker, Finished, Job, Progress } from '../contract.js'
import { BusyError, EngineError, type OnFault } from '../errors.js'
import { restarting, triedInVain } from './apology.js'
import { attempt } from './attempt.js'
import { Desk } from './desk.js'
import { Followers } from './followers.js'
import { FINISHED_KEPT_MS, type QueueLimits, RUN_LIMIT_ATTEMPTS } from './limits.js'
import { Line, type Waiting } from './line.js'
import { Outbox } from './outbox.js'
import type { Consumer, Deliver, Place, Queue, QueueHealth, Run } from './queue.js'

interface Known {
  /** null while it waits. */
  progress: Progress | null
  /** Milliseconds since the epoch; null while it is not done. */
  doneAt: number | null
}

/** One process, in memory: what waits is lost with the process, and told so to its asker when that closes in good order. */
export class EmbeddedQueue implements Queue {
  readonly #limits: QueueLimits
  readonly #onFault: OnFault
  readonly #line = new Line()
  readonly #desk = new Desk<Waiting>(() => this.#take())
  readonly #backoffs = new Map<NodeJS.Timeout, Waiting>()
  readonly #outboxes = new Map<Asker['platform'], Outbox>()
  readonly #known = new Map<string, Known>()
  readonly #followers = new Followers()
  readonly #workers: Consumer[] = []
  readonly #deliverers: Consumer[] = []
  #closed = false

  constructor(limits: QueueLimits, onFault: OnFault) {
    this.#limits = limits
    this.#onFault = onFault
  }

  async add(job: Job): Promise<Place> {
    if (this.#closed) throw new BusyError('queue-closed', 'the queue is closing; ask again in a moment')
    this.#forget()
    if (this.#known.has(job.id)) return { before: Math.max(this.#line.ids().indexOf(job.id), 0), repeated: true }
    const waiting = this.#line.length + this.#backoffs.size
    if (waiting >= this.#limits.jobs) {
      throw new BusyError('queue-full', `${waiting} jobs wait already; ask again in a moment`)
    }
    this.#known.set(job.id, { progress: null, doneAt: null })
    const before = this.#line.add(job)
    this.#desk.offer()
    this.#tellPlaces()
    return { before, repeated: false }
  }

  async work(run: Run, atATime: number): Promise<Consumer> {
    const serve = (waiting: Waiting, signal: AbortSignal) => this.#serve(waiting, run, signal)
    const consumer = this.#desk.hire(serve, atATime, this.#limits.closeMs)
    this.#workers.push(consumer)
    return consumer
  }

  async deliver(platforms: readonly Asker['platform'][], deliver: Deliver): Promise<Consumer> {
    const consumers = platforms.map((platform) => this.#outbox(platform).deliver(deliver))
    this.#deliverers.push(...consumers)
    return { close: async () => void (await Promise.all(consumers.map((consumer) => consumer.close()))) }
  }

  async follow(id: string, listener: (progress: Progress) => void): Promise<() => void> {
    const stop = this.#followers.add(id, listener)
    const known = this.#known.get(id)
    if (known?.progress) this.#followers.tell(id, known.progress)
    else if (known) this.#tellPlaces()
    return stop
  }

  async health(): Promise<QueueHealth> {
    const undelivered = [...this.#outboxes.values()].reduce((sum, { length }) => sum + length, 0)
    const waiting = this.#line.length + this.#backoffs.size
    return { reachable: !this.#closed, waiting, running: this.#desk.busy, undelivered }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#workers.map((worker) => worker.close()))
    for (const [backoff, waiting] of this.#backoffs) {
      clearTimeout(backoff)
      this.#line.put(waiting)
    }
    for (let waiting = this.#line.take(); waiting; waiting = this.#line.take()) this.#answer(restarting(waiting.job))
    await Promise.all([...this.#outboxes.values()].map((outbox) => outbox.close()))
    await Promise.all(this.#deliverers.map((deliverer) => deliverer.close()))
  }

  #take(): Waiting | undefined {
    const waiting = this.#line.take()
    if (waiting) this.#tell(waiting.job.id, { stage: 'running' })
    return waiting
  }

  async #serve(waiting: Waiting, run: Run, signal: AbortSignal): Promise<void> {
    const { job } = waiting
    this.#tellPlaces()
    const tell = async (progress: Progress) => this.#tell(job.id, progress)
    try {
      this.#answer(await attempt((own) => run(job, tell, own), this.#limits.runMs, signal))
    } catch (cause) {
      const failures = waiting.failures + 1
      this.#onFault(new EngineError('run-failed', `job ${job.id} failed at try ${failures}`, { cause }))
      if (failures >= RUN_LIMIT_ATTEMPTS) this.#answer(triedInVain(job))
      else this.#again({ ...waiting, failures })
    }
  }

  #again(waiting: Waiting): void {
    const backoff = setTimeout(
      () => {
        this.#backoffs.delete(backoff)
        this.#line.put(waiting)
        this.#desk.offer()
      },
      this.#limits.runBackoffMs * 2 ** (waiting.failures - 1),
    )
    this.#backoffs.set(backoff, waiting)
  }

  #answer(finished: Finished): void {
    this.#outbox(finished.job.request.asker.platform).put(finished)
  }

  #outbox(platform: Asker['platform']): Outbox {
    const there = this.#outboxes.get(platform)
    if (there) return there
    const outbox = new Outbox(this.#limits, (id) => this.#tell(id, { stage: 'done' }), this.#onFault)
    this.#outboxes.set(platform, outbox)
    return outbox
  }

  /** A run that was given up may still talk: nothing counts after `done`. */
  #tell(id: string, progress: Progress): void {
    if (this.#known.get(id)?.doneAt) return
    this.#known.set(id, { progress, doneAt: progress.stage === 'done' ? Date.now() : null })
    this.#followers.tell(id, progress)
  }

  #tellPlaces(): void {
    for (const [before, id] of this.#line.ids().entries()) this.#followers.tell(id, { stage: 'queued', before })
  }

  /** Ids of jobs that were done long ago; the oldest stand first, near enough. */
  #forget(): void {
    for (const [id, { doneAt }] of this.#known) {
      if (doneAt === null || doneAt > Date.now() - FINISHED_KEPT_MS) break
      this.#known.delete(id)
    }
  }
}
