import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { allowanceFrom } from './config/allowance.js'
import {
  type DiscordWeb,
  discordGuildFrom,
  discordReportsFrom,
  discordWebFrom,
  type Shards,
  shardsFrom,
} from './config/discord.js'
import { type LogSettings, logFrom } from './config/log.js'
import { pageUrlFrom } from './config/page-url.js'
import { portFrom } from './config/port.js'
import { type IsOurProxy, proxiesFrom } from './config/proxy.js'
import { type SlackSettings, slackCommandFrom, slackFrom } from './config/slack.js'
import { MachineError } from './errors.js'
import type { Allowance } from './limits/limits.js'

export interface Config {
  /** Folders or executables that `OUROBOT_PYTHONS` names, in its order; absolute. */
  pythons: string[]
  /** The folders of `PATH`, in its order; absolute. */
  path: string[]
  home: string
  /** What file names on the command line are relative to: where npm was started, not where it runs scripts. */
  folder: string
  /** Colours: asked for, refused, or left to what the output is. */
  colour: 'always' | 'never' | 'terminal'
  /** Width of the output in characters where it is set. */
  columns: number | null
  /** Where the page listens; port 0 takes a free one. */
  host: string
  port: number
  /** Where others reach the page, without what stands behind `#`; null: nowhere that is known. */
  pageUrl: string | null
  /** No name on the page's leaderboard holds one of them. */
  pageBlockedWords: string[]
  /** Whose word counts about where a request to the page comes from. */
  isOurProxy: IsOurProxy
  /** Snippets a minute. */
  allowance: Allowance
  /** Where metrics are served, at `host`; null: nowhere. */
  metricsPort: number | null
  log: LogSettings
  /** Where gateways and workers meet; null: one process does all. */
  redisUrl: string | null
  /** The folder of what is kept for a while, and of settings, when there is no Redis; absolute. */
  storeFolder: string
  /** null: not on Slack. */
  slack: SlackSettings | null
  /** Slack's one slash command, without its slash. */
  slackCommand: string
  /** The bot's token; null: Discord is off. */
  discordToken: string | null
  /** The server whose commands are registered; null: those of all places. */
  discordGuild: string | null
  /** The channel to which answers are reported that somebody calls wrong; null: none. */
  discordReports: string | null
  /** Over HTTP; null: over Discord's gateway. */
  discordWeb: DiscordWeb | null
  discordShards: Shards
}

type Environment = Record<string, string | undefined>

const PORT = 4000

/** Scripts that npm runs in the package's folder on behalf of somebody who may be in another. */
const SCRIPTS = new Set(['ourobot', 'start'])

function folderOf(env: Environment): string {
  const fromNpm = SCRIPTS.has(env.npm_lifecycle_event ?? '') ? env.INIT_CWD : undefined
  return fromNpm ?? process.cwd()
}

function list(value: string | undefined): string[] {
  return (value ?? '').split(delimiter).filter((entry) => entry !== '')
}

function wordsOf(value: string | undefined): string[] {
  const words = (value ?? '').split(',').map((word) => word.trim())
  return words.filter(Boolean)
}

function pythonsOf(env: Environment, folder: string, home: string): string[] {
  return list(env.OUROBOT_PYTHONS).map((entry) => {
    const place = resolve(folder, entry.replace(/^~(?=\/|$)/, home))
    if (existsSync(place)) return place
    throw new MachineError(
      'pythons-not-there',
      `OUROBOT_PYTHONS names ${JSON.stringify(entry)}, which is not there; name folders or executables that exist, with "${delimiter}" between them`,
    )
  })
}

/** https://no-color.org: set and not empty refuses colours, and wins over FORCE_COLOR (where `0` and `false` refuse too). */
function colourOf(env: Environment): Config['colour'] {
  const force = env.FORCE_COLOR
  if (env.NO_COLOR || env.TERM === 'dumb') return 'never'
  if (force === undefined) return 'terminal'
  return force === '0' || force === 'false' ? 'never' : 'always'
}

function columnsOf(env: Environment): number | null {
  const columns = Number(env.COLUMNS)
  return Number.isInteger(columns) && columns > 0 ? columns : null
}

/** The message leaves the value out: it may hold a password. */
function redisUrlOf(env: Environment): string | null {
  const url = env.REDIS_URL
  if (!url) return null
  if (URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)) return url
  throw new MachineError(
    'redis-url-wrong',
    'REDIS_URL is no address of a Redis; write redis://HOST:PORT (rediss:// with TLS), or leave it empty for one process without Redis',
  )
}

/**
 * The settings of this process; nothing else reads the environment.
 * Throws `MachineError` (`pythons-not-there`, `bad-port`, `redis-url-wrong`, and those of the
 * files in `config/`).
 */
export function readConfig(env: Environment = process.env): Config {
  const home = env.HOME || homedir()
  const folder = folderOf(env)
  return {
    pythons: pythonsOf(env, folder, home),
    path: list(env.PATH).filter(isAbsolute),
    home,
    folder,
    colour: colourOf(env),
    columns: columnsOf(env),
    host: env.HOST || '127.0.0.1',
    port: portFrom('PORT', env.PORT, PORT),
    pageUrl: pageUrlFrom(env),
    pageBlockedWords: wordsOf(env.PAGE_BLOCKED_WORDS),
    isOurProxy: proxiesFrom(env),
    allowance: allowanceFrom(env),
    metricsPort: portFrom('METRICS_PORT', env.METRICS_PORT, null),
    log: logFrom(env, process.stderr.isTTY ?? false),
    redisUrl: redisUrlOf(env),
    storeFolder: resolve(folder, env.OUROBOT_STORE || join(home, '.ourobot', 'store')),
    slack: slackFrom(env),
    slackCommand: slackCommandFrom(env),
    discordToken: env.DISCORD_TOKEN?.trim() || null,
    discordGuild: discordGuildFrom(env),
    discordReports: discordReportsFrom(env),
    discordWeb: discordWebFrom(env),
    discordShards: shardsFrom(env),
  }
}
