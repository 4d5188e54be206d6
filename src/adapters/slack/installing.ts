/** The way of the app into a workspace, by Bolt: https://docs.slack.dev/authentication/installing-with-oauth */
import type { ServerResponse } from 'node:http'
import { HTTPReceiver, type Logger, type webApi } from '@slack/bolt'
import type { ManyWorkspaces } from '../../config/slack-many.js'
import { textsIn } from '../../texts/texts.js'
import { ENDPOINT, INSTALL, REDIRECT } from './endpoints.js'
import { rootOf } from './fault.js'
import type { Installations } from './installations/installations.js'
import { SCOPES } from './manifest.js'
import { refusalIn } from './messages.js'

const { forms, installing: texts } = textsIn()

const CANCELLED = 'slack_oauth_installer_authorization_error'
/** The state is for another browser, was forged, or is older than 10 minutes; or there was none, or no code. */
const ASTRAY = new Set(['slack_oauth_invalid_state', 'slack_oauth_missing_state', 'slack_oauth_missing_code'])
const CODE_OVER = new Set(['code_already_used', 'invalid_code'])

/** What whoever installs is told; status 400 where it is theirs to mend. */
function toldOf(error: { code?: string }): { status: number; words: string } {
  if (error.code === CANCELLED) return { status: 400, words: texts.cancelled }
  const isOver = ASTRAY.has(error.code ?? '') || CODE_OVER.has(refusalIn(rootOf(error)) ?? '')
  return isOver ? { status: 400, words: texts.late } : { status: 500, words: texts.failed }
}

function showFailure(error: { code?: string }, response: ServerResponse): void {
  const { status, words } = toldOf(error)
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  })
  response.end(
    `<!doctype html><html lang="en"><title>${forms.name}</title><p>${words} <a href="${INSTALL}">${texts.add}</a></p></html>\n`,
  )
}

/** GovSlack's pages stand beside its API. */
function authorizationUrlAt({ slackApiUrl }: webApi.WebClientOptions) {
  return slackApiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href }
}

/** Bolt's receiver with its installer, which keeps what Slack gives in `installations`, and looks it up there. */
export function installingReceiver(
  { clientId, clientSecret, stateSecret, signingSecret, url }: ManyWorkspaces,
  installations: Installations,
  { logger, clientOptions }: { logger: Logger; clientOptions: webApi.WebClientOptions },
) {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ENDPOINT,
    logger,
    clientId,
    clientSecret,
    stateSecret,
    redirectUri: `${url}${REDIRECT}`,
    installationStore: installations,
    scopes: [...SCOPES],
    installerOptions: {
      installPath: INSTALL,
      redirectUriPath: REDIRECT,
      // Who opens it has chosen already: Slack's own page says what the app may do, and asks.
      directInstall: true,
      clientOptions,
      ...authorizationUrlAt(clientOptions),
      callbackOptions: { failure: (error, _options, _request, response) => showFailure(error, response) },
    },
  })
  const { installer } = receiver
  if (!installer) throw new TypeError('Bolt made no installer of all that one needs')
  return { receiver, installer }
}
