import { REST, type RESTOptions, Routes } from 'discord.js'
import { z } from 'zod'
import type { Config } from '../../config.js'
import { MachineError } from '../../errors.js'
import { registeredCommands } from './commands.js'
import { differences, type Known, OF_A_SERVER } from './difference.js'
import { type Invitation, invitationOf } from './invitation.js'

const Application = z.object({ id: z.string() })

type Settings = Pick<Config, 'discordToken' | 'discordGuild'>

function noToken(): MachineError {
  return new MachineError(
    'no-discord-token',
    'to register commands, set DISCORD_TOKEN to the token that the Discord Developer Portal shows under Bot',
  )
}

/**
 * Brings the commands on Discord to what they are here: everywhere, or on one server. Returns a line for each difference
 * that there was, without any, nothing is sent; and how to invite the bot. Throws `MachineError` (`no-discord-token`,
 * `discord-refused`).
 */
export async function register(
  { discordToken, discordGuild }: Settings,
  options?: Partial<RESTOptions>,
): Promise<{ lines: string[]; invitation: Invitation }> {
  if (discordToken === null) throw noToken()
  const rest = new REST({ version: '10', ...options }).setToken(discordToken)
  try {
    const { id } = Application.parse(await rest.get(Routes.currentApplication()))
    const route =
      discordGuild === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, discordGuild)
    const wanted = registeredCommands(discordGuild === null ? 'global' : 'guild')
    const there = (await rest.get(route)) as Known[]
    const lines = differences(there, wanted, discordGuild === null ? undefined : OF_A_SERVER)
    if (lines.length > 0) await rest.put(route, { body: wanted })
    return { lines, invitation: invitationOf(id) }
  } catch (cause) {
    throw new MachineError(
      'discord-refused',
      'Discord does not register the commands; see that DISCORD_TOKEN is right, that the bot is on the server that DISCORD_GUILD names, and that this machine reaches discord.com',
      { cause },
    )
  }
}
