import type { Asker, Finished, Job, Progress } from '../contract.js'
import { BusyError, EngineError, type OnFault } from '../errors.js'
import { isTheirs, type Whose } from '../owner.js'
import { textsIn } from '../texts/texts.js'
import { forgotten, hasWords, restarting, triedInVain } from './apology.js'
import { attempt } from './attempt.js'
import { Desk } from './desk.js'
import { Ledger } from './ledger.js'
import { type QueueLimits, RUN_LIMIT_ATTEMPTS } from './limits.js'
import { Line, type Waiting } from './line.js'
import { Outbox } from './outbox.js'
import type { Consumer, Deliver, Forgotten, Place, Queue, QueueHealth, Run } from './queue.js'

/** One process, in memory: what waits is lost with the process, and told so to its asker when that closes in good order. */
export class EmbeddedQueue implements Queue {
  readonly #limits: QueueLimits
  readonly #onFault: OnFault
  readonly #line = new Line()
  readonly #desk = new Desk<Waiting>(() => this.#take())
  readonly #backoffs = new Map<NodeJS.Timeout, Waiting>()
  readonly #outboxes = new Map<Asker['platform'], Outbox>()
  readonly #ledger = new Ledger()
  readonly #workers: Consumer[] = []
  readonly #deliverers: Consumer[] = []
  #closed = false

  constructor(limits: QueueLimits, onFault: OnFault) {
    this.#limits = limits
    this.#onFault = onFault
  }

  async add(job: Job): Promise<Place> {
    if (this.#closed) throw new BusyError('queue-closed', textsIn(job.request.language).excuses.restarting)
    if (this.#ledger.has(job.id)) return { before: Math.max(this.#line.ids().indexOf(job.id), 0), repeated: true }
    const waiting = this.#line.length + this.#backoffs.size
    if (waiting >= this.#limits.jobs) {
      throw new BusyError('queue-full', textsIn(job.request.language).excuses.waiting(waiting))
    }
    this.#ledger.enter(job.id)
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
    const stop = this.#ledger.follow(id, listener)
    this.#tellPlaces()
    return stop
  }

  async forget(whose: Whose): Promise<Forgotten> {
    const isMeant = (job: Job) => hasWords(job) && isTheirs(job.request.asker, whose)
    const answers = this.#outbox(whose.platform).forget(isMeant, forgotten)
    const jobs = this.#takeBack(isMeant)
    for (const job of jobs) this.#answer(forgotten(job))
    const running = this.#desk.served.filter(({ job }) => isMeant(job)).length
    return { forgotten: answers.forgotten + jobs.length, left: answers.left + running }
  }

  async health(): Promise<QueueHealth> {
    const undelivered = [...this.#outboxes.values()].reduce((sum, { length }) => sum + length, 0)
    const waiting = this.#line.length + this.#backoffs.size
    return { reachable: !this.#closed, waiting, running: this.#desk.busy, undelivered }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#workers.map((worker) => worker.close()))
    for (const job of this.#takeBack(() => true)) this.#answer(restarting(job))
    await Promise.all([...this.#outboxes.values()].map((outbox) => outbox.close()))
    await Promise.all(this.#deliverers.map((deliverer) => deliverer.close()))
  }

  #take(): Waiting | undefined {
    const waiting = this.#line.take()
    if (waiting) this.#ledger.tell(waiting.job.id, { stage: 'running' })
    return waiting
  }

  async #serve(waiting: Waiting, run: Run, signal: AbortSignal): Promise<void> {
    const { job } = waiting
    this.#tellPlaces()
    const tell = async (progress: Progress) => this.#ledger.tell(job.id, progress)
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

  /** Those that wait for their turn or their next try. */
  #takeBack(isMeant: (job: Job) => boolean): Job[] {
    for (const [backoff, waiting] of this.#backoffs) {
      if (!isMeant(waiting.job)) continue
      clearTimeout(backoff)
      this.#backoffs.delete(backoff)
      this.#line.put(waiting)
    }
    return this.#line.remove(isMeant)
  }

  #answer(finished: Finished): void {
    this.#outbox(finished.job.request.asker.platform).put(finished)
  }

  #outbox(platform: Asker['platform']): Outbox {
    const there = this.#outboxes.get(platform)
    if (there) return there
    const outbox = new Outbox(this.#limits, (id) => this.#ledger.tell(id, { stage: 'done' }), this.#onFault)
    this.#outboxes.set(platform, outbox)
    return outbox
  }

  #tellPlaces(): void {
    this.#ledger.tellPlaces(this.#line.ids())
  }
}
