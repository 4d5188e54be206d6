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
import { ASK_LIMIT_CHARACTERS, NAME_LIMIT_CHARACTERS, ownWish, WRONG_LIMIT_CHARACTERS } from '../../../quiz/own-wish.js'
import { readSnippet } from '../../../snippet.js'
import { textsIn } from '../../../texts/texts.js'
import { askFor } from '../asking.js'
import type { Desk } from '../desk.js'
import { requireManager } from '../editors.js'
import { codeField, linesField } from '../fields.js'
import { wordsMessage } from '../message.js'
import type { Pressing } from '../pressed.js'
import { jobFor, placeOf } from '../question.js'

export const OWN = 'quiz-own'
const { quiz } = textsIn()
const { form, kinds } = quiz

function line(
  id: string,
  { label, help: description }: { label: string; help: string },
  limit: number,
): APILabelComponent {
  const field = { type: ComponentType.TextInput, custom_id: id, style: TextInputStyle.Short, required: false } as const
  return { type: ComponentType.Label, label, description, component: { ...field, max_length: limit } }
}

export function ownForm(): APIModalInteractionResponseCallbackData {
  const options = QuizKind.options.map((kind) => ({ label: kinds[kind], value: kind, default: kind === 'prints' }))
  return {
    custom_id: OWN,
    title: form.title.discord,
    components: [
      codeField(),
      {
        type: ComponentType.Label,
        label: form.kind,
        component: { type: ComponentType.StringSelect, custom_id: 'kind', options },
      },
      line('of', form.of, NAME_LIMIT_CHARACTERS),
      line('ask', form.ask, ASK_LIMIT_CHARACTERS),
      linesField('wrong', form.wrong.label, { max_length: WRONG_LIMIT_CHARACTERS, required: false }, form.wrong.help),
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
    return wordsMessage(quiz.inAMoment)
  })
}
