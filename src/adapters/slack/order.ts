import type { webApi } from '@slack/bolt'
import type { Gateway } from '../../gateway.js'
import type { House } from './sending.js'
import type { Tell } from './teller.js'

/** What is ordered instead of code asked about: who orders, and where. */
export interface Order {
  /** The slash command without its slash. */
  command: string
  user: string
  /** As others see it; null where Slack does not say. */
  name: string | null
  channel: string
  community: string
  /** Slack's own id of the order. */
  trigger: string
  /** Slack's own ids for what opens a window, and for words to whoever ordered; null: in a message, which opens none. */
  window: { trigger: string; responseUrl: string } | null
  client: webApi.WebClient
  gateway: Gateway
  house: House
  tell: Tell
}

/** null: there is nothing to say. */
export type CarryOut = (order: Order) => Promise<string | null>
