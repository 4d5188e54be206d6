/** What a channel has settled is looked up before a command is acknowledged, for which Discord leaves 3 s. */
export const LOOK_LIMIT_MS = 1000
