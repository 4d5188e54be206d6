/** What moderators are told of an answer that was withheld. */
import { ComponentType } from 'discord.js'
import { DeliveryError } from '../../errors.js'
import type { Report } from '../../moderation/reports.js'
import { textsIn } from '../../texts/texts.js'
import { proseIn } from './markdown.js'
import { componentsMessage, type Message } from './message.js'
import type { Wire } from './wire.js'

const { moderation: texts } = textsIn()

/** What was found stands behind a spoiler; nobody is pinged. */
function reportMessage({ job, withheld, isOlder }: Report): Message {
  const { user, channel } = job.request.asker
  const where = channel === null ? '' : `${texts.in}<#${channel}>`
  const found = proseIn(withheld.text.replaceAll('`', "'")).join('')
  const content = [
    `**${texts.title}**`,
    `<@${user}>${where}: ${texts.rules[withheld.rule]} ${texts.places[withheld.place]}: ||${found}||`,
    ...(isOlder ? [`-# ${texts.older}`] : []),
  ]
  return componentsMessage([{ type: ComponentType.TextDisplay, content: content.join('\n') }])
}

/** Throws `DeliveryError` (`report-refused`). */
export async function sendReport(report: Report, wire: Wire): Promise<void> {
  await wire.post(report.channel, reportMessage(report)).catch((cause: unknown) => {
    const advice = 'let it view the channel that they chose and send messages there'
    throw new DeliveryError('report-refused', `Discord takes no report for moderators from the bot; ${advice}`, {
      cause,
    })
  })
}
