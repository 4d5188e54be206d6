/** A question in a help channel that is answered, or would be: ids, and what became of it. No word of it is in here. */
import { z } from 'zod'
import { ArticleTopic, Asker } from '../contract.js'

/**
 * `making`: a worker makes the answer. `proposed`: moderators see it, and nobody else. `answered`: it stands there.
 * `corrected`: something else does. `dismissed`: nothing does.
 */
export const Stage = z.enum(['making', 'proposed', 'answered', 'corrected', 'dismissed'])
export type Stage = z.infer<typeof Stage>

export const Case = z.object({
  /** Of the job as well: letters, digits, `-` and `_`. */
  id: z.string(),
  platform: Asker.shape.platform,
  community: z.string(),
  /** The help channel. */
  channel: z.string(),
  /** The message that asks. */
  message: z.string(),
  /** Where it stands, if not in the channel itself: a forum's post. */
  thread: z.string().nullable(),
  user: z.string(),
  topic: ArticleTopic,
  article: z.string(),
  /** Articles that were nearly as near. */
  related: z.array(z.string()),
  /** Milliseconds since the epoch. */
  at: z.number().int(),
  stage: Stage,
  /** Where moderators see it first; null: it is answered at once. */
  reports: z.string().nullable(),
})
export type Case = z.infer<typeof Case>

const ID = /^(?:discord|slack)-help-/

/** Also of what was made of one: whether a job is about a question in a help channel. */
export function isCase(id: string): boolean {
  return ID.test(id)
}

/** Ids of Slack's messages have a dot, and tell nothing without their channel and its workspace. */
export function caseId({
  platform,
  community,
  channel,
  message,
}: Pick<Case, 'platform' | 'community' | 'channel' | 'message'>): string {
  const name = platform === 'slack' ? [community, channel, message.replace('.', '-')] : [message]
  return [platform, 'help', ...name].join('-')
}
