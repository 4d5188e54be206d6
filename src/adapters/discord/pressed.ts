/** Who presses what below which answer, and what they may. */
import { type ButtonInteraction, MessageFlags, PermissionFlagsBits, type StringSelectMenuInteraction } from 'discord.js'
import type { Given } from '../../contract.js'
import { isCase } from '../../help/case.js'
import { answerIn } from '../../moderation/kept.js'
import type { Standing } from '../../settings/standing.js'
import type { Desk } from './desk.js'
import { askerOf } from './question.js'
import { standingOf } from './standing.js'

export type Pressing = ButtonInteraction | StringSelectMenuInteraction

/** The answer below which it was pressed, and how whoever pressed stands there. */
export interface Pressed {
  given: Given
  standing: Standing
}

export function isHidden({ message }: Pressing): boolean {
  return message.flags.has(MessageFlags.Ephemeral)
}

export function isModerator({ memberPermissions }: Pressing): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false
}

/** Whether the message itself changes for whoever pressed; others get a copy that nobody else sees. */
export function isOwn({ given, standing }: Pressed, interaction: Pressing): boolean {
  // An answer that nobody asked for is everybody's.
  const isTheirs = given.job.request.asker.user === interaction.user.id && !isCase(given.job.id)
  return isHidden(interaction) || (isTheirs && !standing.private)
}

/** What is kept, for all who are answered there: nothing is asked anew. Throws `UsageError`, in words for them. */
export async function seenBy(interaction: Pressing, answer: string, desk: Desk): Promise<Pressed> {
  const standing = await standingOf(interaction, desk.gateway.settings)
  if (standing.refusal) throw standing.refusal
  return { standing, given: await answerIn(askerOf(interaction), answer, desk) }
}
