import type { BaseInteraction } from 'discord.js'
import type { Settings } from '../../settings/settings.js'
import { type Standing, standingFor } from '../../settings/standing.js'
import { rolesOf } from './editors.js'

type Doing = Pick<BaseInteraction, 'user' | 'member' | 'guildId' | 'channelId' | 'channel'>

/** How whoever does something stands in the channel, or in the thread and the channel that it belongs to. */
export function standingOf(doing: Doing, settings: Pick<Settings, 'of'>): Promise<Standing> {
  const { user, guildId: community, channelId, channel } = doing
  const parent = channel?.isThread() ? channel.parentId : null
  return standingFor(settings, {
    platform: 'discord',
    community,
    user: user.id,
    channels: [channelId, parent].flatMap((id) => id ?? []),
    roles: rolesOf(doing),
    isDirect: community === null,
  })
}
