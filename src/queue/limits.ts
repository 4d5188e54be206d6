/** Every limit of the queue, with its unit. */

/** Jobs that may wait; the next one is told to come back. */
export const QUEUE_LIMIT_JOBS = 500
/** A run that takes longer is given up: far beyond what the engine's own walls allow. */
export const RUN_LIMIT_MS = 60_000
/** Runs of one job that fail by a fault of ours before its asker is told. */
export const RUN_LIMIT_ATTEMPTS = 3
export const RUN_BACKOFF_MS = 500
/** Workers (or gateways) that may die with one job (or answer) in their hands before it is held to be the cause. */
export const DEATH_LIMIT = 3

export const DELIVERY_LIMIT_MS = 30_000
/** With the backoff below: some 17 minutes, longer than Discord lets an answer be edited. */
export const DELIVERY_LIMIT_ATTEMPTS = 12
export const DELIVERY_BACKOFF_MS = 500
export const DELIVERIES_AT_A_TIME = 16

/** How long the id of a finished job is known, so that the same wish sent again is not run again. */
export const FINISHED_KEPT_MS = 30 * 60_000
/** An answer that nobody could be given is kept for whoever looks into it. */
export const UNDELIVERABLE_KEPT_MS = 24 * 60 * 60_000

/** Whatever waits, or could not be delivered, so long after it was asked is cleared of the user's words… */
export const WORDS_KEPT_MS = 23 * 60 * 60_000
/** …which is looked for this often: both together are less than `KEPT_MS` (src/retention.ts). */
export const SWEEP_MS = 10 * 60_000
/** So many events of jobs, which hold their ids alone, are kept in Redis, or a few more. */
export const EVENTS_KEPT = 10_000

/** What a consumer that is closed still waits for; then its runs are told to stop. */
export const CLOSE_LIMIT_MS = 20_000
/** How long after that Redis is waited for. */
export const GOODBYE_LIMIT_MS = 2000

/** A job belongs to its worker this long without a sign of life… */
export const LOCK_MS = 15_000
/** …and this often it is looked for jobs whose worker is gone. */
export const STALLED_CHECK_MS = 5000
/** How often the places of waiting jobs are looked up for those who follow them. */
export const PLACES_MS = 1000

/** What BullMQ can count: later turns share the last one. */
export const TURN_LIMIT = 2 ** 21 - 1
/** From when a job is admitted until it surely waits. */
export const ARRIVAL_LIMIT_MS = 3000

/** What a deployment, or a test in a hurry, may set otherwise. */
export interface QueueLimits {
  jobs: number
  runMs: number
  runBackoffMs: number
  deliveryBackoffMs: number
  deliveryAttempts: number
  closeMs: number
  lockMs: number
  stalledCheckMs: number
  placesMs: number
  wordsKeptMs: number
  sweepMs: number
}

export const QUEUE_LIMITS: QueueLimits = {
  jobs: QUEUE_LIMIT_JOBS,
  runMs: RUN_LIMIT_MS,
  runBackoffMs: RUN_BACKOFF_MS,
  deliveryBackoffMs: DELIVERY_BACKOFF_MS,
  deliveryAttempts: DELIVERY_LIMIT_ATTEMPTS,
  closeMs: CLOSE_LIMIT_MS,
  lockMs: LOCK_MS,
  stalledCheckMs: STALLED_CHECK_MS,
  placesMs: PLACES_MS,
  wordsKeptMs: WORDS_KEPT_MS,
  sweepMs: SWEEP_MS,
}
