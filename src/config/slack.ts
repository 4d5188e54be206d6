/** What Slack needs. No message shows a token or a secret. */
import { MachineError } from '../errors.js'
import { portFrom } from './port.js'
import { isForMany, type ManyWorkspaces, manyFrom } from './slack-many.js'

/** How Slack's requests come: over a connection that we open, or to a port where Slack reaches us. */
export type SlackWay = OneWorkspace | ManyWorkspaces

export type OneWorkspace =
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; botToken: string; signingSecret: string; port: number }

export interface SlackSettings {
  /** Of the Web API; null: Slack's own. */
  apiUrl: string | null
  /** Where answers are reported that somebody calls wrong; null: nowhere. */
  reports: SlackReports | null
  way: SlackWay
}

export interface SlackReports {
  /** Which of many workspaces the channel is in (or the organization, of one that installed the app as a whole); null: there is one. */
  workspace: string | null
  channel: string
}

type Environment = Record<string, string | undefined>

const SLACK_PORT = 4001
const SLACK_COMMAND = 'ouro'

/** https://slack.com/help/articles/201259356-Slash-commands-in-Slack: an app's command of such a name is never reached. */
const BUILT_IN = new Set(
  'active apps archive away call collapse close dm dnd expand feed feedback files giphy help huddle invite join keys kick leave me msg mute open part prefs purpose remind remove rename search shortcuts shrug star status todo topic trigger who workflow'.split(
    ' ',
  ),
)

function required(env: Environment, name: string, prefix: string): string {
  const value = env[name] ?? ''
  if (value.startsWith(prefix)) return value
  throw new MachineError('slack-token-wrong', `${name} is no such token; it has to begin with ${prefix}`)
}

/** GovSlack, for one, has an API of its own. https://docs.slack.dev/govslack */
function apiUrlFrom({ SLACK_API_URL: url }: Environment): string | null {
  if (!url) return null
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url.replace(/\/?$/, '/')
  throw new MachineError(
    'slack-api-url-wrong',
    `SLACK_API_URL is ${JSON.stringify(url)}, no address; write one such as https://slack-gov.com/api/, or leave it out`,
  )
}

/** A channel's id, as Slack shows it at the end of the channel's details; among many workspaces with that of its own. */
function reportsFrom({ SLACK_REPORTS: id }: Environment, amongMany: boolean): SlackReports | null {
  if (!id) return null
  const [, workspace = null, channel] = /^(?:([TE][A-Z0-9]+)\/)?([CG][A-Z0-9]+)$/.exec(id) ?? []
  if (channel !== undefined && (workspace !== null) === amongMany) return { workspace, channel }
  const wanted = amongMany
    ? "a workspace's and a channel's id, as in T012345/C067890 (both stand in the address of the channel in a browser)"
    : "a channel's id (the channel's name ▸ About, at its end)"
  throw new MachineError(
    'slack-reports-wrong',
    `SLACK_REPORTS is ${JSON.stringify(id)}; set it to ${wanted}, or leave it out`,
  )
}

/** One workspace: Socket Mode where there is an app token. null without any token. */
function oneFrom(env: Environment, port: number): OneWorkspace | null {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env
  if (!bot && !app && !secret) return null
  if (!bot || !(app || secret)) {
    const lack = bot ? 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)' : 'SLACK_BOT_TOKEN'
    throw new MachineError(
      'slack-half-set',
      `Slack is set up by half: ${lack} is missing; set it too, or leave out all tokens of Slack`,
    )
  }
  const botToken = required(env, 'SLACK_BOT_TOKEN', 'xoxb-')
  if (app) return { kind: 'socket', botToken, appToken: required(env, 'SLACK_APP_TOKEN', 'xapp-') }
  return { kind: 'http', botToken, signingSecret: secret ?? '', port }
}

/** null: Slack is off. Throws `MachineError` (`slack-…`, `bad-port`). */
export function slackFrom(env: Environment): SlackSettings | null {
  const port = portFrom('SLACK_PORT', env.SLACK_PORT, SLACK_PORT)
  const many = isForMany(env)
  const way = many ? manyFrom(env, port) : oneFrom(env, port)
  return way && { apiUrl: apiUrlFrom(env), reports: reportsFrom(env, many), way }
}

/** The slash command's name without its slash. Throws `MachineError` (`slack-command-wrong`). */
export function slackCommandFrom({ SLACK_COMMAND: value }: Environment): string {
  const name = (value || SLACK_COMMAND).replace(/^\//, '')
  const refused = (why: string) =>
    new MachineError(
      'slack-command-wrong',
      `SLACK_COMMAND is ${JSON.stringify(value)}, ${why}; write another, or leave it out for ${SLACK_COMMAND}`,
    )
  if (BUILT_IN.has(name)) throw refused('a command of Slack’s own')
  if (!/^[a-z][a-z0-9_-]{0,30}$/.test(name)) throw refused('not a word of at most 31 small letters, digits, - and _')
  return name
}
