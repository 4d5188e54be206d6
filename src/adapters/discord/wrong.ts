/** An answer that somebody calls wrong: the form that asks what they see, and the report to those who run the bot. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import { keptAnswer } from '../../answers.js'
import { DeliveryError } from '../../errors.js'
import { logReport } from '../../log.js'
import { type Report, reportOf } from '../../reports.js'
import { textsIn } from '../../texts/texts.js'
import type { Desk } from './desk.js'
import { type Message, passagesMessage } from './message.js'
import { pressId } from './press.js'

const COMMENT = 'comment'
const COMMENT_LIMIT_CHARACTERS = 1000

const { reporting: texts } = textsIn()

export function wrongForm(answer: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: pressId('wrong', answer),
    title: texts.title.discord,
    components: [
      { type: ComponentType.TextDisplay, content: texts.whatGoes.discord },
      {
        type: ComponentType.Label,
        label: texts.expected.discord,
        component: {
          type: ComponentType.TextInput,
          custom_id: COMMENT,
          style: TextInputStyle.Paragraph,
          max_length: COMMENT_LIMIT_CHARACTERS,
          required: false,
        },
      },
    ],
  }
}

function commentIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(COMMENT)
}

function reportMessage({ answer, command, python, code, told, comment }: Report): Message {
  return passagesMessage([
    { as: 'heading', text: texts.report.discord },
    { as: 'words', text: comment === '' ? texts.noWords : comment },
    { as: 'title', text: texts.commandOn(command, python) },
    { as: 'words', text: told },
    { as: 'code', text: code },
    { as: 'small', text: answer },
  ])
}

/** It stands in the log already, so that a channel that is shut keeps nobody from being thanked. */
async function tellReport(report: Report, { reports, wire, onFault }: Desk): Promise<void> {
  if (reports === null) return
  await wire.post(reports, reportMessage(report)).catch((cause: unknown) => {
    const advice = 'see that DISCORD_REPORTS names a channel that the bot sees and may write in'
    onFault(new DeliveryError('report-not-told', `a report did not reach its channel; ${advice}`, { cause }))
  })
}

/** The form that was sent of the answer; returns what to say. Throws `UsageError` (`gone`). */
export async function reportWrong(answer: string, interaction: ModalSubmitInteraction, desk: Desk): Promise<string> {
  const report = reportOf(await keptAnswer(answer, desk.gateway.store), commentIn(interaction))
  logReport(report)
  await tellReport(report, desk)
  return texts.thanks.discord
}
