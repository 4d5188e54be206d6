/** "Show its memory" in the menu of a message: its code is answered to whoever chose that, private first. */
import type { MessageContextMenuCommandInteraction, StringSelectMenuInteraction } from 'discord.js'
import { askFor } from './asking.js'
import type { Desk } from './desk.js'
import { wordsMessage } from './message.js'
import { blocksIn, choiceOf, keepBlocks, keptBlocks, picked, wishFound } from './picking.js'
import { pressOf } from './press.js'
import { jobOf, placeOf } from './question.js'
import { FITTING } from './wish.js'

export async function showMemory(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  const check = () => intake.check(interaction)
  await teller.unlessRefused(interaction, check, async (standing) => {
    await wire.acknowledge(interaction, true)
    const place = placeOf(interaction)
    try {
      const blocks = await blocksIn(interaction)
      if (blocks.length === 1) return await intake.add(jobOf(wishFound(blocks, FITTING), interaction), standing)
      const id = `discord-${interaction.id}`
      await keepBlocks(id, blocks, interaction, gateway.store)
      await wire.edit(place, choiceOf(id, blocks, FITTING))
    } catch (error) {
      await wire.edit(place, wordsMessage(intake.explained(error)))
    }
  })
}

/** A block to run, or the view for it. */
export async function choose(interaction: StringSelectMenuInteraction, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  const press = pressOf(interaction.customId)
  const [chosen = ''] = interaction.values
  if (!press) return
  const find = async () => {
    const blocks = await keptBlocks(press.answer, gateway.store)
    if (press.act === 'view') return { blocks, asked: null }
    const standing = await intake.check(interaction)
    return { blocks, asked: { standing, job: jobOf(wishFound(picked(blocks, chosen), press.detail), interaction) } }
  }
  await teller.unlessRefused(interaction, find, async ({ blocks, asked }) => {
    if (!asked) return wire.update(interaction, choiceOf(press.answer, blocks, chosen))
    await wire.acknowledge(interaction, true)
    await askFor(async () => asked.job, asked.standing, interaction, desk)
  })
}
