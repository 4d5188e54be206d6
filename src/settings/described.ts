/** What there is to settle, as data that the surfaces of both platforms are made from. */
import type { Asker } from '../contract.js'
import { type Language, textsIn } from '../texts/texts.js'
import { NUMBER_LIMITS } from './limits.js'
import type { SettingName } from './settings.js'

/** A whole number that is written: of seconds, of days, of anything else. */
export type Numeric = keyof typeof NUMBER_LIMITS

/** How a setting is chosen; `lines` is text, one entry a line. */
export type Kind =
  | 'yes-no'
  | 'python'
  | 'theme'
  | 'language'
  | Numeric
  | 'lines'
  | 'channels'
  | 'users'
  | 'roles'
  | 'channel'
  | 'role'

export type Place = 'community' | 'channel'

/** All but what is settled with another one. */
type Settleable = Exclude<SettingName, 'helpSince'>

export interface Described {
  name: Settleable
  kind: Kind
  label: string
  help: string
}

interface Definition {
  name: Settleable
  kind: Kind
  places: readonly Place[]
  /** Where it is not on all chats. */
  on?: Asker['platform']
}

const BOTH = ['community', 'channel'] as const
const WHOLE = ['community'] as const

const definitions: readonly Definition[] = [
  { name: 'answers', kind: 'yes-no', places: ['channel'] },
  { name: 'helpChannel', kind: 'yes-no', places: ['channel'] },
  { name: 'shadowDays', kind: 'days', places: ['channel'] },
  { name: 'answersHourly', kind: 'count', places: ['channel'] },
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

export function isNumeric(kind: Kind): kind is Numeric {
  return kind in NUMBER_LIMITS
}

/** All of it taken back. */
export function nothingOf(described: readonly Described[]): Partial<Record<SettingName, null>> {
  return Object.fromEntries(described.map(({ name }) => [name, null]))
}
