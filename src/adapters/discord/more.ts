/** What waits behind "More", and the code, which a channel has not seen: shown without a second run. */
import { keptAnswer } from '../../answers.js'
import type { Section } from '../../contract.js'
import type { Store } from '../../store/store.js'
import { type Message, passagesMessage } from './message.js'
import { isOpen, passagesOf } from './sections.js'

/** Throws `UsageError` (`gone`). */
export async function moreMessage(id: string, store: Store): Promise<Message> {
  const { job, outcome } = await keptAnswer(id, store)
  const sections: Section[] = [
    ...outcome.reply.more.filter((section) => !isOpen(section)),
    { kind: 'code', title: 'The code', text: job.request.code },
  ]
  return passagesMessage(sections.flatMap(passagesOf))
}
