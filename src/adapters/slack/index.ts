import type { Config } from '../../config.js'
import type { Gateway } from '../../gateway.js'
import type { Otherwise, Slack } from './slack.js'

const OFF: Slack = {
  name: 'slack',
  isThere: () => null,
  line: 'Slack is off; set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, to turn it on',
  close: async () => {},
  kept: { close: async () => {} },
}

/**
 * Answers on Slack, where there are tokens for it: Bolt takes longer to load than all the rest.
 * Throws `MachineError` (`slack-refused`, `slack-cannot-start`).
 */
export async function openSlack(
  { slack, ...place }: Pick<Config, 'slack' | 'slackCommand' | 'host' | 'pageUrl' | 'redisUrl' | 'storeFolder'>,
  gateway: Gateway,
  otherwise?: Otherwise,
): Promise<Slack> {
  if (slack === null) return OFF
  const { startSlack } = await import('./slack.js')
  return startSlack({ slack, ...place }, gateway, otherwise)
}
