/** A question of a moderator's own: a form, the question as it would be posted, and a button that posts it. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import { keptAnswer } from '../../../answers.js'
import { QuizKind, type QuizWish } from '../../../contract.js'
import { KIND_NAMES } from '../../../quiz/kinds.js'
import { ASK_LIMIT_CHARACTERS, NAME_LIMIT_CHARACTERS, ownWish, WRONG_LIMIT_CHARACTERS } from '../../../quiz/own-wish.js'
import { readSnippet } from '../../../snippet.js'
import { askFor } from '../asking.js'
import type { Desk } from '../desk.js'
import { requireManager } from '../editors.js'
import { codeField, linesField } from '../fields.js'
import { wordsMessage } from '../message.js'
import type { Pressing } from '../pressed.js'
import { jobFor, placeOf } from '../question.js'

export const OWN = 'quiz-own'
const WRONG_ADVICE = 'One a line, at most four; empty: what fits, where there is something'

function line(id: string, label: string, description: string, limit: number): APILabelComponent {
  const field = { type: ComponentType.TextInput, custom_id: id, style: TextInputStyle.Short, required: false } as const
  return { type: ComponentType.Label, label, description, component: { ...field, max_length: limit } }
}

export function ownForm(): APIModalInteractionResponseCallbackData {
  const options = QuizKind.options.map((kind) => ({ label: KIND_NAMES[kind], value: kind, default: kind === 'prints' }))
  return {
    custom_id: OWN,
    title: 'A question of your own',
    components: [
      codeField(),
      {
        type: ComponentType.Label,
        label: 'What is asked',
        component: { type: ComponentType.StringSelect, custom_id: 'kind', options },
      },
      line('of', 'About which name or type', 'Such as items, or list; empty: what fits', NAME_LIMIT_CHARACTERS),
      line('ask', 'In your own words', 'Empty: the usual words', ASK_LIMIT_CHARACTERS),
      linesField('wrong', 'Wrong choices', { max_length: WRONG_LIMIT_CHARACTERS, required: false }, WRONG_ADVICE),
    ],
  }
}

/** Throws `UsageError` where there is no code, or too many wrong choices. */
function wishIn({ fields }: ModalSubmitInteraction): QuizWish {
  const [code = ''] = readSnippet(fields.getTextInputValue('code')).blocks
  const [kind] = fields.getStringSelectValues('kind')
  const said = (id: string) => fields.getTextInputValue(id)
  return ownWish({ kind, code, of: said('of'), ask: said('ask'), wrong: said('wrong') })
}

/** The question as it would be posted, for whoever made it alone; or why it cannot be decided. */
export async function previewOwn(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  const find = async () => {
    await requireManager(interaction, gateway.settings)
    return { standing: await intake.check(interaction), wish: wishIn(interaction) }
  }
  await teller.unlessRefused(interaction, find, async ({ standing, wish }) => {
    await wire.acknowledge(interaction, true)
    const errand = { hidden: true, inPlace: false, shareable: false, predict: true }
    const job = async () =>
      jobFor({ command: 'heap', code: '', python: 'default', quiz: wish }, interaction, {
        place: placeOf(interaction),
        ...errand,
      })
    await askFor(job, standing, interaction, desk)
  })
}

/** Posts a question that was looked at; pressed twice, it is one. */
export async function postOwn(answer: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, teller } = desk
  await teller.show(interaction, async () => {
    const community = await requireManager(interaction, gateway.settings)
    const { job, outcome } = await keptAnswer(answer, gateway.store)
    const channel = { platform: 'discord' as const, community, channel: interaction.channelId }
    const version = outcome.reply.python.replace('CPython ', '')
    await gateway.quiz.ask(channel, interaction.user.id, answer, job.request.quiz ?? null, version)
    return wordsMessage('It comes in a moment.')
  })
}
