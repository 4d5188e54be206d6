/** Changes of settings, by the panel's menus, buttons and form: the panel then shows what holds. */
import type { AnySelectMenuInteraction, ButtonInteraction, Interaction, ModalSubmitInteraction } from 'discord.js'
import { UsageError } from '../../errors.js'
import { switched } from '../../help/switching.js'
import { nothingOf } from '../../settings/described.js'
import type { Change } from '../../settings/settings.js'
import { changeOf } from '../../settings/written.js'
import { textsIn } from '../../texts/texts.js'
import type { Desk } from './desk.js'
import { requireEditor } from './editors.js'
import { wordsMessage } from './message.js'
import { describedIn, RESET, WRITE, writingForm, writtenIn } from './panel.js'
import { panelFor } from './settings.js'
import { partOf, type Subject, scopeOf } from './subject.js'
import type { Wire } from './wire.js'

export type Settling = AnySelectMenuInteraction | ButtonInteraction | ModalSubmitInteraction

/** null: it has nothing to do with the panel. */
export function settlingIn(interaction: Interaction): Settling | null {
  const isUse = interaction.isAnySelectMenu() || interaction.isButton() || interaction.isModalSubmit()
  return isUse && partOf(interaction.customId) ? interaction : null
}

/** Throws `UsageError` (`no-reports-there`) where the bot may not write. */
async function announceReports(channel: string, wire: Wire): Promise<void> {
  await wire.post(channel, wordsMessage(textsIn().moderation.announced)).catch((cause: unknown) => {
    throw new UsageError('no-reports-there', textsIn().refusals.noReports.discord, { cause })
  })
}

function changeBy(interaction: Settling, subject: Subject, part: string): Change {
  const described = describedIn(subject)
  if (interaction.isModalSubmit()) {
    const written = writtenIn(subject).map((each) => changeOf(each, [interaction.fields.getTextInputValue(each.name)]))
    return Object.assign({}, ...written)
  }
  if (part === RESET) return nothingOf(described)
  const setting = described.find(({ name }) => name === part)
  return setting && interaction.isAnySelectMenu() ? changeOf(setting, interaction.values) : {}
}

/** Throws `UsageError`, in words for whoever changes something (`not-an-editor`, `setting-wrong`, `no-reports-there`, `no-reports-yet`, `unread`). */
async function settleBy(interaction: Settling, { gateway, wire, isReading }: Desk): Promise<void> {
  const found = partOf(interaction.customId)
  if (!found) return
  const { subject, part } = found
  const server = await requireEditor(interaction, gateway.settings)
  const scope = scopeOf(subject, server)
  if (part === WRITE && interaction.isButton()) {
    return wire.ask(interaction, writingForm(subject, await gateway.settings.of(scope)))
  }
  const change = await switched(gateway.settings, scope, changeBy(interaction, subject, part), Date.now())
  if (change.helpChannel && !isReading) throw new UsageError('unread', textsIn().refusals.unread)
  if (change.reportsChannel) await announceReports(change.reportsChannel, wire)
  await gateway.settings.settle(scope, change)
  await wire.update(interaction, await panelFor(subject, server, gateway))
}

/** Words for whoever settles it, where that is wrong, or not for them. */
export async function settleOrTell(interaction: Settling, desk: Desk): Promise<void> {
  await settleBy(interaction, desk).catch((error: unknown) =>
    desk.wire.refuse(interaction, desk.intake.explained(error)),
  )
}
