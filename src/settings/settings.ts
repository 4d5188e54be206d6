/** The port to what moderators have settled; it is kept until they settle it otherwise. Two sides: a file and Redis. */
import { z } from 'zod'
import { type Asker, ThemeName } from '../contract.js'
import { LANGUAGES } from '../texts/texts.js'
import { CHOSEN_LIMIT, LINE_LIMIT_CHARACTERS, LINES_LIMIT, NUMBER_LIMITS } from './limits.js'

/** A community as a whole (`channel` null), or one channel of it; a direct message may belong to no community. */
export type Scope = Pick<Asker, 'platform' | 'community' | 'channel'>

/** Ids of the platform's own. */
const Chosen = z.array(z.string()).max(CHOSEN_LIMIT)
const Lines = z.array(z.string().min(1).max(LINE_LIMIT_CHARACTERS)).max(LINES_LIMIT)

/** What is settled in one place; what is not there is as it is around it, or by default. */
export const Settled = z
  .object({
    /** Whether snippets are answered there. */
    answers: z.boolean(),
    /** The Python of those who name none: a minor version, or `default`, the newest. */
    python: z.string().regex(/^(?:default|\d+\.\d+)$/),
    theme: z.enum(ThemeName.options),
    /** Whether only its asker sees an answer. */
    private: z.boolean(),
    /** Between two questions of one user. */
    coolDownSeconds: z.number().int().min(0).max(NUMBER_LIMITS.seconds),
    language: z.enum(LANGUAGES),
    /** In others, only its asker sees an answer; none: all are. */
    allowedChannels: Chosen,
    ignoredUsers: Chosen,
    ignoredRoles: Chosen,
    blockedWords: Lines,
    /** Domains whose links are blocked; `*`: all. */
    blockedLinks: Lines,
    /** Whether invitations to Discord servers and Slack workspaces are blocked. */
    blockedInvitations: z.boolean(),
    /** Where moderators hear of what was withheld. */
    reportsChannel: z.string(),
    /** Who may change settings beside those who manage the community. */
    editorRole: z.string(),
    editors: Chosen,
    /** Whether questions are answered there unasked. */
    helpChannel: z.boolean(),
    /** Since when they are, in milliseconds since the epoch; set with it. */
    helpSince: z.number().int(),
    /** For so long from then on, would-be answers go to moderators alone. */
    shadowDays: z.number().int().min(0).max(NUMBER_LIMITS.days),
    /** Answers within an hour that nobody asked for. */
    answersHourly: z.number().int().min(0).max(NUMBER_LIMITS.count),
  })
  .partial()
export type Settled = z.infer<typeof Settled>
export type SettingName = keyof Settled

/** null: as it is around that place, or by default. */
export type Change = { [Name in SettingName]?: Settled[Name] | null }

/** Every method throws `StoreError` (`store-unreachable`) where what is settled cannot be reached. */
export interface Settings {
  of(scope: Scope): Promise<Settled>
  /** Whole or not at all, also when the process is killed; what `change` does not name stays. */
  settle(scope: Scope, change: Change): Promise<void>
  /** Takes away what a community, and each of its channels, has settled. */
  forget(community: { platform: Asker['platform']; community: string }): Promise<void>
  close(): Promise<void>
}
