/** Every limit of the store, with its unit. */

/** One entry: a picture takes some 100 KB, analyses at most a few MB. */
export const ENTRY_LIMIT_BYTES = 16 * 1024 * 1024
/** All that a folder keeps; beyond it, what would be gone soonest goes first. Redis has `maxmemory` for that. */
export const FOLDER_LIMIT_BYTES = 512 * 1024 * 1024
/** How often a folder is looked through for what is over. */
export const PRUNE_MS = 60_000
