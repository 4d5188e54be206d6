/** An answer that somebody calls wrong: the form that asks what they see, and the report to those who run the bot. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import type { Report } from '../../reports.js'
import { type Message, passagesMessage } from './message.js'
import { pressId } from './press.js'

const COMMENT = 'comment'
const COMMENT_LIMIT_CHARACTERS = 1000
const CONSENT =
  'If you send this, the code, the answer, its Python and your words go to those who run this bot. Your name does not.'

export const THANKS =
  'Thank you! Those who run this bot will look into it. A wrong answer about memory matters to them.'

export function wrongForm(answer: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: pressId('wrong', answer),
    title: 'Is this answer wrong?',
    components: [
      { type: ComponentType.TextDisplay, content: CONSENT },
      {
        type: ComponentType.Label,
        label: 'What did you expect? (may be left empty)',
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

export function commentIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(COMMENT)
}

export function reportMessage({ answer, command, python, code, told, comment }: Report): Message {
  return passagesMessage([
    { as: 'heading', text: 'Somebody calls an answer wrong' },
    { as: 'words', text: comment === '' ? 'They left no words.' : comment },
    { as: 'title', text: `/${command} on ${python}` },
    { as: 'words', text: told },
    { as: 'code', text: code },
    { as: 'small', text: answer },
  ])
}
