/** How long anything that a snippet says, or that was made from it, is kept: in the store, the queue, anywhere. */
import type { Job } from './contract.js'

const HOUR_MS = 60 * 60_000

/** From when it was asked about. */
export const KEPT_MS = 24 * HOUR_MS
/** Of a question of the quiz: until it is revealed, and practised with for a while. */
export const QUIZ_KEPT_MS = 96 * HOUR_MS

/** How long something made from a job may still be kept; at least 1 ms. */
export function keptFor({ askedAt, request }: Pick<Job, 'askedAt' | 'request'>): number {
  const most = request.quiz ? QUIZ_KEPT_MS : KEPT_MS
  return Math.max(1, Math.min(most, askedAt + most - Date.now()))
}
