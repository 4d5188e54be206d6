/** A job's way into the queue, with the message that says what becomes of it. */
import { createHash } from 'node:crypto'
import type { Job } from '../../contract.js'
import type { Gateway } from '../../gateway.js'
import { logFault } from '../../log.js'
import type { Moderators } from '../../moderation/reports.js'
import { textsIn } from '../../texts/texts.js'
import { Destination } from './destination.js'
import { type Home, namedIn } from './home.js'
import { type Place, refusalIn } from './messages.js'
import { note } from './notes.js'
import type { Tell } from './teller.js'
import type { Workspace } from './workspaces.js'

/** Where no direct message can be sent: https://docs.slack.dev/reference/methods/chat.postMessage */
const NO_DIRECT = new Set(['cannot_dm_bot', 'channel_not_found', 'messages_tab_disabled', 'user_disabled'])

/** What somebody's wish is attended to with, in the workspace where they have it. */
export interface House extends Pick<Workspace, 'messages' | 'notes' | 'pictures'> {
  gateway: Gateway
  moderators: Moderators
  home: Home
  /** Puts an answer there once more over which a note may have come. */
  restore(id: string): Promise<void>
}

/** One wish of Slack's has one id. */
export function idOf(trigger: string): string {
  return `slack-${createHash('sha256').update(trigger).digest('base64url').slice(0, 22)}`
}

export const FIRST = note(textsIn().progress.oneMoment)

/** A message to one person, for an answer to take its place; null where Slack opens no direct message. */
export async function openDirect({ messages }: House, user: string): Promise<Place | null> {
  return messages.post(user, FIRST).catch((error: unknown) => {
    if (NO_DIRECT.has(refusalIn(error) ?? '')) return null
    throw error
  })
}

/** The message that the answer takes the place of, unless another answer stands there. */
function announcing({ channel, ts, held }: Destination): Place | null {
  return ts === undefined || held !== undefined ? null : { channel, ts }
}

/**
 * Throws `BusyError` when there is too much to do; then nothing of it is left in the channel. Where no message says how
 * far it is, `tell` does when others come first.
 */
export async function send(house: House, wished: Job, tell: Tell): Promise<void> {
  const { gateway, home, messages, notes } = house
  const job = { ...wished, delivery: { ...wished.delivery, ...namedIn(home) } }
  const place = announcing(Destination.parse(job.delivery))
  if (place) notes.open(job.id, place, job.request.language)
  const withdraw = async () => {
    if (!place) return
    await notes.end(job.id)
    await messages.remove(place).catch(logFault)
  }
  const { before, repeated } = await gateway.queue.add(job).catch(async (error: unknown) => {
    await withdraw()
    throw error
  })
  if (repeated) return withdraw()
  if (place) await follow(house, job.id).catch(logFault)
  else if (before > 0) await tell(textsIn(job.request.language).progress.inLine(before))
}

async function follow({ gateway, notes, restore }: House, id: string): Promise<void> {
  let end = () => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  const stop = await gateway.queue.follow(id, (progress) =>
    progress.stage === 'done' ? end() : notes.tell(id, progress),
  )
  done.then(async () => {
    stop()
    if (await notes.end(id)) await restore(id).catch(logFault)
  })
}
