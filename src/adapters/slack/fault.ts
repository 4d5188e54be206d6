import { z } from 'zod'
import { MachineError } from '../../errors.js'
import { logFault } from '../../log.js'
import { excuseFor, isForAsker } from '../excuses.js'

const NOT_HERE = 'I am not in that channel. Invite me: write /invite and my name there.'

const Refusal = z.object({ data: z.object({ error: z.string(), needed: z.string().optional() }) })

/** What whoever set the bot up has to mend, in words for whoever asked; null for anything else. */
function wordsForRefusal(error: unknown): string | null {
  const refusal = Refusal.safeParse(error).data?.data
  if (refusal?.error === 'not_in_channel') return NOT_HERE
  if (refusal?.error !== 'missing_scope') return null
  const lacking = refusal.needed ?? 'unknown'
  const advice = 'give the app its newest manifest, and install it again'
  logFault(new MachineError('slack-scope-missing', `Slack wants the scope ${lacking}; ${advice}`))
  return `I lack a permission here (\`${lacking}\`). Please ask whoever set me up to install me again with my newest manifest.`
}

/** What somebody is told instead of an answer; of a fault of ours the log gets the rest. */
export function wordsFor(error: unknown): string {
  const refused = wordsForRefusal(error)
  if (refused !== null) return refused
  if (!isForAsker(error)) logFault(error)
  return excuseFor(error)
}
