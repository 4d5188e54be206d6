import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'
import { UsageError } from '../../../errors.js'
import type { Settings } from '../../../settings/settings.js'
import { textsIn } from '../../../texts/texts.js'
import { requireManager } from '../editors.js'

type By = Pick<BaseInteraction, 'member' | 'memberPermissions' | 'guildId' | 'channel' | 'channelId'>

/** Whoever manages messages there, or the server. Resolves to its id. Throws `UsageError` (`not-a-moderator`). */
export async function requireModerator(by: By, settings: Pick<Settings, 'of'>): Promise<string> {
  if (by.guildId !== null && by.memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return by.guildId
  return requireManager(by, settings).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError('not-a-moderator', textsIn().refusals.notAModerator)
  })
}

/** The channel that a thread belongs to. */
export function helpChannelOf({ channel, channelId }: By): string {
  return (channel?.isThread() ? channel.parentId : channelId) ?? ''
}
