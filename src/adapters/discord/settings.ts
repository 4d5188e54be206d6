/** `/ouro-settings`: what those who manage a server settle for it, and for each of its channels. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
} from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import type { Gateway } from '../../gateway.js'
import { textsIn } from '../../texts/texts.js'
import { requireEditor } from './editors.js'
import { type Message, wordsMessage } from './message.js'
import { panelMessage } from './panel.js'
import { type Subject, scopeOf } from './subject.js'

export const SETTINGS = 'ouro-settings'

const { panel: texts } = textsIn()

const { SubcommandGroup, Subcommand } = ApplicationCommandOptionType

/** For those in which nothing can be said. */
export const channelOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: textsIn().help.commands.channel,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
}

/** `here` is the channel, or the thread, in which it is said. */
export const settingsOptions: APIApplicationCommandOption[] = [
  {
    type: SubcommandGroup,
    name: 'here',
    description: texts.commands.here,
    options: [
      { type: Subcommand, name: 'on', description: texts.commands.on },
      { type: Subcommand, name: 'off', description: texts.commands.off },
    ],
  },
  { type: Subcommand, name: 'server', description: texts.commands.server },
  {
    type: Subcommand,
    name: 'channel',
    description: texts.commands.channel,
    options: [channelOption],
  },
]

/** What is settled for `subject`, and how to change it. */
export async function panelFor(subject: Subject, server: string, { settings, store }: Gateway): Promise<Message> {
  const pythons = await presentPythons(store).catch(() => [])
  return panelMessage(subject, await settings.of(scopeOf(subject, server)), pythons)
}

/** Answers the command. Throws `UsageError` (`not-an-editor`). */
export async function settingsMessage(interaction: ChatInputCommandInteraction, gateway: Gateway): Promise<Message> {
  const { options, channelId: channel } = interaction
  const server = await requireEditor(interaction, gateway.settings)
  const asked = options.getSubcommand()
  if (asked === 'server') return panelFor({ channel: null }, server, gateway)
  if (asked === 'channel') return panelFor({ channel: options.getChannel('channel')?.id ?? channel }, server, gateway)
  const answers = asked === 'on'
  await gateway.settings.settle(scopeOf({ channel }, server), { answers })
  return wordsMessage(answers ? texts.on.discord : texts.off.discord)
}
