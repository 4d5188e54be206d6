import { z } from 'zod'
import { MachineError, type OurobotError } from '../../errors.js'
import { logFault } from '../../log.js'
import { textsIn } from '../../texts/texts.js'
import { excuseFor, isForAsker } from '../excuses.js'
import { tellerAt } from './teller.js'

const { excuses } = textsIn()

const Refusal = z.object({ data: z.object({ error: z.string(), needed: z.string().optional() }) })

/** What went wrong at first, below what Bolt puts around it. */
export function rootOf(error: unknown): unknown {
  return error instanceof Error && 'original' in error && error.original ? rootOf(error.original) : error
}

const Respondable = z.object({ response_url: z.url() })

/** Of what came in and was not attended to: into the log, and in words to whoever waits for something. */
export async function tellFault({ error, body }: { error: Error; body: unknown }): Promise<void> {
  const root = rootOf(error)
  const words = wordsFor(root)
  // Whoever caused it may have no address to be told at.
  if (isUsual(root)) logFault(root)
  const to = Respondable.safeParse(body).data?.response_url
  if (to) await tellerAt(to)(words)
}

/** What whoever set the bot up has to mend, in words for whoever asked; null for anything else. */
function wordsForRefusal(error: unknown): string | null {
  const refusal = Refusal.safeParse(error).data?.data
  if (refusal?.error === 'not_in_channel') return excuses.notInChannel
  if (refusal?.error !== 'missing_scope') return null
  const lacking = refusal.needed ?? 'unknown'
  const advice = 'give the app its newest manifest, and install it again'
  logFault(new MachineError('slack-scope-missing', `Slack wants the scope ${lacking}; ${advice}`))
  return excuses.lackingScope(lacking)
}

/** What is nobody's fault here, and not for the log where its asker is told. */
function isUsual(error: unknown): error is OurobotError {
  return isForAsker(error)
}

/** What somebody is told instead of an answer; of a fault of ours the log gets the rest. */
export function wordsFor(error: unknown): string {
  if (isUsual(error)) return excuseFor(error)
  const refused = wordsForRefusal(error)
  if (refused !== null) return refused
  logFault(error)
  return excuseFor(error)
}
