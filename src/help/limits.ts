/** Every limit of help channels, with its unit. */

/** For so many days after it is switched on, unless it is settled otherwise. */
export const SHADOW_DAYS = 7
export const ANSWERS_HOURLY = 6
export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** The same question of one person, or the same words, is the same question for so long. */
export const SAME_MS = 60_000
/** That a message was taken by one of the gateways. */
export const TAKEN_KEPT_MS = 10 * 60_000
/** A question that is heard of later than this has other answers by now. */
export const LATE_LIMIT_MS = 2 * 60_000
/** What became of an answer, and the votes on it. */
export const KEPT_CASES_DAYS = 30
/** Of a message, so much is judged and asked about. */
export const QUESTION_LIMIT_CHARACTERS = 4000
/** Moderators hear once in that time that nothing can be written in a channel. */
export const LACKING_KEPT_MS = 24 * HOUR_MS
/** Of what a moderator writes instead of an answer: Slack's field takes no more. */
export const WORDS_LIMIT_CHARACTERS = 2000
