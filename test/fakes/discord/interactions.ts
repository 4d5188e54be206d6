/** What Discord sends when a user does something. */
const EPOCH_MS = 1_420_070_400_000
const ASKER = { id: '200000000000000001', username: 'ada', discriminator: '0', avatar: null, global_name: 'Ada' }

export const APPLICATION = '100000000000000001'
export const SERVER = '300000000000000001'
const CHANNEL = '400000000000000001'

let made = 0

/** https://discord.com/developers/docs/reference#snowflakes */
export function snowflake(atMs: number): string {
  made += 1
  return String((BigInt(atMs - EPOCH_MS) << 22n) + BigInt(made % 4096))
}

export interface Interaction {
  id: string
  token: string
  type: number
  data: object
}

function interactionOf(type: number, data: object, atMs: number): Interaction {
  const id = snowflake(atMs)
  const member = {
    user: ASKER,
    roles: [],
    permissions: '0',
    joined_at: new Date(atMs).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
  }
  const common = {
    application_id: APPLICATION,
    version: 1,
    guild_id: SERVER,
    channel_id: CHANNEL,
    member,
    app_permissions: '0',
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
  }
  return { ...common, id, token: `token-of-${id}`, type, data }
}

function optionOf([name, value]: [string, unknown]): object {
  return { name, type: typeof value === 'boolean' ? 5 : 3, value }
}

export function commandOf(name: string, options: Record<string, string | boolean>, atMs: number): Interaction {
  return interactionOf(2, { id: '5', name, type: 1, options: Object.entries(options).map(optionOf) }, atMs)
}

/** A form that was sent: a text, or the choices of a menu, by the field's id. */
export function formOf(customId: string, fields: Record<string, string | string[]>, atMs: number): Interaction {
  const components = Object.entries(fields).map(([custom_id, value], index) => ({
    type: 18,
    id: index + 1,
    component: Array.isArray(value) ? { type: 3, custom_id, values: value } : { type: 4, custom_id, value },
  }))
  return interactionOf(5, { custom_id: customId, components }, atMs)
}

export function pressOf(customId: string, atMs: number): Interaction {
  const message = {
    id: snowflake(atMs),
    channel_id: CHANNEL,
    author: ASKER,
    content: '',
    timestamp: new Date(atMs).toISOString(),
  }
  return { ...interactionOf(3, { custom_id: customId, component_type: 2 }, atMs), ...{ message } }
}
