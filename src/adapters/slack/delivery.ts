import { presentPythons } from '../../../workers/presence.js'
import { keepAnswer } from '../../answers.js'
import type { Finished, Job } from '../../contract.js'
import { DeliveryError } from '../../errors.js'
import { positionIn } from '../../learn/course.js'
import type { Learn } from '../../learn/learn.js'
import { logFault } from '../../log.js'
import type { Deliver } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'
import { passedOn, passOn } from '../passed-on.js'
import { answerMessage } from './answer.js'
import { Destination, isDirect } from './destination.js'
import { questionMessage } from './guessing.js'
import { homeOf } from './home.js'
import { lessonMessage, lessonQuestion } from './learn/message.js'
import { type Message, refusalIn } from './messages.js'
import { note } from './notes.js'
import { questionOf } from './questions.js'
import { asideMessage } from './quiz/message.js'
import { dropAll, shutOut, shutOutBy } from './shut-out.js'
import type { Workspace, Workspaces } from './workspaces.js'

/** The message is there, and may not be changed any more. */
const FIXED = new Set(['cant_update_message', 'edit_window_closed'])
/** The channel was taken away, or the bot out of it. */
const CHANNEL_GONE = new Set(['channel_not_found', 'is_archived', 'not_in_channel'])
const MESSAGE_GONE = 'message_not_found'
/** Of words for one person alone: who is not there any more. */
const NOBODY_THERE = new Set(['user_not_in_channel', 'user_not_found', MESSAGE_GONE, ...CHANNEL_GONE])

/** What answers to any workspace are delivered with. */
export interface Delivery {
  store: Store
  learn: Pick<Learn, 'at'>
  workspaces: Pick<Workspaces, 'of'>
  pageUrl: string | null
}

/** What the answer to one job is delivered with. */
interface Parts extends Omit<Delivery, 'workspaces'>, Workspace {}

function partsFor({ workspaces, ...rest }: Delivery, job: Job): Parts {
  return { ...rest, ...workspaces.of(homeOf(job)) }
}

function lost(why: string, cause: unknown): DeliveryError {
  return new DeliveryError('slack-message-gone', `an answer on Slack finds its message gone (${why}); ${LET_GO}`, {
    cause,
  })
}
const LET_GO = 'somebody took it away, so it is let go'

/** Seen by its asker alone. */
async function whisper({ messages }: Parts, to: Destination, user: string, message: Message): Promise<void> {
  await messages.whisper(to.channel, user, message, to.thread).catch((error: unknown) => {
    const why = refusalIn(error) ?? ''
    if (!NOBODY_THERE.has(why)) throw error
    logFault(lost(why, error))
  })
}

/**
 * Puts a message in the place of what announced it. Where that cannot be changed it is posted anew; where the channel is
 * gone its asker gets it in a direct message; what somebody deleted in a channel stays deleted.
 */
async function put({ messages }: Parts, to: Destination, user: string, message: Message): Promise<void> {
  const { channel, ts = '', thread, held } = to
  try {
    await messages.change({ channel, ts }, message)
  } catch (error) {
    const why = refusalIn(error) ?? ''
    if (FIXED.has(why) || (why === MESSAGE_GONE && isDirect(to) && !held)) await messages.post(channel, message, thread)
    else if (CHANNEL_GONE.has(why) && !isDirect(to)) await messages.post(user, message)
    else if (why === MESSAGE_GONE || CHANNEL_GONE.has(why)) logFault(lost(why, error))
    else throw error
  }
}

/** Whether the question was edited since: another job answers it. */
async function isOutdated({ store }: Parts, id: string, { question }: Destination): Promise<boolean> {
  if (question === undefined) return false
  const newest = await questionOf(store, question)
  return newest !== null && newest.job !== id
}

/** A question for one person alone, or why there is none: in a direct message where the bot is not in the channel. */
async function bringAside(parts: Parts, to: Destination, user: string, message: Message): Promise<void> {
  const { messages } = parts
  if (isDirect(to)) return void (await messages.post(to.channel, message, to.thread))
  await messages.whisper(to.channel, user, message, to.thread).catch(async (error: unknown) => {
    if (!CHANNEL_GONE.has(refusalIn(error) ?? '')) throw error
    await messages.post(user, message)
  })
}

async function answered(parts: Parts, { job, outcome }: Finished, to: Destination): Promise<void> {
  if (await isOutdated(parts, job.id, to)) return
  const { store, pictures, learn } = parts
  const { user } = job.request.asker
  const isAside = job.request.quiz !== undefined && to.ts === undefined
  if (outcome.kind === 'failed') {
    if (isAside) return bringAside(parts, to, user, note(outcome.message))
    const isBeside = to.ts === undefined || to.held !== undefined
    return (isBeside ? whisper : put)(parts, to, user, note(outcome.message))
  }
  const { reply, states } = outcome
  const given = { job, reply, states, pythons: await presentPythons(store), pageUrl: parts.pageUrl }
  if (isAside && outcome.question) return bringAside(parts, to, user, asideMessage(outcome.question, given))
  if (to.ts === undefined) return whisper(parts, to, user, answerMessage(given, null, { buttons: false }))
  if (to.predict && outcome.question) return put(parts, to, user, questionMessage(outcome.question, given))
  const position = positionIn(to.lesson ?? '')
  const place = position && (await learn.at(job.request.asker, position))
  if (place && job.request.quiz && outcome.question) {
    return put(parts, to, user, lessonQuestion(outcome.question, { job, outcome }, place))
  }
  const messageOf = (file: string | null) =>
    place ? lessonMessage(given, file, place) : answerMessage(given, file, { buttons: true })
  const [drawn] = outcome.pictures
  const file = drawn ? await pictures.fileFor(job, drawn) : null
  await pictures.show(file, (shown) => put(parts, to, user, messageOf(shown)))
}

async function deliver(parts: Parts, finished: Finished): Promise<void> {
  const { id, delivery } = finished.job
  // Before anything is kept: where the bot was taken out, nothing is.
  await parts.requireInstalled()
  const to = Destination.parse(delivery)
  const isAnnounced = to.ts !== undefined && to.held === undefined
  if (isAnnounced && !parts.notes.has(id)) await passOn(finished, parts.store)
  await parts.notes.end(id)
  // What was made of a kept answer is not kept: its buttons lead to that one.
  if (!finished.job.request.look) await keepAnswer(finished, parts.store)
  await answered(parts, finished, to)
}

/** Puts answers in the place of the messages that announced them. */
export function deliveryOf(delivery: Delivery): Deliver {
  return async (finished) => {
    const parts = partsFor(delivery, finished.job)
    await deliver(parts, finished).catch(async (error: unknown) => {
      const why = shutOutBy(error)
      if (why === null) throw error
      await parts.notes.end(finished.job.id)
      await dropAll(finished, parts.store)
      logFault(shutOut(finished.job, why, error))
    })
  }
}

/** Puts an answer there once more that another gateway has delivered. */
export async function restore(delivery: Delivery, id: string): Promise<void> {
  const finished = await passedOn(id, delivery.store)
  if (!finished) return
  await answered(partsFor(delivery, finished.job), finished, Destination.parse(finished.job.delivery))
}
