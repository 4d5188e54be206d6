import { App, type AppOptions, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { OneWorkspace, SlackSettings } from '../../config/slack.js'
import type { Config } from '../../config.js'
import { MachineError } from '../../errors.js'
import { type Clients, InstalledClients, oneClient } from './clients.js'
import { ENDPOINT } from './endpoints.js'
import { tellFault } from './fault.js'
import { openInstallations } from './installations/index.js'
import type { Installations } from './installations/installations.js'
import { installingReceiver } from './installing.js'
import { refusalIn } from './messages.js'

/** Some four tries within half a minute, the time that a delivery has; what is too much for Slack waits as long as it says. */
const RETRIES = { retries: 4, minTimeout: 500, maxTimeout: 5000 }

interface Opened {
  app: App
  clients: Clients
  /** null: the app is installed once, by a token among the settings. */
  installations: Installations | null
}

function notTaken(cause: unknown): MachineError {
  const why = refusalIn(cause)
  const advice =
    why === null
      ? 'Slack cannot be reached; see to the network, or leave out the tokens of Slack'
      : `Slack does not take SLACK_BOT_TOKEN (${why}); copy it anew from "Install App"`
  return new MachineError('slack-refused', advice)
}

/** What goes wrong without being an answer is for the log; who may be told is told. */
async function opened(
  receiver: Receiver,
  options: Pick<AppOptions, 'token' | 'clientOptions' | 'logger'>,
): Promise<App> {
  const app = new App({ ...options, receiver, extendedErrorHandler: true, deferInitialization: true })
  app.error(tellFault)
  await app.init().catch((cause: unknown) => {
    throw notTaken(cause)
  })
  return app
}

/**
 * Socket Mode keeps to its own, near endless tries: with the few above, Slack out of reach for a minute would end it, and
 * the process with it (@slack/socket-mode 3.1, `delayReconnectAttempt`).
 */
function receiverFor(way: OneWorkspace, logger: Logger, reach: { slackApiUrl?: string }): Receiver {
  return way.kind === 'socket'
    ? new SocketModeReceiver({ appToken: way.appToken, logger, installerOptions: { clientOptions: reach } })
    : new HTTPReceiver({ signingSecret: way.signingSecret, endpoints: ENDPOINT, logger })
}

/**
 * Bolt on a connection of ours or on a port; `place` is where installations are kept, where many workspaces have the app,
 * and `slackApiUrl` goes before the settings' own. Throws `MachineError` (`slack-refused`), and as `openInstallations`.
 */
export async function openApp(
  { way, apiUrl }: SlackSettings,
  logger: Logger,
  place: Pick<Config, 'redisUrl' | 'storeFolder'>,
  slackApiUrl = apiUrl,
): Promise<Opened> {
  const reach = slackApiUrl === null ? {} : { slackApiUrl }
  const options = { logger, clientOptions: { ...reach, retryConfig: RETRIES } }
  if (way.kind === 'many') {
    const installations = await openInstallations(place, way.stateSecret)
    const { receiver, installer } = installingReceiver(way, installations, options)
    const app = await opened(receiver, options)
    return { app, clients: new InstalledClients(installer, app.webClientOptions), installations }
  }
  const app = await opened(receiverFor(way, logger, { ...reach }), { ...options, token: way.botToken })
  return { app, clients: oneClient(app), installations: null }
}
