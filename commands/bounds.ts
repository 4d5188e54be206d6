/** How long an answer may be: learners read it in a chat, on a phone. */
export const HEADLINE_CHARACTERS = 140
export const TEXT_WORDS = 60
/** Discord cuts alt text at 1,024 characters; a listener has had enough long before. */
export const ALT_CHARACTERS = 600
export const PICTURE_ROWS = 12
export const PICTURE_LANES = 4
export const PICTURE_RULERS = 4
export const PICTURE_COMPARISONS = 4
export const PICTURE_RINGS = 3
export const PICTURE_SERIES = 3
export const PICTURE_STEPS = 5
/** Behind "more". */
export const SECTION_ITEMS = 40
export const SECTION_CHARACTERS = 2000
/** A learner's own words inside a sentence. */
export const CODE_CHARACTERS = 40
