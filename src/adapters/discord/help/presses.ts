/** What is pressed below answers in help channels, by those who read them and by moderators. */

import { textsIn } from '../../../texts/texts.js'
import type { Desk } from '../desk.js'
import { wordsMessage } from '../message.js'
import type { HelpAct } from '../press.js'
import type { Pressing } from '../pressed.js'
import { placeOf } from '../question.js'
import { correctingForm } from './correcting.js'
import { decidedMessage } from './message.js'
import { helpChannelOf, requireModerator } from './moderators.js'

const { help: texts } = textsIn()

/** Counted, and nothing of whoever votes is shown. */
async function vote(id: string, helpful: boolean, interaction: Pressing, { gateway, teller }: Desk): Promise<void> {
  const { guildId, channelId: channel, user } = interaction
  await teller.show(interaction, async () => {
    await gateway.help.vote({ platform: 'discord', community: guildId ?? '', channel }, id, user.id, helpful)
    return wordsMessage(texts.counted)
  })
}

async function off(interaction: Pressing, { gateway, teller }: Desk): Promise<void> {
  await teller.show(interaction, async () => {
    const community = await requireModerator(interaction, gateway.settings)
    await gateway.help.off({ platform: 'discord', community, channel: helpChannelOf(interaction) })
    return wordsMessage(texts.isOff)
  })
}

/** The message below which it was pressed says what was decided. */
async function decide(what: 'approve' | 'dismiss', id: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, teller, wire, intake } = desk
  const find = () => requireModerator(interaction, gateway.settings)
  await teller.unlessRefused(interaction, find, async (community) => {
    await wire.acknowledgeInPlace(interaction)
    const at = placeOf(interaction)
    const words = what === 'approve' ? texts.approved : texts.dismissed
    await gateway.help[what]({ platform: 'discord', community, channel: interaction.channelId }, id).then(
      () => wire.edit(at, decidedMessage(words, interaction.user.displayName)),
      (error: unknown) => wire.whisper(at, intake.explained(error)),
    )
  })
}

async function correct(id: string, interaction: Pressing, { gateway, teller, wire }: Desk): Promise<void> {
  const find = async () => {
    const community = await requireModerator(interaction, gateway.settings)
    return gateway.help.others({ platform: 'discord', community, channel: interaction.channelId }, id)
  }
  await teller.unlessRefused(interaction, find, (articles) => wire.ask(interaction, correctingForm(id, articles)))
}

export async function helpPress(what: HelpAct, id: string, interaction: Pressing, desk: Desk): Promise<void> {
  switch (what) {
    case 'helpful':
    case 'unhelpful':
      return vote(id, what === 'helpful', interaction, desk)
    case 'off':
      return off(interaction, desk)
    case 'correct':
      return correct(id, interaction, desk)
    default:
      return decide(what, id, interaction, desk)
  }
}
