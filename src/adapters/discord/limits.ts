/** Discord's limits and ours towards it, with their units. What a snippet may do stands in `workers/engine/limits.ts`. */

/** An interaction's token is good for this long (Discord, "Receiving and Responding"); a little less is counted on. */
export const TOKEN_LIFE_MS = 15 * 60_000 - 10_000

/** What tells a message that is sent twice. */
export const NONCE_LIMIT_CHARACTERS = 25

/** All text of a message under Components V2. */
export const MESSAGE_LIMIT_CHARACTERS = 4000
/** Beyond some 10,170 bytes (UTF-8, and 12 for each text) Discord answers with HTTP 500, and says nowhere why. */
export const MESSAGE_LIMIT_BYTES = 10_000
export const TEXT_BYTES = 12
export const ALT_LIMIT_CHARACTERS = 1024

/** What was asked, as it stands above its answer. */
export const QUOTED_LIMIT_LINES = 12
export const QUOTED_LIMIT_CHARACTERS = 500

/** For an attached file to come. */
export const FILE_WAIT_MS = 5000

/** From when it was written, an edited message is answered anew for so long. */
export const EDIT_LIMIT_MS = 10 * 60_000

/** A thread's name. */
export const THREAD_LIMIT_CHARACTERS = 100
/** A thread where nobody writes for so long is put away. */
export const THREAD_OPEN_MINUTES = 1440

/** Buttons in a row, and what stands on them. */
export const ROW_LIMIT = 5
export const BUTTON_LIMIT_CHARACTERS = 80
/** The address behind a button. */
export const LINK_LIMIT_CHARACTERS = 512
/** A choice of a menu: its label, and what stands below it. */
export const CHOICE_LIMIT_CHARACTERS = 100

/** A string option, and a paragraph of a form. */
export const OPTION_LIMIT_CHARACTERS = 6000
export const INPUT_LIMIT_CHARACTERS = 4000
export const CHOICES_LIMIT = 25

/** Who has the answer within this time sees no word of progress; edits of one message keep this distance. */
export const PROGRESS_AFTER_MS = 1000
export const PROGRESS_EVERY_MS = 2000
