/** What there is to settle, as data that the surfaces of both platforms are made from. */
import type { Asker } from '../contract.js'
import { type Language, textsIn } from '../texts/texts.js'
import type { SettingName } from './settings.js'

/** How a setting is chosen; `lines` is text, one entry a line. */
export type Kind =
  | 'yes-no'
  | 'python'
  | 'theme'
  | 'language'
  | 'seconds'
  | 'lines'
  | 'channels'
  | 'users'
  | 'roles'
  | 'channel'
  | 'role'

export type Place = 'community' | 'channel'

export interface Described {
  name: SettingName
  kind: Kind
  label: string
  help: string
}

interface Definition {
  name: SettingName
  kind: Kind
  places: readonly Place[]
  /** Where it is not on all chats. */
  on?: Asker['platform']
}

const BOTH = ['community', 'channel'] as const
const WHOLE = ['community'] as const

const definitions: readonly Definition[] = [
  { name: 'answers', kind: 'yes-no', places: ['channel'] },
  { name: 'python', kind: 'python', places: BOTH },
  { name: 'theme', kind: 'theme', places: BOTH },
  { name: 'private', kind: 'yes-no', places: BOTH },
  { name: 'coolDownSeconds', kind: 'seconds', places: BOTH },
  { name: 'language', kind: 'language', places: BOTH },
  { name: 'allowedChannels', kind: 'channels', places: WHOLE },
  { name: 'ignoredUsers', kind: 'users', places: WHOLE },
  { name: 'ignoredRoles', kind: 'roles', places: WHOLE, on: 'discord' },
  { name: 'blockedWords', kind: 'lines', places: WHOLE },
  { name: 'blockedLinks', kind: 'lines', places: WHOLE },
  { name: 'blockedInvitations', kind: 'yes-no', places: WHOLE },
  { name: 'reportsChannel', kind: 'channel', places: WHOLE },
  { name: 'editorRole', kind: 'role', places: WHOLE, on: 'discord' },
  { name: 'editors', kind: 'users', places: WHOLE, on: 'slack' },
]

/** What can be settled there. */
export function describedFor(platform: Asker['platform'], place: Place, language: Language | null = null): Described[] {
  const texts = textsIn(language).settings
  return definitions
    .filter(({ places, on }) => places.includes(place) && (on === undefined || on === platform))
    .map(({ name, kind }) => ({ name, kind, ...texts[name] }))
}

/** All of it taken back. */
export function nothingOf(described: readonly Described[]): Partial<Record<SettingName, null>> {
  return Object.fromEntries(described.map(({ name }) => [name, null]))
}
