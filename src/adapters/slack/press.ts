import type { BlockAction, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Asker } from '../../contract.js'
import type { House } from './sending.js'
import { type Tell, tellerAt } from './teller.js'

/** Who presses, and where. */
export interface Presser {
  user: string
  /** As others see it; null where Slack does not say. */
  name: string | null
  channel: string
  community: string
}

/** Below which message it is. */
export interface Press extends Presser {
  ts: string
  thread?: string
  trigger: string
  tell: Tell
}

/** What comes of a press. `value`: what was pressed carries it; `house`: of the workspace where it was pressed. */
export type Act = (body: BlockAction, value: string, house: House, client: webApi.WebClient) => Promise<void>

const Pressing = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id: z.string() }),
})
const Below = z.object({ message: z.object({ ts: z.string(), thread_ts: z.string().optional() }) })

/** Also below what one person alone sees, of which Slack tells no message. */
export function presserOf(body: BlockAction, { home }: Pick<House, 'home'>): Presser {
  const { user, channel } = Pressing.parse(body)
  return {
    user: user.id,
    name: user.name ?? user.username ?? null,
    channel: channel.id,
    community: home.team,
  }
}

export function pressOf(body: BlockAction, house: Pick<House, 'home'>): Press {
  const { ts, thread_ts: thread } = Below.parse(body).message
  return {
    ...presserOf(body, house),
    ts,
    ...(thread === undefined || thread === ts ? {} : { thread }),
    trigger: body.trigger_id,
    tell: tellerAt(body.response_url),
  }
}

export function askerOf({ user, channel, community }: Presser): Asker {
  return { platform: 'slack', user, channel, community }
}
