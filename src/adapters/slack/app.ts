import { App, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { SlackSettings } from '../../config/slack.js'
import { MachineError } from '../../errors.js'
import { logFault } from '../../log.js'
import { refusalIn } from './messages.js'

/** Where Slack's requests come to over HTTP: commands, buttons and modals alike. */
export const ENDPOINT = '/slack/events'

/** Some four tries within half a minute, the time that a delivery has; what is too much for Slack waits as long as it says. */
const RETRIES = { retries: 4, minTimeout: 500, maxTimeout: 5000 }

/**
 * Socket Mode keeps to its own, near endless tries: with the few above, Slack out of reach for a minute would end it, and
 * the process with it (@slack/socket-mode 3.1, `delayReconnectAttempt`).
 */
function receiverFor({ way }: SlackSettings, logger: Logger, reach: { slackApiUrl?: string }): Receiver {
  return way.kind === 'socket'
    ? new SocketModeReceiver({ appToken: way.appToken, logger, installerOptions: { clientOptions: reach } })
    : new HTTPReceiver({ signingSecret: way.signingSecret, endpoints: ENDPOINT, logger })
}

function notTaken(cause: unknown): MachineError {
  const why = refusalIn(cause)
  const advice =
    why === null
      ? 'Slack cannot be reached; see to the network, or leave out the tokens of Slack'
      : `Slack does not take SLACK_BOT_TOKEN (${why}); copy it anew from "Install App"`
  return new MachineError('slack-refused', advice)
}

/** Bolt on a connection of ours or on a port; `slackApiUrl` goes before the settings' own. Throws `MachineError` (`slack-refused`). */
export async function openApp(settings: SlackSettings, logger: Logger, slackApiUrl = settings.apiUrl): Promise<App> {
  const reach = slackApiUrl === null ? {} : { slackApiUrl }
  const app = new App({
    token: settings.botToken,
    clientOptions: { ...reach, retryConfig: RETRIES },
    logger,
    receiver: receiverFor(settings, logger, { ...reach }),
    deferInitialization: true,
  })
  app.error(async (fault) => logFault(fault))
  try {
    await app.init()
  } catch (cause) {
    throw notTaken(cause)
  }
  return app
}
