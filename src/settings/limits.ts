/** What a place has settled is looked up before a command is acknowledged, for which Discord leaves 3 s. */
export const LOOK_LIMIT_MS = 1000

/** Discord's menus let choose as many; Slack's let choose more. */
export const CHOSEN_LIMIT = 25
/** Words, and domains of links. */
export const LINES_LIMIT = 200
export const LINE_LIMIT_CHARACTERS = 100
/** Of all of them together: Slack's field takes no more. */
export const TEXT_LIMIT_CHARACTERS = 3000
/** Of what is written as a number. */
export const NUMBER_LIMITS = { seconds: 3600, days: 30, count: 60 } as const
