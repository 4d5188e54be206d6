/**
 * Messages that must not come twice, each with a mark that nobody sees. Slack has no nonce, so that what it did not answer is
 * not sent anew by itself. https://docs.slack.dev/messaging/message-metadata
 */
import { webApi } from '@slack/bolt'
import { UnsureError } from '../../quiz/poster.js'
import { type Message, Place, refusalIn } from './messages.js'
import { QUIET } from './outgoing.js'

const EVENT = 'ourobot_quiz'
const LOOK_LIMIT_MESSAGES = 200
/** A clock of Slack's may be behind ours. */
const CLOCKS_MS = 60_000

/** Slack's own words where something failed on its side: "some aspect of the operation" may have succeeded before. */
const UNSURE = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])

/** What is to be sent, and what it is found by. */
interface Marked {
  message: Message
  mark: string
  /** The message below which it stands, shown in the channel as well where it is to be `broadcast`. */
  thread?: string
  broadcast?: boolean
}

function isRateLimited(error: unknown): boolean {
  return error instanceof webApi.WebAPIRateLimitedError
}

/** Whether Slack said that nothing was sent. */
function isSurelyNot(error: unknown): boolean {
  const refusal = refusalIn(error)
  return isRateLimited(error) || (refusal !== null && !UNSURE.has(refusal))
}

/** `client`: one that sends once. Throws `UnsureError`, or what Slack refused. */
export async function postMarked(
  client: webApi.WebClient,
  channel: string,
  { message, mark, thread, broadcast = false }: Marked,
): Promise<Place> {
  const below = thread === undefined ? {} : { thread_ts: thread, ...(broadcast ? { reply_broadcast: true } : {}) }
  const metadata = { event_type: EVENT, event_payload: { mark } }
  try {
    return Place.parse(await client.chat.postMessage({ channel, ...below, ...message, metadata, ...QUIET }))
  } catch (error) {
    if (isSurelyNot(error)) throw error
    throw new UnsureError('post-unsure', 'a message may have been sent or not', { cause: error })
  }
}

/**
 * `unseen`: Slack does not let the bot read what stands there, or not all of it. `since`: milliseconds since the epoch.
 * Throws `UnsureError` where Slack does not answer.
 */
export async function findMarked(
  client: webApi.WebClient,
  channel: string,
  mark: string,
  since: number,
): Promise<Place | 'none' | 'unseen'> {
  const oldest = String(Math.floor((since - CLOCKS_MS) / 1000))
  const wanted = { channel, oldest, limit: LOOK_LIMIT_MESSAGES, include_all_metadata: true }
  try {
    const { messages = [], has_more: isMore } = await client.conversations.history(wanted)
    const found = messages.find(({ metadata }) => {
      const payload = metadata?.event_payload as { mark?: unknown } | undefined
      return metadata?.event_type === EVENT && payload?.mark === mark
    })
    if (found?.ts !== undefined) return { channel, ts: found.ts }
    return isMore ? 'unseen' : 'none'
  } catch (error) {
    if (isRateLimited(error) || refusalIn(error) !== null) return 'unseen'
    throw new UnsureError('look-unsure', 'Slack does not say what stands in a channel', { cause: error })
  }
}
