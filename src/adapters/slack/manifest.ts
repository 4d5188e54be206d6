import { commands } from '../../../commands/index.js'
import { textsIn } from '../../texts/texts.js'
import { ENDPOINT, REDIRECT } from './endpoints.js'

const { commands: texts, forms } = textsIn()

export const SHORTCUT = 'show_memory'

/**
 * `im:history` is for what people write to the bot itself; `channels:history` and `groups:history` are for help channels: of
 * others it hears, where it is a member, and looks at nothing.
 */
export const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'users:read',
] as const

/**
 * Of these, what whoever installs it may leave out: only help channels need it.
 * https://docs.slack.dev/changelog/2026/03/16/optional-scopes
 */
const OPTIONAL = ['channels:history', 'groups:history'] as const satisfies readonly (typeof SCOPES)[number][]

const EVENTS = ['app_mention', 'app_uninstalled', 'message.channels', 'message.groups', 'message.im', 'tokens_revoked']
/** Of organizations that install the app for several of their workspaces at once. */
const ORGANIZATION_EVENTS = ['team_access_revoked']

/**
 * Slack's description of the app, from the commands' own data. `address`: where Slack reaches us over HTTPS; null for Socket
 * Mode. `many`: whether any workspace or organization may install it. https://docs.slack.dev/reference/app-manifest
 */
export function manifestOf(command: string, address: string | null, { many = false } = {}) {
  const url = address === null ? null : new URL(ENDPOINT, address).href
  const redirect = many && address !== null ? { redirect_urls: [new URL(REDIRECT, address).href] } : {}
  const events = [...EVENTS, ...(many ? ORGANIZATION_EVENTS : [])]
  return {
    display_information: { name: forms.name, description: texts.app, long_description: texts.appAtLength },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: forms.name, always_online: true },
      slash_commands: [
        {
          command: `/${command}`,
          description: texts.appViews(commands.map(({ label }) => label)),
          usage_hint: texts.usage(commands.map(({ name }) => name)),
          should_escape: false,
          ...(url === null ? {} : { url }),
        },
      ],
      shortcuts: [
        {
          name: forms.showMemory,
          type: 'message',
          callback_id: SHORTCUT,
          description: texts.shortcut,
        },
      ],
    },
    oauth_config: { ...redirect, scopes: { bot: [...SCOPES], bot_optional: [...OPTIONAL] } },
    settings: {
      event_subscriptions: { bot_events: events, ...(url === null ? {} : { request_url: url }) },
      interactivity: { is_enabled: true, ...(url === null ? {} : { request_url: url }) },
      org_deploy_enabled: many,
      socket_mode_enabled: url === null,
      // Once it is on Slack does not turn it off again; where it is, tokens are renewed.
      token_rotation_enabled: false,
    },
  }
}
