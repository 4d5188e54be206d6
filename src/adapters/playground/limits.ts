/** Every limit of the page and its API, with its unit. What a snippet may do stands in `workers/engine/limits.ts`. */
import { CODE_LIMIT_CHARACTERS } from '../../../workers/engine/limits.js'

/** Room for the longest code with every character escaped (`\ud83d\udc0d`), and for the options. */
export const BODY_LIMIT_BYTES = 64 * 1024
/** Of what is pasted: the code, and the chat message around it. */
export const MESSAGE_LIMIT_CHARACTERS = 2 * CODE_LIMIT_CHARACTERS

/** A client has that long to send its headers, and its whole request. */
export const HEADERS_LIMIT_MS = 10_000
export const REQUEST_LIMIT_MS = 15_000

/** How long an answer is waited for, queue and all. */
export const ANSWER_LIMIT_MS = 60_000
/** An answer that came to another gateway than its asker is kept that long, and looked for that often. */
export const PASSED_ON_KEPT_MS = 60_000
export const PASSED_ON_LOOK_MS = 50

/** What `Retry-After` says when there is too much to do. */
export const BUSY_RETRY_SECONDS = 3
/** How long a browser keeps a picture; what is behind its address never changes. */
export const PICTURE_CACHE_SECONDS = 24 * 60 * 60

/** Of a name on the leaderboard. */
export const BOARD_NAME_CHARACTERS = 30
