import type { webApi } from '@slack/bolt'
import { UsageError } from '../../errors.js'
import { logFault } from '../../log.js'
import { refusalIn } from './messages.js'

/** The workspace's admins and owners. Throws `UsageError` (`not-a-moderator`, `cannot-tell`), in words for whoever asked. */
export async function requireModerator(client: webApi.WebClient, user: string): Promise<void> {
  const { user: known } = await client.users.info({ user }).catch((error: unknown) => {
    if (refusalIn(error) === null) throw error
    logFault(error)
    throw new UsageError(
      'cannot-tell',
      'I cannot see who is an admin here. Please ask whoever set me up to install me again with my newest manifest.',
    )
  })
  if (known?.is_admin || known?.is_owner) return
  throw new UsageError('not-a-moderator', 'Only admins and owners of this workspace can turn me off and on.')
}
