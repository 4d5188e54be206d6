/** Limits of a worker, beside those of the engine (`engine/limits.ts`). */

/** How long a worker's Pythons are known after it last said which it has, and how often it says so. */
export const PYTHONS_KEPT_MS = 90 * 1000
export const PYTHONS_TOLD_EVERY_MS = 30 * 1000
