import type { webApi } from '@slack/bolt'
import { MachineError, UsageError } from '../../errors.js'
import { logFault } from '../../log.js'
import { textsIn } from '../../texts/texts.js'
import { refusalIn } from './messages.js'

type User = webApi.UsersInfoResponse['user']

/** In a channel that several workspaces share, an admin of another one is a guest. */
function isOfHere(known: User, community: string): boolean {
  const { team_id: own, enterprise_user: everywhere } = known ?? {}
  return own === undefined || own === community || (everywhere?.teams ?? []).includes(community)
}

/** The workspace's admins and owners; `others` are told so. Throws `UsageError` (`not-a-moderator`, `cannot-tell`), in words for whoever asked. */
export async function requireModerator(
  client: webApi.WebClient,
  { user, community }: { user: string; community: string },
  others: string,
): Promise<void> {
  const { user: known } = await client.users.info({ user }).catch((error: unknown) => {
    const why = refusalIn(error)
    if (why === null) throw error
    const advice = 'give the app its newest manifest, and install it again'
    logFault(new MachineError('slack-users-unseen', `Slack does not say who is an admin (${why}); ${advice}`))
    throw new UsageError('cannot-tell', textsIn().excuses.adminsUnseen)
  })
  if ((known?.is_admin || known?.is_owner) && isOfHere(known, community)) return
  throw new UsageError('not-a-moderator', others)
}
