import type { Given } from '../contract.js'
import type { Quiz } from './quiz.js'

/** What somebody chose of a question that they practise with, from 0: it is remembered when it comes again. */
export async function practised({ job, outcome }: Given, choice: number, quiz: Quiz): Promise<void> {
  const { quiz: wish, asker } = job.request
  const chosen = outcome.question?.choices[choice]
  if (wish && chosen) await quiz.drilled(asker, wish, chosen.right)
}
