import { setTimeout } from 'node:timers/promises'
import { type Asker, Finished, type Job, type Progress } from '../../contract.js'
import { BusyError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { ownerOf } from '../../owner.js'
import type { Consumer, Queue } from '../../queue/queue.js'
import { withQuiz } from '../../quiz/delivering.js'
import type { Store } from '../../store/store.js'
import { ANSWER_LIMIT_MS, PASSED_ON_KEPT_MS, PASSED_ON_LOOK_MS } from './limits.js'

const PLATFORM: Asker['platform'] = 'page'

/** A job that was taken in; `finished` may be waited for once. */
export interface Asked {
  finished(tell: (progress: Progress) => void): Promise<Finished>
}

function keyOf(id: string): string {
  return `page-answer-${id}`
}

/**
 * Brings answers to the requests that wait for them. The queue hands an answer to any gateway that has a page: the one
 * that gets it without having its asker passes it on through the store.
 */
export class Answers {
  readonly #waiting = new Map<string, (finished: Finished) => void>()
  #consumer: Consumer | null = null

  static async start({ queue, store, quiz }: Pick<Gateway, 'queue' | 'store' | 'quiz'>): Promise<Answers> {
    const answers = new Answers(queue, store)
    const deliver = withQuiz((finished) => answers.#deliver(finished), quiz, store)
    answers.#consumer = await queue.deliver([PLATFORM], deliver)
    return answers
  }

  private constructor(
    private readonly queue: Queue,
    private readonly store: Store,
  ) {}

  /** Throws `BusyError` at once when there is too much to do. */
  async ask(job: Job): Promise<Asked> {
    const arrival = new Promise<Finished>((resolve) => this.#waiting.set(job.id, resolve))
    const forget = () => this.#waiting.delete(job.id)
    const { before } = await this.queue.add(job).catch((error: unknown) => {
      forget()
      throw error
    })
    return {
      finished: async (tell) => {
        tell({ stage: 'queued', before })
        const stop = await this.queue.follow(job.id, (progress) => {
          if (progress.stage === 'done') this.#lookFor(job.id)
          else tell(progress)
        })
        try {
          return await inTime(arrival)
        } finally {
          forget()
          await stop()
        }
      },
    }
  }

  async #deliver(finished: Finished): Promise<void> {
    const { id } = finished.job
    const waiting = this.#waiting.get(id)
    if (waiting) return waiting(finished)
    await this.store.set(keyOf(id), {
      value: Buffer.from(JSON.stringify(finished)),
      keptMs: PASSED_ON_KEPT_MS,
      owner: ownerOf(finished.job.request.asker),
    })
  }

  /** Looks into the store until the answer is there, or has come straight here. */
  async #lookFor(id: string): Promise<void> {
    while (this.#waiting.has(id)) {
      const value = await this.store.get(keyOf(id)).catch(() => null)
      if (value) this.#waiting.get(id)?.(Finished.parse(JSON.parse(value.toString())))
      await setTimeout(PASSED_ON_LOOK_MS)
    }
  }

  async close(): Promise<void> {
    await this.#consumer?.close()
  }
}

/** Throws `BusyError` when it takes longer than ANSWER_LIMIT_MS. */
async function inTime(arrival: Promise<Finished>): Promise<Finished> {
  const wait = new AbortController()
  const end = setTimeout(ANSWER_LIMIT_MS, undefined, { signal: wait.signal }).then(() => {
    throw new BusyError('no-answer', 'No answer came in time: there is too much to do just now. Please ask again.')
  })
  end.catch(() => {})
  try {
    return await Promise.race([arrival, end])
  } finally {
    wait.abort()
  }
}
