/** The port between gateways and workers. Two sides: embedded (one process) and distributed (BullMQ on Redis). */
import type { Finished, Job, Progress } from '../contract.js'

export interface Place {
  /** Jobs that will be taken before this one. */
  before: number
  /** The same id was added before: nothing new was queued. */
  repeated: boolean
}

/** Runs one job; what it resolves to is put on the way back. A rejection is retried with backoff, then told as failed. */
export type Run = (job: Job, tell: (progress: Progress) => Promise<void>, signal: AbortSignal) => Promise<Finished>

/** Brings one answer to its asker; safe to repeat. A rejection is retried with backoff. */
export type Deliver = (finished: Finished) => Promise<void>

/** What takes from the queue. */
export interface Consumer {
  /** Takes nothing more, and resolves when what was taken is done. */
  close(): Promise<void>
}

export interface QueueHealth {
  reachable: boolean
  waiting: number
  running: number
  /** Answers that wait for delivery. */
  undelivered: number
}

/**
 * Every job added is answered once: a worker or a gateway may die at any moment, and the job or the answer goes to
 * another. Of several users each gets a turn, whoever has asked more often waits longer.
 */
export interface Queue {
  /** Throws `BusyError` at once when QUEUE_LIMIT_JOBS wait already, or when the queue cannot be reached. */
  add(job: Job): Promise<Place>
  /** Takes jobs, `atATime` of them. */
  work(run: Run, atATime: number): Promise<Consumer>
  /** Takes answers; only those of the given platforms, so that a gateway without an adapter leaves them to another. */
  deliver(platforms: readonly Job['request']['asker']['platform'][], deliver: Deliver): Promise<Consumer>
  /** Calls `listener` with what becomes of a job, from now on and at once with what is known; returns how to stop. */
  follow(id: string, listener: (progress: Progress) => void): Promise<() => Promise<void>>
  health(): Promise<QueueHealth>
  close(): Promise<void>
}
