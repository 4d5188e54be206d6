import type { Config } from '../../config.js'
import type { OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import type { Discord, Settings, Surroundings } from './discord.js'

const OFF: Discord = {
  name: 'discord',
  says: 'Discord is off; set DISCORD_TOKEN to be there',
  isThere: () => null,
  close: async () => {},
}

/** Off without a token: discord.js takes longer to load than all the rest. Throws `MachineError` (`discord-refused`). */
export async function openDiscord(
  { discordToken, ...others }: Omit<Settings, 'discordToken'> & Pick<Config, 'discordToken'>,
  gateway: Gateway,
  onFault: OnFault,
  surroundings?: Surroundings,
): Promise<Discord> {
  if (discordToken === null) return OFF
  const { startDiscord } = await import('./discord.js')
  return startDiscord({ discordToken, ...others }, gateway, onFault, surroundings)
}
