/** Limits of a worker, beside those of the engine (`engine/limits.ts`). */

/** How long a worker's Pythons are known after it last said which it has, and how often it says so. */
export const PYTHONS_KEPT_MS = 90 * 1000
export const PYTHONS_TOLD_EVERY_MS = 30 * 1000

/** Of a picture that moves: what Discord and Slack take without a boost or a plan, less what goes with it. */
export const FILM_LIMIT_BYTES = 8 * 1024 * 1024
