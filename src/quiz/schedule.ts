/** When a channel gets its question, and of which kind. */
import { z } from 'zod'
import { Asker, QuizLevel, QuizTopic } from '../contract.js'
import { channelNameOf } from '../owner.js'
import { REVEAL_HOURS, REVEAL_LIMIT_HOURS } from './limits.js'

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** Where a question is posted. Ids are the platform's own. */
export const Channel = z.object({
  platform: Asker.shape.platform,
  community: z.string().nullable(),
  channel: z.string(),
})
export type Channel = z.infer<typeof Channel>

export const Schedule = Channel.extend({
  /** `09:00`, by the clocks of the zone. */
  time: z.string().regex(/^\d\d:\d\d$/),
  /** `Europe/Paris` */
  zone: z.string(),
  /** 1: Monday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1),
  /** None: all. */
  topics: z.array(QuizTopic),
  /** null: all, by turns. */
  level: QuizLevel.nullable(),
  /** A minor version, or `default`. */
  python: z.string(),
  revealHours: z.number().int().min(1).max(REVEAL_LIMIT_HOURS).default(REVEAL_HOURS),
  /** Whether one may choose anew until the reveal; right or wrong is then told with the reveal. */
  changeable: z.boolean().default(false),
  /** A role or a user group that is called for each question; null: nobody is. */
  mention: z.string().nullable().default(null),
  setBy: z.string(),
  /** Milliseconds since the epoch: what was due before is not posted. */
  since: z.number().int(),
  /** Why nothing is posted at the moment; null: it is. */
  paused: z.enum(['moderator', 'gone', 'forbidden']).nullable().default(null),
})
export type Schedule = z.infer<typeof Schedule>

export function nameOf(channel: Channel): string {
  return channelNameOf(channel, channel.channel)
}
