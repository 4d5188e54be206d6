/** Brings an answer into the message that was acknowledged; safe to repeat. */
import { presentPythons } from '../../../workers/presence.js'
import { keepAnswer } from '../../answers.js'
import type { Finished, Given } from '../../contract.js'
import { DeliveryError, type OnFault } from '../../errors.js'
import { positionIn } from '../../learn/course.js'
import type { Learn } from '../../learn/learn.js'
import type { Deliver } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'
import { textsIn } from '../../texts/texts.js'
import { sentence } from '../excuses.js'
import { passedOn, passOn } from '../passed-on.js'
import { controlsOf, displayOf } from './controls.js'
import { errandOf } from './errand.js'
import { isDeleted, isExpired, isForbidden, isGone } from './fault.js'
import { questionFirst } from './guessing.js'
import { lessonMessage } from './learn/message.js'
import { NONCE_LIMIT_CHARACTERS, TOKEN_LIFE_MS } from './limits.js'
import { answerMessage, wordsMessage } from './message.js'
import { pictureOf } from './picture.js'
import type { Progressing } from './progress.js'
import { Replies } from './replies.js'
import type { Wire } from './wire.js'

interface Ways {
  wire: Wire
  store: Store
  learn: Pick<Learn, 'at'>
  progress: Pick<Progressing, 'has' | 'leave'>
  pageUrl: string | null
  onFault: OnFault
}

type Bringing = Pick<Ways, 'wire' | 'store' | 'learn' | 'pageUrl'>

/** Only what was asked for anew is kept: what looks at an answer goes on from that one. */
async function messageOf(finished: Finished & { outcome: Given['outcome'] }, { store, learn, pageUrl }: Bringing) {
  const { job, outcome } = finished
  const picture = await pictureOf(outcome, job.id, store)
  if (!job.request.look) await keepAnswer(finished, store)
  const { predict, lesson = '' } = errandOf(job)
  const position = positionIn(lesson)
  if (position) return lessonMessage(finished, await learn.at(job.request.asker, position), picture)
  if (predict && outcome.question) return { message: questionFirst(outcome.question, finished), picture: null }
  const { answers } = textsIn(job.request.language)
  const pythons = await presentPythons(store).catch(() => [])
  const rows = controlsOf(displayOf(finished), { pythons, pageUrl })
  const note = predict ? answers.nothingToGuessAlone : ''
  return { message: answerMessage(outcome.reply, picture, rows, { note, asked: job }), picture }
}

function isAnswered(finished: Finished): finished is Given {
  return finished.outcome.kind === 'answered'
}

async function bring(finished: Finished, ways: Bringing, signal?: AbortSignal): Promise<void> {
  const { wire } = ways
  const { place, inPlace } = errandOf(finished.job)
  if (isAnswered(finished)) {
    const { message, picture } = await messageOf(finished, ways)
    return wire.edit(place, message, picture, signal)
  }
  const words = failureOf(finished)
  if (inPlace && place.way === 'interaction') return wire.whisper(place, words)
  await wire.edit(place, wordsMessage(words), null, signal)
}

function failureOf({ outcome }: Finished): string {
  return outcome.kind === 'failed' ? sentence(outcome.message) : ''
}

/** Brings an answer once more that another gateway has delivered. */
export async function restoreBy(ways: Bringing, id: string): Promise<void> {
  const finished = await passedOn(id, ways.store)
  if (finished) await bring(finished, ways)
}

/** Where all may see the answer, and its message cannot be edited any more, it is posted as one of its own. */
async function postInstead(finished: Finished, ways: Bringing): Promise<boolean> {
  const { job } = finished
  const { hidden, inPlace } = errandOf(job)
  const { channel } = job.request.asker
  if (hidden || inPlace || channel === null || !isAnswered(finished)) return false
  const { message, picture } = await messageOf(finished, ways)
  await ways.wire.post(channel, message, { picture, once: job.id.slice(-NONCE_LIMIT_CHARACTERS) })
  return true
}

function isLate({ job }: Finished): boolean {
  return errandOf(job).place.way === 'interaction' && Date.now() - job.askedAt > TOKEN_LIFE_MS
}

/** What cannot arrive any more is told to `onFault`, and not tried again. What was deleted is missed by nobody. */
export function deliverTo(ways: Ways): Deliver {
  const { store, progress, onFault } = ways
  const replies = new Replies(store)
  function giveUp(id: string, cause?: unknown): void {
    const what = `the answer to ${id} came when its message could not be edited any more`
    onFault(
      new DeliveryError('too-late', `${what}; see what kept it so long, or whether the bot may write there`, { cause }),
    )
  }
  async function elsewhere(finished: Finished, why?: unknown): Promise<void> {
    const isPosted = await postInstead(finished, ways).catch((cause: unknown) => {
      if (!isGone(cause)) throw cause
      giveUp(finished.job.id, cause)
      return true
    })
    if (!isPosted) giveUp(finished.job.id, why)
  }

  return async (finished, signal) => {
    const { id } = finished.job
    const { inPlace, source } = errandOf(finished.job)
    if (!inPlace && !progress.has(id)) await passOn(finished, store)
    progress.leave(id)
    if (source !== undefined && (await replies.isOutdated(source, id))) return
    if (isLate(finished)) return elsewhere(finished)
    await bring(finished, ways, signal).catch(async (error: unknown) => {
      if (isDeleted(error)) return undefined
      if (isForbidden(error)) return giveUp(id, error)
      if (!isExpired(error)) throw error
      return elsewhere(finished, error)
    })
  }
}
