/** `/ouro-help`: what was answered in help channels. */
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js'
import type { Gateway } from '../../../gateway.js'
import { statsSaid } from '../../../help/words.js'
import { textsIn } from '../../../texts/texts.js'
import { type Message, passagesMessage } from '../message.js'
import { channelOption } from '../settings.js'
import type { Passage } from '../text.js'
import { helpChannelOf, requireModerator } from './moderators.js'

export const HELP = 'ouro-help'

export const helpOptions: APIApplicationCommandOption[] = [
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'stats',
    description: textsIn().help.commands.stats,
    options: [channelOption],
  },
]

/** Throws `UsageError` (`not-a-moderator`). */
export async function statsMessage(interaction: ChatInputCommandInteraction, gateway: Gateway): Promise<Message> {
  const community = await requireModerator(interaction, gateway.settings)
  const channel = interaction.options.getChannel('channel')?.id ?? helpChannelOf(interaction)
  const said = statsSaid(await gateway.help.stats({ platform: 'discord', community, channel }))
  return passagesMessage(
    said.flatMap(({ title, lines }) => [
      { as: 'title', text: title },
      ...lines.map((text): Passage => ({ as: 'item', text })),
    ]),
  )
}
