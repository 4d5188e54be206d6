/** Takes what users do on Discord, except for messages: each is acknowledged first, within 3 s, and worked on then. */
import type { ChatInputCommandInteraction, Interaction, ModalSubmitInteraction } from 'discord.js'
import { forget, forgottenWords } from '../../forgetting.js'
import { textsIn } from '../../texts/texts.js'
import { type Asking, ask } from './asking.js'
import { FORGET } from './commands.js'
import { complete } from './completing.js'
import type { Desk } from './desk.js'
import { HELP, statsMessage } from './help/command.js'
import { correctBy } from './help/correcting.js'
import { learnCommand } from './learn/learning.js'
import { LEARN } from './learn/options.js'
import { choose, showMemory } from './menu.js'
import { wordsMessage } from './message.js'
import { isChoice, pressOf } from './press.js'
import { answerPress } from './presses.js'
import { QUIZ } from './quiz/options.js'
import { OWN, previewOwn } from './quiz/own.js'
import { quizCommand } from './quiz/quizzing.js'
import { SETTINGS, settingsMessage } from './settings.js'
import { settleOrTell, settlingIn } from './settling.js'
import { isForm, wishFilledIn, wishTyped } from './wish.js'
import { reportWrong } from './wrong.js'

async function tell(interaction: Asking, words: () => Promise<string>, { teller }: Desk): Promise<void> {
  await teller.show(interaction, async () => wordsMessage(await words()))
}

async function commanded(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { gateway, teller } = desk
  const { commandName, user } = interaction
  if (commandName === QUIZ) return quizCommand(interaction, desk)
  if (commandName === HELP) return teller.show(interaction, () => statsMessage(interaction, gateway))
  if (commandName === LEARN) return learnCommand(interaction, desk)
  if (commandName === SETTINGS) return teller.show(interaction, () => settingsMessage(interaction, gateway))
  if (commandName !== FORGET) return ask(wishTyped(interaction), interaction, desk)
  const words = async () => forgottenWords(await forget(gateway, { platform: 'discord', user: user.id }))
  await tell(interaction, async () => `${await words()} ${textsIn().forgetting.stays.discord}`, desk)
}

async function sent(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  if (isForm(interaction.customId)) return ask(wishFilledIn(interaction), interaction, desk)
  if (interaction.customId === OWN) return previewOwn(interaction, desk)
  const press = pressOf(interaction.customId)
  if (press?.act === 'correct') return correctBy(press.answer, interaction, desk)
  if (press?.act === 'wrong') await tell(interaction, () => reportWrong(press.answer, interaction, desk), desk)
}

/** Rejects where Discord cannot be told even what went wrong. */
export async function receive(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.user.bot) return
  if (interaction.isAutocomplete()) return complete(interaction, desk)
  if (interaction.isChatInputCommand()) return commanded(interaction, desk)
  const settling = settlingIn(interaction)
  if (settling) return settleOrTell(settling, desk)
  if (interaction.isMessageContextMenuCommand()) return showMemory(interaction, desk)
  if (interaction.isModalSubmit()) return sent(interaction, desk)
  if (interaction.isStringSelectMenu() && isChoice(interaction.customId)) return choose(interaction, desk)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, desk)
}
