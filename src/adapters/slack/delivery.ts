import { setTimeout } from 'node:timers/promises'
import { keepAnswer } from '../../answers.js'
import type { Finished } from '../../contract.js'
import { logFault } from '../../log.js'
import type { Deliver } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'
import { passedOn, passOn } from '../passed-on.js'
import { answerMessage } from './answer.js'
import type { SlackLimits } from './limits.js'
import { type Messages, Place, refusalIn } from './messages.js'
import { type Notes, note } from './notes.js'
import type { Pictures } from './pictures.js'

/** What Slack says of a message whose picture it cannot show, or cannot show yet. */
const PICTURE_REFUSED = new Set(['invalid_blocks', 'invalid_attachments'])
/** Somebody took the message, or the channel, away: there is nobody to answer. */
const MESSAGE_GONE = new Set(['message_not_found', 'channel_not_found', 'is_archived'])

export interface Parts {
  store: Store
  messages: Messages
  notes: Notes
  pictures: Pictures
  limits: Pick<SlackLimits, 'pictureLookMs' | 'pictureLooks'>
}

async function answered(parts: Parts, { job, outcome }: Finished, place: Place): Promise<void> {
  const { store, messages, pictures, limits } = parts
  if (outcome.kind === 'failed') return messages.change(place, note(outcome.message))
  const { reply } = outcome
  await keepAnswer({ job, outcome }, store)
  const [drawn] = outcome.pictures
  const file = drawn ? await pictures.fileFor(job.id, drawn.key) : null
  for (let look = 0; file !== null && look < limits.pictureLooks; look += 1) {
    try {
      return await messages.change(place, answerMessage(job, reply, file))
    } catch (error) {
      if (!PICTURE_REFUSED.has(refusalIn(error) ?? '')) throw error
      await setTimeout(limits.pictureLookMs)
    }
  }
  await messages.change(place, answerMessage(job, reply, null))
}

async function bring(parts: Parts, finished: Finished): Promise<void> {
  try {
    await answered(parts, finished, Place.parse(finished.job.delivery))
  } catch (error) {
    if (!MESSAGE_GONE.has(refusalIn(error) ?? '')) throw error
    logFault(error)
  }
}

/** Puts answers in the place of the messages that announced them. */
export function deliveryOf(parts: Parts): Deliver {
  return async (finished) => {
    const { id } = finished.job
    if (!parts.notes.has(id)) await passOn(finished, parts.store)
    await parts.notes.end(id)
    await bring(parts, finished)
  }
}

/** Puts an answer there once more that another gateway has delivered. */
export async function restore(parts: Parts, id: string): Promise<void> {
  const finished = await passedOn(id, parts.store)
  if (finished) await bring(parts, finished)
}
