/** What Discord needs. No message shows a token. */
import { MachineError } from '../errors.js'
import { portFrom } from './port.js'

/** Where Discord reaches us by HTTP, and the key that its requests are signed with: 64 hexadecimal digits. */
export interface DiscordWeb {
  publicKey: string
  port: number
}

/** Which of a bot's connections to Discord's gateway this process holds; a server is always on the same one. */
export type Shards = 'auto' | { ids: number[]; count: number }

type Environment = Record<string, string | undefined>

const DISCORD_PORT = 4002

/** An id, as Discord copies it. `what` and `how`: whose it is, and where it is copied. */
function idFrom(name: string, id: string | undefined, what: string, how: string): string | null {
  if (!id) return null
  if (/^[1-9]\d{5,19}$/.test(id)) return id
  throw new MachineError(
    `${name.toLowerCase().replaceAll('_', '-')}-wrong`,
    `${name} is ${JSON.stringify(id)}; set it to a ${what}'s id (right-click the ${what}, ${how}), or leave it out`,
  )
}

/** Throws `MachineError` (`discord-guild-wrong`). */
export function discordGuildFrom({ DISCORD_GUILD: id }: Environment): string | null {
  return idFrom('DISCORD_GUILD', id, 'server', 'Copy Server ID')
}

/** Throws `MachineError` (`discord-reports-wrong`). */
export function discordReportsFrom({ DISCORD_REPORTS: id }: Environment): string | null {
  return idFrom('DISCORD_REPORTS', id, 'channel', 'Copy Channel ID')
}

/** null: over the gateway. Throws `MachineError` (`discord-key-wrong`, `bad-port`). */
export function discordWebFrom({ DISCORD_PUBLIC_KEY: key, DISCORD_PORT: port }: Environment): DiscordWeb | null {
  if (!key) return null
  if (/^[\da-f]{64}$/i.test(key)) return { publicKey: key, port: portFrom('DISCORD_PORT', port, DISCORD_PORT) }
  throw new MachineError(
    'discord-key-wrong',
    'DISCORD_PUBLIC_KEY is not 64 hexadecimal digits; copy it from the Developer Portal, General Information, Public Key, or leave it out',
  )
}

/** `0-3/8`: the first four of eight. Throws `MachineError` (`discord-shards-wrong`). */
export function shardsFrom({ DISCORD_SHARDS: value }: Environment): Shards {
  if (!value || value === 'auto') return 'auto'
  const [, first = '', last = first, all = ''] = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/.exec(value) ?? []
  const [from, to, count] = [Number(first), Number(last), Number(all)]
  if (first !== '' && from <= to && to < count) {
    return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count }
  }
  throw new MachineError(
    'discord-shards-wrong',
    `DISCORD_SHARDS is ${JSON.stringify(value)}; write auto, or which of how many this process holds, counted from 0, such as 0-3/8`,
  )
}
