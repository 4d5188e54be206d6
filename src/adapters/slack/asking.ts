import { fittingCommand } from '../../../commands/fitting.js'
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Asker, Job } from '../../contract.js'
import { BusyError } from '../../errors.js'
import { type Standing, settledRequest } from '../../settings/standing.js'
import { textsIn } from '../../texts/texts.js'
import { refusalFor } from '../asked.js'
import { type Destination, isDirect } from './destination.js'
import { refusalIn } from './messages.js'
import { digestOfWish, keepQuestion, type Question } from './questions.js'
import { FIRST, type House, idOf, openDirect, send } from './sending.js'
import { standingIn } from './standing.js'
import type { Tell } from './teller.js'
import type { Wish } from './wish.js'

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
  /** The key of the message that asks, where it may be edited, and how it was answered before. */
  question?: { key: string; before: Question | null }
}

/** Where the bot is no member, or may not write. */
const CLOSED = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'access_denied'])

/** In a direct message, or, where Slack opens none, in words that its asker alone sees. */
async function openAside(house: House, { user, channel, thread }: Source, why: string, tell: Tell) {
  const from = { from: channel, ...(thread === undefined ? {} : { fromThread: thread }) }
  const place = await openDirect(house, user)
  if (place === null) return { channel, ...(thread === undefined ? {} : { thread }) }
  if (place.channel === channel) return place
  await tell(why)
  return { ...place, ...from }
}

/** A message for the answer: in the channel, or aside where that was asked for or must be. */
async function openPlace(
  house: House,
  { onlyForMe }: Wish,
  source: Source,
  { language }: Standing,
  tell: Tell,
): Promise<Destination> {
  const { channel, thread } = source
  const { answers } = textsIn(language)
  if (onlyForMe) return openAside(house, source, answers.direct, tell)
  const below = thread === undefined ? {} : { thread }
  return house.messages
    .post(channel, FIRST, thread)
    .then((place) => ({ ...place, ...below }))
    .catch((error: unknown) => {
      if (!CLOSED.has(refusalIn(error) ?? '')) throw error
      return openAside(house, source, answers.directWhereClosed, tell)
    })
}

/** The answer to an edited question takes the place of the one before; null: others must not read it there. */
function placeOf({ place, thread }: Question, { onlyForMe }: Wish): Destination | null {
  if (onlyForMe && !isDirect(place)) return null
  return thread === undefined ? place : { ...place, thread }
}

/** As it is settled there. Throws `UsageError` for what cannot be answered, `BusyError` where there is no Python. */
async function requestOf({ gateway }: House, wish: Wish, python: string, asker: Asker, standing: Standing) {
  const refusal = refusalFor(wish.code, wish.command)
  if (refusal) throw refusal
  const pythons = await presentPythons(gateway.store)
  if (pythons.length === 0) throw new BusyError('no-worker', textsIn(standing.language).excuses.noPython)
  const command = wish.command ?? fittingCommand(wish.code)
  const request = settledRequest({ command: command.name, code: wish.code, python, asker }, standing, pythons)
  chosenPythons(request.python, pythons)
  return request
}

/**
 * Takes a wish in. Throws `UsageError` for what cannot be answered, or not in this channel, `TooManyError` where too much
 * is asked, `BusyError` when there is too much to do; then nothing of it is left in the channel.
 */
export async function ask(house: House, wish: Wish, python: string, source: Source, tell: Tell): Promise<void> {
  const { user, name, channel, community, question } = source
  const { settings, limits } = house.gateway
  const asker: Asker = { platform: 'slack', user, channel, community }
  const standing = await standingIn(settings, source)
  const request = await requestOf(house, wish, python, asker, standing)
  // Before anything is posted: a burst that is refused must not hold up what Slack lets the bot say to others.
  await limits.take(asker, standing.coolDown)
  const settled = { ...wish, onlyForMe: wish.onlyForMe || standing.private }
  const before = question?.before && placeOf(question.before, settled)
  const to = before ?? (await openPlace(house, settled, source, standing, tell))
  const id = idOf(source.trigger)
  const job: Job = {
    id,
    request,
    askedAt: Date.now(),
    delivery: {
      ...to,
      ...(wish.predict ? { predict: 'yes' } : {}),
      ...(name === null ? {} : { askedBy: name }),
      ...(question ? { question: question.key } : {}),
    },
  }
  if (question && to.ts !== undefined) {
    const below = to.thread === undefined ? {} : { thread: to.thread }
    const place = { channel: to.channel, ts: to.ts }
    const kept = { job: id, place, ...below, asked: digestOfWish(wish) }
    await keepQuestion(house.gateway.store, question.key, kept, asker)
  }
  await send(house, job, tell)
}
