/** What nobody may read in a log. */
import type { Config } from '../config.js'
import type { SlackWay } from './slack.js'

type Holding = Pick<Config, 'redisUrl' | 'slack' | 'discordToken'>

function passwordIn(url: string | null): string[] {
  if (url === null) return []
  const { password } = new URL(url)
  return [password, decodeURIComponent(password)]
}

function slackSecrets(way: SlackWay): string[] {
  if (way.kind === 'socket') return [way.botToken, way.appToken]
  return [way.signingSecret, ...(way.kind === 'http' ? [way.botToken] : [way.clientSecret, way.stateSecret])]
}

/** The tokens and passwords among the settings, the longest first. */
export function secretsOf({ redisUrl, slack, discordToken }: Holding): string[] {
  const secrets = [
    ...passwordIn(redisUrl),
    ...(slack === null ? [] : slackSecrets(slack.way)),
    ...(discordToken === null ? [] : [discordToken]),
  ]
  return [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length)
}
