/** `/ouro-settings`: what those who manage a server settle for it. */
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js'
import type { Settings } from '../../settings/settings.js'

export const SETTINGS = 'ouro-settings'

const { SubcommandGroup, Subcommand } = ApplicationCommandOptionType

/** `here` is the channel, or the thread, in which it is said. */
export const settingsOptions: APIApplicationCommandOption[] = [
  {
    type: SubcommandGroup,
    name: 'here',
    description: 'In this channel',
    options: [
      { type: Subcommand, name: 'on', description: 'Ourobot answers in this channel' },
      { type: Subcommand, name: 'off', description: 'Ourobot does not answer in this channel' },
    ],
  },
]

/** Settles it, and returns what to say. Discord lets nobody else come here. */
export async function settle(
  { options, guildId: community, channelId: channel }: ChatInputCommandInteraction,
  settings: Settings,
): Promise<string> {
  const answers = options.getSubcommand() === 'on'
  await settings.settle({ platform: 'discord', community, channel }, { answers })
  return answers
    ? 'Ourobot answers in this channel.'
    : 'Ourobot is off in this channel now, also in its threads. `/ouro-settings here on` turns it on again.'
}
