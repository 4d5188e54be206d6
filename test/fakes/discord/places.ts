/** Who and what there is on the fake: a server with two channels, and a thread in the first. */

export const APPLICATION = '100000000000000001'
export const SERVER = '300000000000000001'
export const CHANNEL = '400000000000000001'
export const ELSEWHERE = '400000000000000002'
/** Of posts. */
export const FORUM = '400000000000000003'
export const THREAD = '410000000000000001'
export const DIRECT = '420000000000000001'
export const ADA = '200000000000000001'
/** Of the server, beside the one that all have. */
export const ROLES = ['600000000000000001', '600000000000000002']
export const MANAGE_SERVER = 1n << 5n

export const MANAGE_MESSAGES = 1n << 13n
export const CREATE_THREADS = 1n << 35n
export const SEND_IN_THREADS = 1n << 38n

const [TEXT, DM, PUBLIC_THREAD, POSTS] = [0, 1, 11, 15]

/** The channel of each thread that there is, on any fake. */
const threads = new Map([[THREAD, CHANNEL]])

/** Somebody begins a thread. */
export function addThread(thread: string, channel: string): void {
  threads.set(thread, channel)
}

export function isThread(id: string): boolean {
  return threads.has(id)
}

const ALLOWED = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | CREATE_THREADS | SEND_IN_THREADS

/** What all may do in a channel: see it, write, attach, read what was, write in threads; less what is denied. */
export function allowedIn(channel: string, denied: ReadonlyMap<string, bigint>): bigint {
  const own = ALLOWED & ~(denied.get(channel) ?? 0n)
  return own & ~(denied.get(threads.get(channel) ?? '') ?? 0n)
}

/** Partial, as it comes with an interaction. */
export function channelOf(id: string, denied: ReadonlyMap<string, bigint> = new Map(), thread = 'a thread'): object {
  if (id === DIRECT) return { id, type: DM }
  const permission_overwrites = [{ id: SERVER, type: 0, allow: '0', deny: String(denied.get(id) ?? 0n) }]
  const parent_id = threads.get(id)
  const type = id === FORUM ? POSTS : TEXT
  if (parent_id === undefined)
    return { id, type, name: 'study', guild_id: SERVER, parent_id: null, permission_overwrites }
  const thread_metadata = { archived: false, auto_archive_duration: 60, locked: false }
  return { id, type: PUBLIC_THREAD, name: thread, guild_id: SERVER, parent_id, thread_metadata, message_count: 0 }
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
    roles: [SERVER, ...ROLES].map((id, position) => {
      const name = id === SERVER ? '@everyone' : `role ${position}`
      return { id, name, permissions: String(id === SERVER ? ALLOWED : 0n), position, color: 0, flags: 0 }
    }),
    members: [{ user: { id: APPLICATION, username: 'ourobot', discriminator: '0', bot: true }, roles: [], flags: 0 }],
    channels: [CHANNEL, ELSEWHERE, FORUM].map((id) => channelOf(id, denied)),
    threads: [channelOf(THREAD)],
    ...nothing,
  }
}

/** A role that not everybody may mention. */
export const QUIET_ROLE = '600000000000000099'
