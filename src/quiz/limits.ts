/** Every limit of the quiz, with its unit. */

/** After an outage, a question that is later than this is not posted any more. */
export const LATE_LIMIT_MS = 6 * 3_600_000
/** How often it is looked what is due. */
export const TICK_MS = 10_000
/** From question to answer, unless it is settled otherwise. */
export const REVEAL_HOURS = 23
export const REVEAL_LIMIT_HOURS = 72
/** Another question is chosen where one cannot be asked on that Python; beyond it, none is. */
export const TRIES = 5
/** A question that has not been made in this time is asked for once more, under the same name: it is made once. */
export const MAKING_LIMIT_MS = 60_000
/** A message that has been on its way so long was not sent by whoever began to: they are gone. */
export const SENDING_LIMIT_MS = 60_000
/** A round stays this long after its reveal: who presses its buttons practises. */
export const KEPT_ROUND_MS = 3 * 24 * 3_600_000
/** Rows of a leaderboard. */
export const BOARD_ROWS = 10
/** Of somebody's days, as many are kept as the longest board but "all" counts, and some. */
export const KEPT_DAYS = 40
