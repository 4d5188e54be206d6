import { commands } from '../../../commands/index.js'
import { ENDPOINT } from './app.js'

const DESCRIPTION = 'Shows what CPython really does with memory'
const LONG_DESCRIPTION =
  'Give Ourobot a few lines of Python. It runs them on a real CPython, sealed off from everything else, and shows what happened to each object: who holds it, when it dies, how many bytes it takes, and why `is` said what it said.'

export const SHORTCUT = 'show_memory'

/** `im:history` is for what people write to the bot itself; it reads no channel. */
const SCOPES = [
  'app_mentions:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'users:read',
]

const EVENTS = ['app_mention', 'app_uninstalled', 'message.im']

/**
 * Slack's description of the app, from the commands' own data. `address`: where Slack reaches us over HTTPS; null for Socket
 * Mode. https://docs.slack.dev/reference/app-manifest
 */
export function manifestOf(command: string, address: string | null) {
  const url = address === null ? null : new URL(ENDPOINT, address).href
  return {
    display_information: { name: 'Ourobot', description: DESCRIPTION, long_description: LONG_DESCRIPTION },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Ourobot', always_online: true },
      slash_commands: [
        {
          command: `/${command}`,
          description: `${DESCRIPTION}: ${commands.map(({ label }) => label).join(', ')}`,
          usage_hint: `[${commands.map(({ name }) => name).join(' | ')}] code`,
          should_escape: false,
          ...(url === null ? {} : { url }),
        },
      ],
      shortcuts: [
        {
          name: 'Show its memory',
          type: 'message',
          callback_id: SHORTCUT,
          description: 'Runs the code in a message and shows what happens in memory',
        },
      ],
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { bot_events: EVENTS, ...(url === null ? {} : { request_url: url }) },
      interactivity: { is_enabled: true, ...(url === null ? {} : { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  }
}
