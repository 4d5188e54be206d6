/** Questions in messages, which may be edited for a while: the answer then changes with them. */
import { z } from 'zod'
import type { Asker } from '../../contract.js'
import { ownerOf } from '../../owner.js'
import type { Store } from '../../store/store.js'
import { digestOf } from '../digest.js'
import { EDITS_KEPT_MS } from './limits.js'
import { Place } from './messages.js'
import type { Wish } from './wish.js'

const Question = z.object({
  /** Of the newest job that answers it. */
  job: z.string(),
  /** Where the answer stands. */
  place: Place,
  thread: z.string().optional(),
  /** What was asked, as a digest. */
  asked: z.string(),
})
export type Question = z.infer<typeof Question>

/** A message in a channel has one key in each workspace. */
export function questionKey(community: string, channel: string, ts: string): string {
  return `slack-question-${community}-${channel}-${ts}`
}

/** Tells whether the same is wished again. */
export function digestOfWish({ command, ...wish }: Wish): string {
  return digestOf({ ...wish, command: command?.name ?? null })
}

export async function keepQuestion(store: Store, key: string, question: Question, asker: Asker): Promise<void> {
  const owner = ownerOf(asker)
  await store.set(key, { value: Buffer.from(JSON.stringify(question)), keptMs: EDITS_KEPT_MS, owner })
}

/** null where it was not answered, or can be edited no more. */
export async function questionOf(store: Store, key: string): Promise<Question | null> {
  const value = await store.get(key)
  return value ? Question.parse(JSON.parse(value.toString())) : null
}

/** `ts`: Slack's, which begins with the seconds since the epoch. */
export function isRecent(ts: string): boolean {
  return Date.now() - Number(ts) * 1000 < EDITS_KEPT_MS
}
