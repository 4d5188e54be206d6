/** How many snippets may be asked about within WINDOW_SECONDS. */

export const WINDOW_SECONDS = 60

export const USER_LIMIT = 20
export const CHANNEL_LIMIT = 60
export const COMMUNITY_LIMIT = 200
/** Of the page: people behind one address share it. */
export const ADDRESS_LIMIT = 60

/** What a deployment may set otherwise. */
export interface Allowance {
  user: number
  channel: number
  community: number
  address: number
}

export const ALLOWANCE: Allowance = {
  user: USER_LIMIT,
  channel: CHANNEL_LIMIT,
  community: COMMUNITY_LIMIT,
  address: ADDRESS_LIMIT,
}

/** An answer from Redis that takes longer is not waited for: this process counts by itself. */
export const COUNT_LIMIT_MS = 500
