import { keepAnswer } from '../answers.js'
import type { Deliver } from '../queue/queue.js'
import type { Store } from '../store/store.js'
import type { Quiz } from './quiz.js'

/** Takes questions that were made for a channel; what is anybody's answer goes on to `deliver`. */
export function withQuiz(deliver: Deliver, quiz: Quiz, store: Store): Deliver {
  return async (finished, signal) => {
    if (finished.job.delivery.quiz === undefined) return deliver(finished, signal)
    await keepAnswer(finished, store)
    await quiz.take(finished)
  }
}
