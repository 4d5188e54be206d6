/** How a worker is asked for a round's question. */
import type { Job } from '../contract.js'
import type { Round } from './round.js'

/** What the asker of a question is called that nobody asked for. */
const NOBODY = 'quiz'

/** Of each question that is asked for, one. */
export function jobIdOf({ id, undecided }: Round): string {
  return `quiz-${id}-${undecided.length}`
}

export function jobOf(round: Round): Job {
  const { platform, community, channel, python, wish } = round
  const asker = { platform, user: NOBODY, channel, community }
  return {
    id: jobIdOf(round),
    request: { command: 'heap', code: '', python, asker, quiz: wish },
    // The queue and the store keep it by the machine's own clock.
    askedAt: Date.now(),
    delivery: { quiz: round.id },
  }
}
