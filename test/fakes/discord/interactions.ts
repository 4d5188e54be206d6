/** What Discord sends when a user does something. */
import { ADA, APPLICATION, CHANNEL, channelOf, DIRECT, SERVER } from './places.js'

const EPOCH_MS = 1_420_070_400_000

let made = 0

/** https://discord.com/developers/docs/reference#snowflakes */
export function snowflake(atMs: number): string {
  made += 1
  return String((BigInt(atMs - EPOCH_MS) << 22n) + BigInt(made % 4096))
}

/** Who does it, and where; without a word Ada, who manages nothing, in the first channel of the server. */
export interface By {
  user?: string
  channel?: string
  permissions?: bigint
}

export interface Interaction {
  id: string
  token: string
  type: number
  data: object
}

function userOf(id: string): object {
  return { id, username: 'ada', discriminator: '0', avatar: null, global_name: 'Ada' }
}

function interactionOf(type: number, data: object, atMs: number, by: By): Interaction {
  const { user = ADA, channel = CHANNEL, permissions = 0n } = by
  const id = snowflake(atMs)
  const member = {
    user: userOf(user),
    roles: [],
    permissions: String(permissions),
    joined_at: new Date(atMs).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
  }
  const who = channel === DIRECT ? { user: userOf(user), context: 1 } : { guild_id: SERVER, member, context: 0 }
  const common = {
    application_id: APPLICATION,
    version: 1,
    channel_id: channel,
    channel: channelOf(channel),
    app_permissions: '0',
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
  }
  return { ...common, ...who, id, token: `token-of-${id}`, type, data }
}

export type Options = Record<string, string | boolean>

function optionOf([name, value]: [string, unknown]): object {
  return { name, type: typeof value === 'boolean' ? 5 : 3, value }
}

/** `path`: a command, or its group and subcommand behind it (`ouro-settings here off`). */
export function commandOf(path: string, options: Options, atMs: number, by: By): Interaction {
  const [name = '', group, subcommand] = path.split(' ')
  const given = Object.entries(options).map(optionOf)
  const inside = group ? [{ type: 2, name: group, options: [{ type: 1, name: subcommand, options: given }] }] : given
  return interactionOf(2, { id: '5', name, type: 1, options: inside }, atMs, by)
}

/** A form that was sent: a text, or the choices of a menu, by the field's id. */
export function formOf(customId: string, fields: Record<string, string | string[]>, atMs: number, by: By): Interaction {
  const components = Object.entries(fields).map(([custom_id, value], index) => ({
    type: 18,
    id: index + 1,
    component: Array.isArray(value) ? { type: 3, custom_id, values: value } : { type: 4, custom_id, value },
  }))
  return interactionOf(5, { custom_id: customId, components }, atMs, by)
}

export function pressOf(customId: string, atMs: number, by: By): Interaction {
  const message = {
    id: snowflake(atMs),
    channel_id: CHANNEL,
    author: userOf(ADA),
    content: '',
    timestamp: new Date(atMs).toISOString(),
  }
  return { ...interactionOf(3, { custom_id: customId, component_type: 2 }, atMs, by), ...{ message } }
}
