/** Answers for a workspace that lets the bot in no more: nobody can be told, and nothing is kept. */
import { dropAnswer } from '../../answers.js'
import type { Finished, Job } from '../../contract.js'
import { DeliveryError, UsageError } from '../../errors.js'
import type { Store } from '../../store/store.js'
import { homeOf } from './home.js'
import { refusalIn } from './messages.js'

/** Slack's words for a token that opens nothing any more, whatever is asked. https://docs.slack.dev/reference/methods/auth.test */
const SHUT_OUT = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
])
const NOT_INSTALLED = 'not-installed'

/** null: another try may help. */
export function shutOutBy(error: unknown): string | null {
  if (error instanceof UsageError && error.code === NOT_INSTALLED) return NOT_INSTALLED
  const refusal = refusalIn(error)
  return refusal !== null && SHUT_OUT.has(refusal) ? refusal : null
}

export function shutOut(job: Job, why: string, cause: unknown): DeliveryError {
  const { team } = homeOf(job)
  const what = `the answer to job ${job.id} is let go: Slack lets the bot into workspace ${team} no more (${why})`
  return new DeliveryError('slack-shut-out', `${what}; install it there again where that was not wanted`, { cause })
}

/** What was made for an answer that nobody gets. */
export async function dropAll({ job, outcome }: Finished, store: Store): Promise<void> {
  if (outcome.kind === 'answered') await dropAnswer({ job, outcome }, store)
}
