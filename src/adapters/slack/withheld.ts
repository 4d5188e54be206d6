/** What moderators are told of an answer that was withheld. */
import { DeliveryError } from '../../errors.js'
import type { Report } from '../../moderation/reports.js'
import { textsIn } from '../../texts/texts.js'
import { aside, words } from './block.js'
import { type Message, type Messages, refusalIn } from './messages.js'
import { outgoing } from './outgoing.js'

const { moderation: texts } = textsIn()
const LIMIT_CHARACTERS = 300

/** Slack has no spoilers: the first letter tells moderators enough, who know what they blocked. */
function veiled(text: string): string {
  const [first = '', ...rest] = text
  return `${first}${'•'.repeat(rest.length)}`
}

/** Names nobody in a way that pings: the channel as Slack links it, whoever asked by name and id. */
function reportMessage({ job: { request, delivery }, withheld, isOlder }: Report): Message {
  const { user, channel } = request.asker
  const who = delivery.askedBy ? `${delivery.askedBy} (${user})` : user
  const found = `${texts.rules[withheld.rule]} ${texts.places[withheld.place]} (${veiled(withheld.text)})`
  const text = (content: string) => ({ type: 'text' as const, text: outgoing(content, LIMIT_CHARACTERS) })
  const where = channel === null ? [] : [text(texts.in), { type: 'channel' as const, channel_id: channel }]
  return {
    text: texts.title,
    blocks: [
      words(`*${texts.title}*`),
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [text(who), ...where, text(`: ${found}`)] }],
      },
      ...(isOlder ? [aside(texts.older)] : []),
    ],
  }
}

/** Throws `DeliveryError` (`report-refused`). */
export async function sendReport(report: Report, messages: Messages): Promise<void> {
  await messages.post(report.channel, reportMessage(report)).catch((cause: unknown) => {
    const advice = 'invite the app to the channel that they chose'
    const why = refusalIn(cause) ?? 'Slack cannot be reached'
    throw new DeliveryError('report-refused', `Slack takes no report for moderators (${why}); ${advice}`, { cause })
  })
}
