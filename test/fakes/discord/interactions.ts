/** What Discord sends when a user does something. */
import { ADA, APPLICATION, CHANNEL, channelOf, DIRECT, QUIET_ROLE, SERVER } from './places.js'

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
  roles?: string[]
}

export interface Interaction {
  id: string
  token: string
  type: number
  channel_id: string
  user?: { id: string }
  member?: { user: { id: string } }
  data: object
}

export interface Attachment {
  id: string
  filename: string
  size: number
  url: string
  proxy_url: string
  content_type?: string
}

/** A message of somebody's, as it comes along. */
export interface Message {
  id: string
  channel_id: string
  content: string
  attachments: Attachment[]
  [more: string]: unknown
}

export function userOf(id: string) {
  return { id, username: 'ada', discriminator: '0', avatar: null, global_name: 'Ada' }
}

export function memberOf(user: string, atMs: number) {
  const joined_at = new Date(atMs).toISOString()
  return { user: userOf(user), roles: [], joined_at, deaf: false, mute: false, flags: 0 }
}

function interactionOf(type: number, data: object, atMs: number, by: By): Interaction {
  const { user = ADA, channel = CHANNEL, permissions = 0n, roles = [] } = by
  const id = snowflake(atMs)
  const member = { ...memberOf(user, atMs), roles, permissions: String(permissions) }
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

/** A role or a channel is chosen by its id, as `{ role }`. */
export type Options = Record<string, string | boolean | number | { role: string } | { channel: string }>

function optionOf([name, value]: [string, unknown]): object {
  if (typeof value === 'object' && value !== null && 'role' in value) return { name, type: 8, value: value.role }
  if (typeof value === 'object' && value !== null && 'channel' in value) return { name, type: 7, value: value.channel }
  return { name, type: typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3, value }
}

function channelsIn(options: object[]): object {
  const ids = options.flatMap((one) => ('value' in one && 'type' in one && one.type === 7 ? [String(one.value)] : []))
  return Object.fromEntries(ids.map((id) => [id, channelOf(id)]))
}

function rolesIn(options: object[]): object {
  const ids = options.flatMap((one) => ('value' in one && 'type' in one && one.type === 8 ? [String(one.value)] : []))
  return Object.fromEntries(
    ids.map((id) => [
      id,
      { id, name: 'quiz', permissions: '0', position: 1, color: 0, flags: 0, mentionable: id !== QUIET_ROLE },
    ]),
  )
}

/** `path`: a command, or its group and subcommand behind it (`ouro-settings here off`). */
export function commandOf(path: string, options: Options, atMs: number, by: By): Interaction {
  const [name = '', group, subcommand] = path.split(' ')
  const given = Object.entries(options).map(optionOf)
  if (group && !subcommand) {
    const options = [{ type: 1, name: group, options: given }]
    return interactionOf(
      2,
      { id: '5', name, type: 1, options, resolved: { roles: rolesIn(given), channels: channelsIn(given) } },
      atMs,
      by,
    )
  }
  const inside = group ? [{ type: 2, name: group, options: [{ type: 1, name: subcommand, options: given }] }] : given
  return interactionOf(2, { id: '5', name, type: 1, options: inside }, atMs, by)
}

/** An option that is being typed. */
export function typingOf(path: string, option: string, typed: string, atMs: number, by: By): Interaction {
  const [name = '', subcommand] = path.split(' ')
  const given = [{ name: option, type: 3, value: typed, focused: true }]
  const options = subcommand ? [{ type: 1, name: subcommand, options: given }] : given
  return interactionOf(4, { id: '5', name, type: 1, options }, atMs, by)
}

/** What is put into a form's field: a text, the choices of a menu, a file. */
export type Field = string | string[] | { file: Attachment }

function fieldOf([custom_id, value]: [string, Field]): object {
  if (Array.isArray(value)) return { type: 3, custom_id, values: value }
  return typeof value === 'string' ? { type: 4, custom_id, value } : { type: 19, custom_id, values: [value.file.id] }
}

/** A form that was sent, by its fields' ids. */
export function formOf(customId: string, fields: Record<string, Field>, atMs: number, by: By): Interaction {
  const components = Object.entries(fields).map((field, index) => ({
    type: 18,
    id: index + 1,
    component: fieldOf(field),
  }))
  const files = Object.values(fields).flatMap((value) =>
    typeof value === 'object' && 'file' in value ? [value.file] : [],
  )
  const resolved = { attachments: Object.fromEntries(files.map((file) => [file.id, file])) }
  return interactionOf(5, { custom_id: customId, components, resolved }, atMs, by)
}

/** A command from a message's menu. */
export function menuOf(name: string, message: Message, atMs: number, by: By): Interaction {
  const data = { id: '6', name, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } }
  return interactionOf(2, data, atMs, by)
}

export interface Below {
  id: string
  channel: string
  hidden: boolean
}

/** `values` of a menu; a button has none. */
export function pressOf(customId: string, values: string[] | null, below: Below, atMs: number, by: By): Interaction {
  const message = {
    id: below.id,
    channel_id: below.channel,
    author: { ...userOf(APPLICATION), bot: true },
    content: '',
    flags: 32_768 | (below.hidden ? 64 : 0),
    timestamp: new Date(atMs).toISOString(),
  }
  const data = values ? { custom_id: customId, component_type: 3, values } : { custom_id: customId, component_type: 2 }
  return { ...interactionOf(3, data, atMs, { ...by, channel: below.channel }), ...{ message } }
}

/** What was chosen in a menu of some kind (3 texts, 5 users, 6 roles, 8 channels). */
export function choiceOf(
  type: number,
  customId: string,
  values: string[],
  below: Below,
  atMs: number,
  by: By,
): Interaction {
  const data = { custom_id: customId, component_type: type, values, resolved: {} }
  return { ...pressOf(customId, values, below, atMs, by), data }
}

/** What somebody wrote in a channel, as Discord tells it to whoever may read it. */
export function messageOf(content: string, attachments: Attachment[], atMs: number, by: By): Message {
  const { user = ADA, channel = CHANNEL } = by
  const where = channel === DIRECT ? { channel_type: 1 } : { guild_id: SERVER, member: memberOf(user, atMs) }
  const mentions = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => userOf(id))
  return {
    id: snowflake(atMs),
    channel_id: channel,
    ...where,
    author: userOf(user),
    content,
    attachments,
    timestamp: new Date(atMs).toISOString(),
    edited_timestamp: null,
    mentions,
    mention_roles: [],
    mention_everyone: false,
    tts: false,
    embeds: [],
    pinned: false,
    type: 0,
    flags: 0,
  }
}
