/** What a moderator has instead of an answer: their own words, or another article. */
import { type APIModalInteractionResponseCallbackData, ComponentType, type ModalSubmitInteraction } from 'discord.js'
import { UsageError } from '../../../errors.js'
import type { Correction } from '../../../help/deciding.js'
import { WORDS_LIMIT_CHARACTERS } from '../../../help/limits.js'
import { textsIn } from '../../../texts/texts.js'
import type { Desk } from '../desk.js'
import { linesField } from '../fields.js'
import { CHOICE_LIMIT_CHARACTERS } from '../limits.js'
import { pressId } from '../press.js'
import { placeOf } from '../question.js'
import { labelOf } from '../text.js'
import { decidedMessage } from './message.js'
import { requireModerator } from './moderators.js'
import { presserOf } from './presser.js'

const { help: texts } = textsIn()

const WORDS = 'words'
const ARTICLE = 'article'

export function correctingForm(
  id: string,
  articles: readonly { id: string; label: string }[],
): APIModalInteractionResponseCallbackData {
  const options = articles.map(({ id: value, label }) => ({ label: labelOf(label, CHOICE_LIMIT_CHARACTERS), value }))
  return {
    custom_id: pressId('correct', id),
    title: texts.correctTitle,
    components: [
      linesField(WORDS, texts.ownWords, { max_length: WORDS_LIMIT_CHARACTERS, required: false }),
      ...(options.length === 0
        ? []
        : [
            {
              type: ComponentType.Label as const,
              label: texts.otherArticle,
              component: { type: ComponentType.StringSelect as const, custom_id: ARTICLE, options, required: false },
            },
          ]),
    ],
  }
}

/** Throws `UsageError` (`no-correction`). */
function correctionIn({ fields }: ModalSubmitInteraction): Correction {
  const words = fields.getTextInputValue(WORDS).trim()
  if (words !== '') return { words }
  const [article] = fields.fields.has(ARTICLE) ? fields.getStringSelectValues(ARTICLE) : []
  if (article !== undefined) return { article }
  throw new UsageError('no-correction', texts.neither)
}

export async function correctBy(id: string, interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { gateway, teller, wire, intake } = desk
  const find = async () => {
    const community = await requireModerator(interaction, gateway.settings)
    return { community, correction: correctionIn(interaction) }
  }
  await teller.unlessRefused(interaction, find, async ({ community, correction }) => {
    await wire.acknowledgeInPlace(interaction)
    const at = placeOf(interaction)
    const place = { platform: 'discord' as const, community, channel: interaction.channelId ?? '' }
    await gateway.help.correct(place, id, correction, presserOf(interaction)).then(
      () =>
        wire.edit(
          at,
          decidedMessage('words' in correction ? texts.corrected : texts.chosen, interaction.user.displayName),
        ),
      (error: unknown) => wire.whisper(at, intake.explained(error)),
    )
  })
}
