/** Brings an answer into the message that was acknowledged; safe to repeat. */
import { keepAnswer } from '../../answers.js'
import type { Finished } from '../../contract.js'
import { DeliveryError, type OnFault } from '../../errors.js'
import type { Deliver } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'
import { passedOn, passOn } from '../passed-on.js'
import { isGone, sentence } from './fault.js'
import { TOKEN_LIFE_MS } from './limits.js'
import { answerMessage, type Picture, wordsMessage } from './message.js'
import { moreId } from './more.js'
import type { Progressing } from './progress.js'
import { placeOf } from './question.js'
import type { Wire } from './wire.js'

interface Ways {
  wire: Wire
  store: Store
  progress: Pick<Progressing, 'has' | 'leave'>
  onFault: OnFault
}

/** A picture that is gone from the store leaves the words. */
async function pictureOf({ job, outcome }: Finished, store: Store): Promise<Picture | null> {
  const [picture] = outcome.kind === 'answered' ? outcome.pictures : []
  const png = picture ? await store.get(picture.key) : null
  return picture && png ? { filename: `${job.id}.png`, png, alt: picture.alt } : null
}

async function bring(finished: Finished, wire: Wire, store: Store, signal?: AbortSignal): Promise<void> {
  const { job, outcome } = finished
  const place = placeOf(job)
  if (outcome.kind === 'failed') return wire.edit(place, wordsMessage(sentence(outcome.message)), null, signal)
  const picture = await pictureOf(finished, store)
  await keepAnswer(finished, store)
  await wire.edit(place, answerMessage(outcome.reply, picture, moreId(job.id)), picture, signal)
}

/** Brings an answer once more that another gateway has delivered. */
export async function restoreBy(wire: Wire, store: Store, id: string): Promise<void> {
  const finished = await passedOn(id, store)
  if (finished) await bring(finished, wire, store)
}

/** What cannot arrive any more is told to `onFault`, and not tried again. */
export function deliverTo({ wire, store, progress, onFault }: Ways): Deliver {
  function giveUp(id: string, cause?: unknown): void {
    const what = `the answer to ${id} came when its message could not be edited any more`
    onFault(new DeliveryError('too-late', `${what}; see what kept it so long`, { cause }))
  }

  return async (finished, signal) => {
    const { id, askedAt } = finished.job
    if (!progress.has(id)) await passOn(finished, store)
    progress.leave(id)
    if (Date.now() - askedAt > TOKEN_LIFE_MS) return giveUp(id)
    await bring(finished, wire, store, signal).catch((error: unknown) => {
      if (!isGone(error)) throw error
      giveUp(id, error)
    })
  }
}
