/** Limits of a worker, beside those of the engine (`engine/limits.ts`). */

/** Answers' pictures and analyses; a link to an answer runs its code again. */
export const ANSWER_KEPT_MS = 24 * 60 * 60 * 1000

/** How long a worker's Pythons are known after it last said which it has, and how often it says so. */
export const PYTHONS_KEPT_MS = 90 * 1000
export const PYTHONS_TOLD_EVERY_MS = 30 * 1000
