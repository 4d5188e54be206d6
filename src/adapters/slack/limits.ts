/** Every limit of Slack's that is kept to here, and our own, each with its unit. https://docs.slack.dev/reference/block-kit/blocks */

export const MESSAGE_LIMIT_BLOCKS = 50
/** All text of a message's blocks; beyond some 13,200 Slack answers `msg_blocks_too_long`. */
export const MESSAGE_LIMIT_CHARACTERS = 12_000
export const SECTION_LIMIT_CHARACTERS = 3000
export const HEADER_LIMIT_CHARACTERS = 150
export const ALT_LIMIT_CHARACTERS = 2000
export const OPTION_LIMIT_CHARACTERS = 75
export const OPTIONS_LIMIT = 100
export const BUTTON_LIMIT_CHARACTERS = 75
/** Of a button's link. */
export const URL_LIMIT_CHARACTERS = 3000
/** Of a window's title and of its two buttons. */
export const TITLE_LIMIT_CHARACTERS = 24
/** Of a modal's text input. */
export const INPUT_LIMIT_CHARACTERS = 3000
export const HINT_LIMIT_CHARACTERS = 2000

/** Of what somebody says of an answer that is wrong. */
export const COMMENT_LIMIT_CHARACTERS = 1000

/** Of the learner's code, and of what is shown unasked beside the words: the picture carries the rest. */
export const CODE_LIMIT_CHARACTERS = 1200
export const OPEN_LIMIT_CHARACTERS = 1500
export const CONTEXT_LIMIT_CHARACTERS = 300

/** Slack waits for 3 s. */
export const ACKNOWLEDGE_LIMIT_MS = 2000
/** How long a wish is known, so that the same one sent again is dropped. */
export const REPEATS_KEPT_MS = 10 * 60_000
/** How long an edited question changes its answer. */
export const EDITS_KEPT_MS = 10 * 60_000
/** How long blocks of code that were found in a message wait for one to be chosen. */
export const FOUND_KEPT_MS = 60 * 60_000
/** A window opens, or closes, within 3 s. */
export const FILE_LIMIT_MS = 1500
/** How long an uploaded picture is known, so that a delivery tried again does not upload it again. */
export const FILE_KEPT_MS = 30 * 60_000

/** What a test in a hurry may set otherwise. */
export interface SlackLimits {
  /** Between two messages posted to one channel; Slack allows about one a second. */
  postPauseMs: number
  /** Before what becomes of some job is shown, and again before each other change; Slack allows some 50 a minute. */
  progressPauseMs: number
  /** Between two looks at a picture that Slack has not processed yet, and how many there are. */
  pictureLookMs: number
  pictureLooks: number
}

export const SLACK_LIMITS: SlackLimits = {
  postPauseMs: 1000,
  progressPauseMs: 1500,
  pictureLookMs: 500,
  pictureLooks: 20,
}
