/** What waits behind "More", and the code, which a channel has not seen: shown without a second run. */
import { keptAnswer } from '../../answers.js'
import type { Section } from '../../contract.js'
import type { Store } from '../../store/store.js'
import { type Message, passagesMessage } from './message.js'
import { isOpen, passagesOf } from './sections.js'

const PREFIX = 'more-'

export function moreId(job: string): string {
  return `${PREFIX}${job}`
}

/** The id of the job whose button has this id; null for another button. */
export function jobBehind(customId: string): string | null {
  return customId.startsWith(PREFIX) ? customId.slice(PREFIX.length) : null
}

/** Throws `UsageError` (`gone`). */
export async function moreMessage(id: string, store: Store): Promise<Message> {
  const { job, outcome } = await keptAnswer(id, store)
  const sections: Section[] = [
    ...outcome.reply.more.filter((section) => !isOpen(section)),
    { kind: 'code', title: 'The code', text: job.request.code },
  ]
  return passagesMessage(sections.flatMap(passagesOf))
}
