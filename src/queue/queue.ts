/** The port between gateways and workers. Two sides: embedded (one process) and distributed (BullMQ on Redis). */
import type { Asker, Finished, Job, Progress } from '../contract.js'
import type { Whose } from '../owner.js'

export interface Place {
  /** Jobs that will be taken before this one, as far as is known now. */
  before: number
  /** The same id was added before: nothing new was queued. */
  repeated: boolean
}

/**
 * Runs one job; what it resolves to is put on the way back. A rejection is retried with backoff, then told as failed.
 * `signal` is aborted when the answer is not wanted from here any more: the run took too long, the job has gone to
 * another worker, or this one closes. `tell` never rejects.
 */
export type Run = (job: Job, tell: (progress: Progress) => Promise<void>, signal: AbortSignal) => Promise<Finished>

/** Brings one answer to its asker; safe to repeat. A rejection is retried with backoff. `signal` as in `Run`. */
export type Deliver = (finished: Finished, signal: AbortSignal) => Promise<void>

/** What takes from the queue. */
export interface Consumer {
  /** Takes nothing more, and resolves when what was taken is done; what takes too long goes back to the queue. */
  close(): Promise<void>
}

export interface Forgotten {
  /** Jobs and answers of which nothing is kept any more. */
  forgotten: number
  /** Jobs that are being run, and answers that are being delivered, at this moment. */
  left: number
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
 * another. Users take turns: somebody's second job waiting comes after everybody's first.
 */
export interface Queue {
  /**
   * Resolves when the job cannot get lost any more.
   * Throws `BusyError` at once when QUEUE_LIMIT_JOBS wait already, or when the queue cannot be reached or is closed.
   */
  add(job: Job): Promise<Place>
  /** Takes jobs, `atATime` of them. */
  work(run: Run, atATime: number): Promise<Consumer>
  /** Takes answers; only those of the given platforms, so that a gateway without an adapter leaves them to another. */
  deliver(platforms: readonly Asker['platform'][], deliver: Deliver): Promise<Consumer>
  /**
   * Calls `listener` with what becomes of a job, from now on and at once with what is known; returns how to stop.
   * `done` comes after the delivery, wherever that was.
   */
  follow(id: string, listener: (progress: Progress) => void): Promise<() => void>
  /**
   * Keeps no word of their jobs and answers: who waits for one is told so instead. What is in hands at that moment is
   * left. Throws `BusyError` where the queue cannot be reached.
   */
  forget(whose: Whose): Promise<Forgotten>
  health(): Promise<QueueHealth>
  /** Closes its consumers first. */
  close(): Promise<void>
}
