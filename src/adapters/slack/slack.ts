import type { Context } from '@slack/bolt'
import type { SlackReports, SlackSettings } from '../../config/slack.js'
import type { Config } from '../../config.js'
import { MachineError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { withHelp } from '../../help/delivering.js'
import { logFault } from '../../log.js'
import { Moderators, type Report, withReports } from '../../moderation/reports.js'
import { withQuiz } from '../../quiz/delivering.js'
import { openApp } from './app.js'
import { deliveryOf, restore } from './delivery.js'
import { INSTALL } from './endpoints.js'
import { helpPoster } from './help/poster.js'
import { homeIn } from './home.js'
import { SLACK_LIMITS, type SlackLimits } from './limits.js'
import { listen } from './listeners.js'
import { loggerFor } from './logger.js'
import { refusalIn } from './messages.js'
import { slackPoster } from './quiz/poster.js'
import { hearRemoval } from './removal.js'
import { Repeats } from './repeats.js'
import type { Reports } from './reporting.js'
import { sendReport } from './withheld.js'
import { Workspaces } from './workspaces.js'

export interface Slack {
  name: 'slack'
  /** null: it is off. Socket Mode reconnects by itself, and says so in the log. */
  isThere(): boolean | null
  /** What there is to know at start, in one line. */
  line: string
  /** Takes no more questions; what was asked is still delivered, until the queue closes. */
  close(): Promise<void>
  /** What deliveries need to the last: to be closed behind the queue. */
  kept: { close(): Promise<void> }
}

interface Place extends Pick<Config, 'slackCommand' | 'host' | 'pageUrl' | 'redisUrl' | 'storeFolder'> {
  slack: SlackSettings
}

/** What a test may set otherwise. */
export interface Otherwise {
  slackApiUrl?: string
  limits?: Partial<SlackLimits>
}

function cannotStart({ way }: SlackSettings, cause: unknown): MachineError {
  const why = refusalIn(cause) ?? (cause instanceof Error ? cause.message : String(cause))
  const advice =
    way.kind !== 'socket'
      ? `cannot listen for Slack at port ${way.port} (${why}); set SLACK_PORT and HOST to what is free here`
      : `Slack does not take SLACK_APP_TOKEN (${why}); it needs the scope connections:write, and Socket Mode has to be on`
  return new MachineError('slack-cannot-start', advice)
}

function reportsIn(workspaces: Workspaces, { workspace, channel }: SlackReports): Reports {
  const home = { team: workspace ?? '', enterprise: workspace?.startsWith('E') ? workspace : null }
  return { channel, messages: workspaces.of(home).messages }
}

function whereFor({ way }: SlackSettings): string {
  if (way.kind === 'socket') return 'in Socket Mode'
  const port = `at port ${way.port}`
  return way.kind === 'http' ? port : `${port}, and comes to workspaces from ${way.url}${INSTALL}`
}

/** Answers on Slack. Throws `MachineError` (`slack-refused`, `slack-cannot-start`, `redis-not-there`), and `StoreError`. */
export async function startSlack(
  { slack, slackCommand, host, pageUrl, ...place }: Place,
  gateway: Gateway,
  { slackApiUrl, limits: others }: Otherwise = {},
): Promise<Slack> {
  const { queue, store, quiz, help, learn } = gateway
  const { way } = slack
  const limits = { ...SLACK_LIMITS, ...others }
  let isStarted = false
  const logger = loggerFor(() => isStarted)
  const { app, clients, installations } = await openApp(slack, logger, place, slackApiUrl)
  const workspaces = new Workspaces(clients, store, limits)
  const delivery = { store, learn, workspaces, pageUrl }
  const homeFor = async (team: string) => (await installations?.homeFor(team)) ?? { team, enterprise: null }
  const send = async (report: Report) =>
    sendReport(report, workspaces.of(await homeFor(report.community ?? '')).messages)
  const moderators = new Moderators(gateway, send, logFault)
  const houseIn = (context: Context) => {
    const home = homeIn(context)
    return { ...workspaces.of(home), gateway, moderators, home, restore: (id: string) => restore(delivery, id) }
  }
  const reports = slack.reports && reportsIn(workspaces, slack.reports)
  const repeats = new Repeats(store)
  const takenCareOf = listen({ app, gateway, houseIn, command: slackCommand, reports, repeats })
  hearRemoval(app, { gateway, workspaces, installations })
  quiz.join(slackPoster({ ...delivery, homeFor }))
  help.join(helpPoster({ ...delivery, homeFor }))
  const deliver = withHelp(withQuiz(deliveryOf(delivery), quiz, store), help)
  await queue.deliver(['slack'], withReports(deliver, moderators))
  try {
    await (way.kind === 'socket' ? app.start() : app.start({ host, port: way.port }))
  } catch (cause) {
    throw cannotStart(slack, cause)
  }
  isStarted = true
  return {
    name: 'slack',
    isThere: () => true,
    line: `Ourobot answers /${slackCommand} on Slack, ${whereFor(slack)}`,
    close: async () => {
      await app.stop()
      await takenCareOf()
      await moderators.idle()
    },
    kept: { close: async () => installations?.close() },
  }
}
