import type { SlackSettings } from '../../config/slack.js'
import type { Config } from '../../config.js'
import { MachineError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { logFault } from '../../log.js'
import { type Report, withReports } from '../../moderation/reports.js'
import { openApp } from './app.js'
import { deliveryOf, restore } from './delivery.js'
import { SLACK_LIMITS, type SlackLimits } from './limits.js'
import { listen } from './listeners.js'
import { loggerFor } from './logger.js'
import { Messages, refusalIn } from './messages.js'
import { Notes } from './notes.js'
import { Pictures } from './pictures.js'
import { Repeats } from './repeats.js'
import { sendReport } from './withheld.js'

export interface Slack {
  name: 'slack'
  /** null: it is off. Socket Mode reconnects by itself, and says so in the log. */
  isThere(): boolean | null
  /** What there is to know at start, in one line. */
  line: string
  /** Takes no more questions; what was asked is still delivered, until the queue closes. */
  close(): Promise<void>
}

interface Place extends Pick<Config, 'slackCommand' | 'host' | 'pageUrl'> {
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
    way.kind === 'http'
      ? `cannot listen for Slack at port ${way.port} (${why}); set SLACK_PORT and HOST to what is free here`
      : `Slack does not take SLACK_APP_TOKEN (${why}); it needs the scope connections:write, and Socket Mode has to be on`
  return new MachineError('slack-cannot-start', advice)
}

/** Answers on Slack. Throws `MachineError` (`slack-refused`, `slack-cannot-start`). */
export async function startSlack(
  { slack, slackCommand, host, pageUrl }: Place,
  gateway: Gateway,
  { slackApiUrl, limits: others }: Otherwise = {},
): Promise<Slack> {
  const { queue, store } = gateway
  const limits = { ...SLACK_LIMITS, ...others }
  let isStarted = false
  const app = await openApp(
    slack,
    loggerFor(() => isStarted),
    slackApiUrl,
  )
  const messages = new Messages(app.client, limits.postPauseMs)
  const notes = new Notes(messages, limits.progressPauseMs)
  const pictures = new Pictures(app.client, store, limits)
  const parts = { store, messages, notes, pictures, pageUrl, limits }
  const house = { gateway, messages, notes, restore: (id: string) => restore(parts, id) }
  const { reports } = slack
  const takenCareOf = listen({ app, house, command: slackCommand, reports, repeats: new Repeats(store) })
  const send = (report: Report) => sendReport(report, messages)
  await queue.deliver(['slack'], withReports(deliveryOf(parts), gateway.settings, send, logFault))
  const { way } = slack
  try {
    await (way.kind === 'http' ? app.start({ host, port: way.port }) : app.start())
  } catch (cause) {
    throw cannotStart(slack, cause)
  }
  isStarted = true
  const where = way.kind === 'http' ? `at port ${way.port}` : 'in Socket Mode'
  return {
    name: 'slack',
    isThere: () => true,
    line: `Ourobot answers /${slackCommand} on Slack, ${where}`,
    close: async () => {
      await app.stop()
      await takenCareOf()
    },
  }
}
