import { type Processor, UnrecoverableError, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { OnFault } from '../errors.js'
import { isAbsence } from '../redis.js'
import { sayGoodbye } from './goodbye.js'
import { GOODBYE_LIMIT_MS, type QueueLimits } from './limits.js'
import { PREFIX } from './names.js'
import type { Consumer } from './queue.js'

/** BullMQ counts here only so that it leaves the counting to us. */
const NEVER = 1_000_000

/** All that BullMQ keeps of a fault, whose own words may be a user's: the log gets the cause. */
class Failure extends Error {
  constructor(cause: unknown) {
    super('it failed; the log of the process that tried it says why', { cause })
  }
}

/** A BullMQ worker that gives a job up when it has gone to another, and that closes in time. */
export class Taker implements Consumer {
  readonly worker: Worker
  readonly #closeMs: number
  #closing: Promise<void> | null = null

  /** `process` has to name its third parameter, the signal: BullMQ looks at its length. */
  constructor(
    name: string,
    redis: Redis,
    process: Processor,
    { atATime, limits, onFault }: { atATime: number; limits: QueueLimits; onFault: OnFault },
  ) {
    this.#closeMs = limits.closeMs
    const quiet: Processor = async (taken, token, signal) => {
      await process(taken, token, signal).catch((cause: unknown) => {
        throw cause instanceof UnrecoverableError ? cause : new Failure(cause)
      })
    }
    this.worker = new Worker(name, quiet, {
      connection: redis,
      prefix: PREFIX,
      concurrency: atATime,
      lockDuration: limits.lockMs,
      stalledInterval: limits.stalledCheckMs,
      maxStalledCount: NEVER,
      runRetryDelay: limits.stalledCheckMs,
    })
    this.worker.on('error', (fault) => {
      if (!isAbsence(fault)) onFault(fault)
    })
    this.worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) this.worker.cancelJob(id, 'the job has gone to another worker')
    })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const stop = setTimeout(() => this.worker.cancelAllJobs('closing'), this.#closeMs)
    const { blockingConnection } = this.worker.getBackend()
    await sayGoodbye(this.worker.close(), blockingConnection, this.#closeMs + GOODBYE_LIMIT_MS)
    clearTimeout(stop)
  }
}
