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

/** Partial, as it comes with an interaction. */
export function channelOf(id: string): object {
  if (id === DIRECT) return { id, type: DM }
  if (id !== THREAD) return { id, type: TEXT, name: 'study', guild_id: SERVER, parent_id: null }
  const thread_metadata = { archived: false, auto_archive_duration: 60, locked: false }
  return { id, type: PUBLIC_THREAD, name: 'a thread', guild_id: SERVER, parent_id: CHANNEL, thread_metadata }
}

/** What the gateway says of the server once a bot is in (GUILD_CREATE). */
export function serverSeen(): object {
  const nothing = Object.fromEntries(
    ['members', 'emojis', 'stickers', 'voice_states', 'presences', 'stage_instances', 'guild_scheduled_events'].map(
      (name) => [name, []],
    ),
  )
  return {
    id: SERVER,
    name: 'Study group',
    owner_id: ADA,
    features: [],
    roles: [{ id: SERVER, name: '@everyone', permissions: '0', position: 0, color: 0, flags: 0 }],
    channels: [CHANNEL, ELSEWHERE].map(channelOf),
    threads: [channelOf(THREAD)],
    ...nothing,
  }
}
