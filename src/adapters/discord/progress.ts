/** How far a job is, told in the message that will be its answer. */
import type { Job, Progress } from '../../contract.js'
import type { OnFault } from '../../errors.js'
import type { Queue } from '../../queue/queue.js'
import { textsIn } from '../../texts/texts.js'
import { errandOf } from './errand.js'
import { isGone } from './fault.js'
import { PROGRESS_AFTER_MS, PROGRESS_EVERY_MS, TOKEN_LIFE_MS } from './limits.js'
import { wordsMessage } from './message.js'
import type { Wire } from './wire.js'

export interface Pace {
  afterMs: number
  everyMs: number
}

const PACE: Pace = { afterMs: PROGRESS_AFTER_MS, everyMs: PROGRESS_EVERY_MS }

function wordsOf(progress: Progress, { request }: Job): string | null {
  const { progress: texts } = textsIn(request.language)
  if (progress.stage === 'done') return null
  if (progress.stage === 'running') return texts.running
  if (progress.stage === 'drawing') return texts.drawing
  return progress.before === 0 ? texts.nextInLine : texts.before(progress.before)
}

interface Followed {
  words: string | null
  told: string | null
  /** The edit that is under way, or was last. */
  telling: Promise<void>
  timer: NodeJS.Timeout | null
  stop: () => void
}

/**
 * Edits nothing once a job is `leave`d, so that no word of progress comes after the answer: a job is entered before it
 * is queued, since its answer may be there before `queue.add` returns. Where another gateway delivers, that is heard of
 * later: then `restore` puts the answer there again.
 */
export class Progressing {
  readonly #followed = new Map<string, Followed>()

  constructor(
    private readonly queue: Queue,
    private readonly wire: Wire,
    private readonly restore: (id: string) => Promise<void>,
    private readonly onFault: OnFault,
    private readonly pace: Pace = PACE,
  ) {}

  enter(id: string): void {
    this.#followed.set(id, { words: null, told: null, telling: Promise.resolve(), timer: null, stop: () => {} })
  }

  /** Whether the job was asked for here, and is not left. */
  has(id: string): boolean {
    return this.#followed.has(id)
  }

  async follow(job: Job, before: number): Promise<void> {
    const followed = this.#followed.get(job.id)
    if (!followed) return
    followed.words = wordsOf({ stage: 'queued', before }, job)
    followed.timer = setTimeout(() => this.#tell(job), this.pace.afterMs)
    const hear = (progress: Progress) => {
      followed.words = wordsOf(progress, job)
      if (progress.stage === 'done') this.#overtaken(job.id)
    }
    const stop = await this.queue.follow(job.id, hear).catch((error: unknown) => {
      this.leave(job.id)
      throw error
    })
    if (this.#followed.has(job.id)) followed.stop = stop
    else stop()
  }

  leave(id: string): void {
    const followed = this.#followed.get(id)
    if (!followed) return
    this.#followed.delete(id)
    if (followed.timer) clearTimeout(followed.timer)
    followed.stop()
  }

  /** The answer is there, and it was not delivered here. */
  #overtaken(id: string): void {
    const followed = this.#followed.get(id)
    this.leave(id)
    if (followed?.told) followed.telling.then(() => this.restore(id)).catch(this.onFault)
  }

  /** One edit at a time, and the latest word only. */
  async #tell(job: Job): Promise<void> {
    const followed = this.#followed.get(job.id)
    if (!followed) return
    const { place } = errandOf(job)
    if (place.way === 'interaction' && Date.now() - job.askedAt > TOKEN_LIFE_MS) return this.leave(job.id)
    const { words, told } = followed
    if (words !== null && words !== told) {
      followed.told = words
      followed.telling = this.wire.edit(place, wordsMessage(words)).catch((fault: Error) => {
        if (isGone(fault)) this.leave(job.id)
        else this.onFault(fault)
      })
      await followed.telling
    }
    if (this.#followed.has(job.id)) followed.timer = setTimeout(() => this.#tell(job), this.pace.everyMs)
  }

  close(): void {
    for (const id of this.#followed.keys()) this.leave(id)
  }
}
