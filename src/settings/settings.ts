/** The port to what moderators have settled; it is kept until they settle it otherwise. Two sides: a file and Redis. */
import { z } from 'zod'
import type { Asker } from '../contract.js'

/** A channel of a community, by the platform's own id. */
export interface Channel {
  platform: Asker['platform']
  channel: string
}

export const ChannelSettings = z.object({
  /** Whether snippets are answered there. */
  answers: z.boolean().default(true),
})
export type ChannelSettings = z.infer<typeof ChannelSettings>

/** Every method throws `StoreError` (`store-unreachable`) where what is settled cannot be reached. */
export interface Settings {
  /** What nobody has settled is as it is by default. */
  of(channel: Channel): Promise<ChannelSettings>
  /** Whole or not at all, also when the process is killed; what `change` does not name stays. */
  settle(channel: Channel, change: Partial<ChannelSettings>): Promise<void>
  close(): Promise<void>
}
