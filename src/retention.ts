/** How long anything that a snippet says, or that was made from it, is kept: in the store, the queue, anywhere. */
import type { Job } from './contract.js'

/** From when it was asked about. */
export const KEPT_MS = 24 * 60 * 60_000

/** How long something made from a job may still be kept; at least 1 ms. */
export function keptFor({ askedAt }: Pick<Job, 'askedAt'>): number {
  return Math.max(1, Math.min(KEPT_MS, askedAt + KEPT_MS - Date.now()))
}
