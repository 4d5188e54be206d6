import { createHash } from 'node:crypto'
import { fittingCommand } from '../../../commands/fitting.js'
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Asker, Job } from '../../contract.js'
import { BusyError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { logFault } from '../../log.js'
import { type Standpoint, settledRequest, standingFor } from '../../settings/standing.js'
import { type Messages, type Place, refusalIn } from './messages.js'
import { type Notes, note } from './notes.js'
import type { Tell } from './teller.js'
import { refusalFor, type Wish } from './wish.js'

/** Who asks, and where; `trigger` is Slack's own id of the wish. */
export interface Source {
  user: string
  /** As others see it; null where Slack does not say. */
  name: string | null
  channel: string
  /** The message whose thread the answer belongs to. */
  thread?: string
  community: string
  trigger: string
}

/** Where the bot is no member, or may not write. */
const CLOSED = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'access_denied'])

const DIRECT = 'The answer comes as a direct message.'
const CLOSED_TO_US =
  'I cannot write in this channel, so the answer comes as a direct message. To see answers here, invite me: write /invite and my name.'

export interface House {
  gateway: Gateway
  messages: Messages
  notes: Notes
  /** Puts an answer there once more over which a note may have come. */
  restore(id: string): Promise<void>
}

function idOf(trigger: string): string {
  return `slack-${createHash('sha256').update(trigger).digest('base64url').slice(0, 22)}`
}

/** A message for the answer: in the channel, or in a direct message where that was asked for or must be. */
async function openPlace(
  { messages }: House,
  { onlyForMe }: Wish,
  { user, channel, thread }: Source,
  tell: Tell,
): Promise<Place> {
  const first = note('One moment …')
  const inDirect = async (why: string) => {
    const place = await messages.post(user, first)
    if (place.channel !== channel) await tell(why)
    return place
  }
  if (onlyForMe) return inDirect(DIRECT)
  return messages.post(channel, first, thread).catch((error: unknown) => {
    if (!CLOSED.has(refusalIn(error) ?? '')) throw error
    return inDirect(CLOSED_TO_US)
  })
}

/** Slack has no roles, and a thread is in its channel. */
function standpointOf({ user, channel, community }: Source): Standpoint {
  return { platform: 'slack', community, user, channels: [channel], roles: [], isDirect: channel.startsWith('D') }
}

/**
 * Takes a wish in. Throws `UsageError` for what cannot be answered, or not in this channel, `TooManyError` where too much
 * is asked, `BusyError` when there is too much to do; then nothing of it is left in the channel.
 */
export async function ask(house: House, wish: Wish, python: string, source: Source, tell: Tell): Promise<void> {
  const { gateway, messages, notes } = house
  const asker: Asker = { platform: 'slack', user: source.user, channel: source.channel, community: source.community }
  const standing = await standingFor(gateway.settings, standpointOf(source))
  const refusal = standing.refusal ?? refusalFor(wish)
  if (refusal) throw refusal
  const command = wish.command ?? fittingCommand(wish.code)
  const pythons = await presentPythons(gateway.store)
  if (pythons.length === 0) throw new BusyError('no-worker', 'no Python is ready yet; ask again in a moment')
  const request = settledRequest({ command: command.name, code: wish.code, python, asker }, standing, pythons)
  chosenPythons(request.python, pythons)
  // Before anything is posted: a burst that is refused must not hold up what Slack lets the bot say to others.
  await gateway.limits.take(asker, standing.coolDown)
  const place = await openPlace(house, { ...wish, onlyForMe: wish.onlyForMe || standing.private }, source, tell)
  const job: Job = {
    id: idOf(source.trigger),
    request,
    askedAt: Date.now(),
    delivery: source.name === null ? place : { ...place, askedBy: source.name },
  }
  notes.open(job.id, place)
  const withdraw = async () => {
    await notes.end(job.id)
    await messages.remove(place).catch(logFault)
  }
  const { repeated } = await gateway.queue.add(job).catch(async (error: unknown) => {
    await withdraw()
    throw error
  })
  await (repeated ? withdraw() : follow(house, job.id).catch(logFault))
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
