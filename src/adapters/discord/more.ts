/** What waits behind "More": kept as long as the answer's picture, and shown without a second run. */
import { z } from 'zod'
import { type Job, type Reply, Section } from '../../contract.js'
import { ownerOf } from '../../owner.js'
import { keptFor } from '../../retention.js'
import type { Store } from '../../store/store.js'
import { type Message, passagesMessage, wordsMessage } from './message.js'
import { isOpen, passagesOf } from './sections.js'

const PREFIX = 'more-'
const GONE = 'What was here is kept for a day, and that is over. Please run the code once more.'
const Sections = z.array(Section)

function keyOf(id: string): string {
  return `discord-more-${id}`
}

/** The id of the job whose button has this id; null for another button. */
export function jobBehind(customId: string): string | null {
  return customId.startsWith(PREFIX) ? customId.slice(PREFIX.length) : null
}

/** Keeps what is not shown at once, and the code, which a channel has not seen; returns the button's id. */
export async function keepMore(job: Job, reply: Reply, store: Store): Promise<string> {
  const { code, asker } = job.request
  const sections: Section[] = [
    ...reply.more.filter((section) => !isOpen(section)),
    { kind: 'code', title: 'The code', text: code },
  ]
  const value = Buffer.from(JSON.stringify(sections))
  await store.set(keyOf(job.id), { value, keptMs: keptFor(job), owner: ownerOf(asker) })
  return `${PREFIX}${job.id}`
}

export async function moreMessage(id: string, store: Store): Promise<Message> {
  const kept = await store.get(keyOf(id))
  if (!kept) return wordsMessage(GONE)
  return passagesMessage(Sections.parse(JSON.parse(kept.toString())).flatMap(passagesOf))
}
