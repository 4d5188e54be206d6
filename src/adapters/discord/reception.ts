/** Takes what users do on Discord: each is acknowledged first, within 3 s, and worked on then. */
import type {
  Attachment,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import { keptAnswer } from '../../answers.js'
import type { Job } from '../../contract.js'
import { DeliveryError, type OnFault, UsageError } from '../../errors.js'
import { forget, forgottenWords } from '../../forgetting.js'
import type { Gateway } from '../../gateway.js'
import { logReport } from '../../log.js'
import { type Report, reportOf } from '../../reports.js'
import type { Standing } from '../../settings/standing.js'
import { isFlattened } from '../../snippet/flattened.js'
import { codeFiles, readCode } from './attached.js'
import { FORGET } from './commands.js'
import { formOf } from './form.js'
import type { Intake } from './intake.js'
import { wordsMessage } from './message.js'
import { blocksIn, choiceOf, keepBlocks, keptBlocks, picked, wishFound } from './picking.js'
import { isChoice, pressOf } from './press.js'
import type { Presses } from './presses.js'
import { type Asked, jobOf, placeOf } from './question.js'
import { SETTINGS, settingsMessage } from './settings.js'
import { type Settling, settleBy, settlingIn } from './settling.js'
import type { Teller } from './teller.js'
import type { Wire } from './wire.js'
import { FITTING, filesSent, isForm, type Wish, wishFilledIn, wishTyped } from './wish.js'
import { commentIn, reportMessage, THANKS } from './wrong.js'

type Asking = ChatInputCommandInteraction | ModalSubmitInteraction

const STAYS = 'Answers that stand in chats stay until they are deleted there.'

/** Throws `UsageError` for what is no code. */
async function codeOfAll(files: readonly Attachment[]): Promise<string[]> {
  if (codeFiles(files).length < files.length) {
    throw new UsageError(
      'not-code',
      'Only files that end in .py or .txt are read. Please send one of those, or paste the code.',
    )
  }
  return Promise.all(files.map(readCode))
}

export class Reception {
  constructor(
    private readonly gateway: Gateway,
    private readonly reports: string | null,
    private readonly wire: Wire,
    private readonly intake: Intake,
    private readonly teller: Teller,
    private readonly presses: Presses,
    private readonly onFault: OnFault,
  ) {}

  /** Rejects where Discord cannot be told even that. */
  async take(interaction: Interaction): Promise<void> {
    if (interaction.user.bot) return
    if (interaction.isChatInputCommand()) return this.#commanded(interaction)
    const settling = settlingIn(interaction)
    if (settling) return this.#settling(settling)
    if (interaction.isMessageContextMenuCommand()) return this.#shown(interaction)
    if (interaction.isModalSubmit()) return this.#sent(interaction)
    if (interaction.isStringSelectMenu() && isChoice(interaction.customId)) return this.#chosen(interaction)
    if (interaction.isButton() || interaction.isStringSelectMenu()) return this.presses.take(interaction)
  }

  async #commanded(interaction: ChatInputCommandInteraction): Promise<void> {
    const { commandName, user } = interaction
    if (commandName === SETTINGS) return this.teller.show(interaction, () => settingsMessage(interaction, this.gateway))
    if (commandName === FORGET) return this.#tell(interaction, () => this.#forget(user.id))
    return this.#wished(wishTyped(interaction), interaction)
  }

  async #sent(interaction: ModalSubmitInteraction): Promise<void> {
    if (isForm(interaction.customId)) return this.#wished(wishFilledIn(interaction), interaction)
    const press = pressOf(interaction.customId)
    if (press?.act === 'wrong') return this.#tell(interaction, () => this.#report(press.answer, interaction))
  }

  async #wished(wish: Wish, interaction: Asking): Promise<void> {
    const files = interaction.isModalSubmit() ? filesSent(interaction) : []
    const isReady = interaction.isModalSubmit() || (wish.code.trim() !== '' && !isFlattened(wish.code))
    const find = async () => {
      const standing = await this.intake.check(interaction)
      const asked = { ...wish, hidden: wish.hidden || standing.private }
      return { standing, asked, job: isReady && files.length === 0 ? jobOf(asked, interaction) : null }
    }
    await this.teller.unlessRefused(interaction, find, async ({ standing, asked, job }) => {
      if (!isReady) return this.#open(wish, interaction)
      await this.wire.acknowledge(interaction, asked.hidden)
      const made = async () => job ?? jobOf({ ...asked, files: await codeOfAll(files) }, interaction)
      await this.#asked(made, standing, interaction)
    })
  }

  async #open(wish: Wish, interaction: Asking): Promise<void> {
    const pythons = await presentPythons(this.gateway.store).catch(() => [])
    await this.wire.ask(interaction, formOf(wish, pythons))
  }

  /** Words in its stead where that is wrong, or not for them. */
  async #settling(interaction: Settling): Promise<void> {
    await settleBy(interaction, this.gateway, this.wire).catch((error: unknown) =>
      this.wire.refuse(interaction, this.intake.explained(error)),
    )
  }

  /** What is acknowledged already; why there is no answer is told to the asker alone. */
  async #asked(job: () => Promise<Job>, standing: Standing, interaction: Asked): Promise<void> {
    await job()
      .then((made) => this.intake.add(made, standing))
      .catch((error: unknown) => this.wire.withdraw(placeOf(interaction), this.intake.explained(error)))
  }

  /** A message's code: private first. */
  async #shown(interaction: MessageContextMenuCommandInteraction): Promise<void> {
    const check = () => this.intake.check(interaction)
    await this.teller.unlessRefused(interaction, check, async (standing) => {
      await this.wire.acknowledge(interaction, true)
      const place = placeOf(interaction)
      try {
        const blocks = await blocksIn(interaction)
        if (blocks.length === 1) return await this.intake.add(jobOf(wishFound(blocks, FITTING), interaction), standing)
        const id = `discord-${interaction.id}`
        await keepBlocks(id, blocks, interaction, this.gateway.store)
        await this.wire.edit(place, choiceOf(id, blocks, FITTING))
      } catch (error) {
        await this.wire.edit(place, wordsMessage(this.intake.explained(error)))
      }
    })
  }

  /** A block to run, or the view for it. */
  async #chosen(interaction: StringSelectMenuInteraction): Promise<void> {
    const press = pressOf(interaction.customId)
    const [chosen = ''] = interaction.values
    if (!press) return
    const find = async () => {
      const blocks = await keptBlocks(press.answer, this.gateway.store)
      if (press.act === 'view') return { blocks, asked: null }
      const standing = await this.intake.check(interaction)
      return { blocks, asked: { standing, job: jobOf(wishFound(picked(blocks, chosen), press.detail), interaction) } }
    }
    await this.teller.unlessRefused(interaction, find, async ({ blocks, asked }) => {
      if (!asked) return this.wire.update(interaction, choiceOf(press.answer, blocks, chosen))
      await this.wire.acknowledge(interaction, true)
      await this.#asked(async () => asked.job, asked.standing, interaction)
    })
  }

  async #forget(user: string): Promise<string> {
    const forgotten = forgottenWords(await forget(this.gateway, { platform: 'discord', user }))
    return `${forgotten} ${STAYS}`
  }

  /** Throws `UsageError` (`gone`). */
  async #report(answer: string, interaction: ModalSubmitInteraction): Promise<string> {
    const report = reportOf(await keptAnswer(answer, this.gateway.store), commentIn(interaction))
    logReport(report)
    await this.#tellReport(report)
    return THANKS
  }

  /** It stands in the log already, so that a channel that is shut keeps nobody from being thanked. */
  async #tellReport(report: Report): Promise<void> {
    const { reports } = this
    if (reports === null) return
    await this.wire.post(reports, reportMessage(report)).catch((cause: unknown) => {
      const advice = 'see that DISCORD_REPORTS names a channel that the bot sees and may write in'
      this.onFault(new DeliveryError('report-not-told', `a report did not reach its channel; ${advice}`, { cause }))
    })
  }

  async #tell(interaction: Asking, words: () => Promise<string>): Promise<void> {
    await this.teller.show(interaction, async () => wordsMessage(await words()))
  }
}
