/** What Slack needs where any workspace may install the app by itself. No message shows a secret. */
import { MachineError } from '../errors.js'

export interface ManyWorkspaces {
  kind: 'many'
  clientId: string
  clientSecret: string
  /** Ours alone: signs the way of whoever installs, and seals the tokens that Slack gives us. */
  stateSecret: string
  signingSecret: string
  /** Where Slack, and the browser of whoever installs, reach the port: `https://HOST`. */
  url: string
  port: number
}

type Environment = Record<string, string | undefined>

const NEEDED = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_URL'] as const
const OF_ONE = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const
const SECRET_LEAST_CHARACTERS = 32

/** Whether anything is set that many workspaces need and one does not. */
export function isForMany(env: Environment): boolean {
  return NEEDED.some((name) => env[name])
}

function requireWhole(env: Environment): void {
  const [odd] = OF_ONE.filter((name) => env[name])
  if (odd) {
    throw new MachineError(
      'slack-one-and-many',
      `${odd} is for one workspace, and ${NEEDED.filter((name) => env[name]).join(', ')} for many; leave out the one or the other`,
    )
  }
  const lacking = [...NEEDED, 'SLACK_SIGNING_SECRET'].filter((name) => !env[name])
  if (lacking.length === 0) return
  const [are, them] = lacking.length === 1 ? ['is', 'it'] : ['are', 'them']
  throw new MachineError(
    'slack-half-set',
    `Slack for many workspaces is set up by half: ${lacking.join(', ')} ${are} missing; set ${them} too, or leave out ${NEEDED.join(', ')}`,
  )
}

/** Slack leads browsers and its own requests to HTTPS alone. https://docs.slack.dev/authentication/installing-with-oauth */
function urlFrom(url: string): string {
  const { protocol, origin, pathname } = URL.canParse(url) ? new URL(url) : { protocol: '', origin: '', pathname: '' }
  if (protocol === 'https:' && pathname === '/') return origin
  throw new MachineError(
    'slack-url-wrong',
    `SLACK_URL is ${JSON.stringify(url)}; write where Slack reaches SLACK_PORT, such as https://ouro.example`,
  )
}

/** Throws `MachineError` (`slack-…`). */
export function manyFrom(env: Environment, port: number): ManyWorkspaces {
  requireWhole(env)
  const { SLACK_CLIENT_ID: clientId = '', SLACK_CLIENT_SECRET: clientSecret = '' } = env
  const { SLACK_STATE_SECRET: stateSecret = '', SLACK_SIGNING_SECRET: signingSecret = '', SLACK_URL: url = '' } = env
  if (!/^\d+\.\d+$/.test(clientId)) {
    throw new MachineError(
      'slack-client-id-wrong',
      `SLACK_CLIENT_ID is ${JSON.stringify(clientId)}; copy it from Basic Information ▸ App Credentials: digits, a dot, digits`,
    )
  }
  if (stateSecret.length < SECRET_LEAST_CHARACTERS) {
    throw new MachineError(
      'slack-state-secret-short',
      `SLACK_STATE_SECRET has ${stateSecret.length} characters and needs ${SECRET_LEAST_CHARACTERS}; take what \`openssl rand -hex 32\` prints, and keep it`,
    )
  }
  return { kind: 'many', clientId, clientSecret, stateSecret, signingSecret, url: urlFrom(url), port }
}
