/** Who and what there is on the fake: a server with two channels, and a thread in the first. */

export const APPLICATION = '100000000000000001'
export const SERVER = '300000000000000001'
export const CHANNEL = '400000000000000001'
export const ELSEWHERE = '400000000000000002'
export const THREAD = '410000000000000001'
export const DIRECT = '420000000000000001'
export const ADA = '200000000000000001'
export const MANAGE_SERVER = 1n << 5n

const [TEXT, DM, PUBLIC_THREAD] = [0, 1, 11]

const ALLOWED = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n)

/** What all may do in a channel: see it, write, attach, read what was, write in threads; less what is denied. */
export function allowedIn(channel: string, denied: ReadonlyMap<string, bigint>): bigint {
  const own = ALLOWED & ~(denied.get(channel) ?? 0n)
  return channel === THREAD ? own & ~(denied.get(CHANNEL) ?? 0n) : own
}

/** Partial, as it comes with an interaction. */
export function channelOf(id: string, denied: ReadonlyMap<string, bigint> = new Map()): object {
  if (id === DIRECT) return { id, type: DM }
  const permission_overwrites = [{ id: SERVER, type: 0, allow: '0', deny: String(denied.get(id) ?? 0n) }]
  if (id !== THREAD) return { id, type: TEXT, name: 'study', guild_id: SERVER, parent_id: null, permission_overwrites }
  const thread_metadata = { archived: false, auto_archive_duration: 60, locked: false }
  return { id, type: PUBLIC_THREAD, name: 'a thread', guild_id: SERVER, parent_id: CHANNEL, thread_metadata }
}

/** What the gateway says of the server once a bot is in (GUILD_CREATE). */
export function serverSeen(denied: ReadonlyMap<string, bigint>): object {
  const nothing = Object.fromEntries(
    ['emojis', 'stickers', 'voice_states', 'presences', 'stage_instances', 'guild_scheduled_events'].map((name) => [
      name,
      [],
    ]),
  )
  return {
    id: SERVER,
    name: 'Study group',
    owner_id: ADA,
    features: [],
    roles: [{ id: SERVER, name: '@everyone', permissions: String(ALLOWED), position: 0, color: 0, flags: 0 }],
    members: [{ user: { id: APPLICATION, username: 'ourobot', discriminator: '0', bot: true }, roles: [], flags: 0 }],
    channels: [CHANNEL, ELSEWHERE].map((id) => channelOf(id, denied)),
    threads: [channelOf(THREAD)],
    ...nothing,
  }
}
