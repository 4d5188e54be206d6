/** What nobody may read in a log. */
import type { Config } from '../config.js'

type Holding = Pick<Config, 'redisUrl' | 'slack' | 'discordToken'>

function passwordIn(url: string | null): string[] {
  if (url === null) return []
  const { password } = new URL(url)
  return [password, decodeURIComponent(password)]
}

function slackSecrets(slack: Config['slack']): string[] {
  if (slack === null) return []
  return [slack.botToken, slack.way.kind === 'socket' ? slack.way.appToken : slack.way.signingSecret]
}

/** The tokens and passwords among the settings, the longest first. */
export function secretsOf({ redisUrl, slack, discordToken }: Holding): string[] {
  const secrets = [...passwordIn(redisUrl), ...slackSecrets(slack), ...(discordToken === null ? [] : [discordToken])]
  return [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length)
}
