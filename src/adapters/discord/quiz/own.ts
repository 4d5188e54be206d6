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
import { readSnippet } from '../../../snippet.js'
import { textsIn } from '../../../texts/texts.js'
import { askFor } from '../asking.js'
import type { Desk } from '../desk.js'
import { requireManager } from '../editors.js'
import { INPUT_LIMIT_CHARACTERS } from '../limits.js'
import { wordsMessage } from '../message.js'
import type { Pressing } from '../pressed.js'
import { jobFor, placeOf } from '../question.js'

export const OWN = 'quiz-own'

const { forms, quiz } = textsIn()

function line(id: string, { label, help: description }: { label: string; help: string }): APILabelComponent {
  const field = { type: ComponentType.TextInput, custom_id: id, style: TextInputStyle.Short, required: false } as const
  return { type: ComponentType.Label, label, description, component: { ...field, max_length: 100 } }
}

export function ownForm(): APIModalInteractionResponseCallbackData {
  const options = QuizKind.options.map((kind) => ({ label: quiz.kinds[kind], value: kind, default: kind === 'prints' }))
  return {
    custom_id: OWN,
    title: quiz.form.title.discord,
    components: [
      {
        type: ComponentType.Label,
        label: forms.lines,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'code',
          style: TextInputStyle.Paragraph,
          max_length: INPUT_LIMIT_CHARACTERS,
        },
      },
      {
        type: ComponentType.Label,
        label: quiz.form.kind,
        component: { type: ComponentType.StringSelect, custom_id: 'kind', options },
      },
      line('of', quiz.form.of),
      line('ask', quiz.form.ask),
    ],
  }
}

/** Throws `UsageError` where there is no code. */
function wishIn({ fields }: ModalSubmitInteraction): QuizWish {
  const [code = ''] = readSnippet(fields.getTextInputValue('code')).blocks
  const [kind] = fields.getStringSelectValues('kind')
  const said = (id: string) => fields.getTextInputValue(id).trim()
  return {
    from: 'own',
    kind: QuizKind.catch('prints').parse(kind),
    code,
    ...(said('of') ? { of: said('of') } : {}),
    ...(said('ask') ? { ask: said('ask') } : {}),
  }
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
