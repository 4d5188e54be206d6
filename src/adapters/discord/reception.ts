/** Takes what users do on Discord: each is acknowledged first, within 3 s, and worked on then. */
import type { ButtonInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Job } from '../../contract.js'
import { BusyError, type OnFault } from '../../errors.js'
import { forget, forgottenWords } from '../../forgetting.js'
import type { Gateway } from '../../gateway.js'
import { requireAnswering } from '../../settings/answering.js'
import { isFlattened } from '../../snippet/flattened.js'
import { FORGET } from './commands.js'
import { isForAsker, wordsFor } from './fault.js'
import { formOf } from './form.js'
import { type Message, wordsMessage } from './message.js'
import { jobBehind, moreMessage } from './more.js'
import type { Progressing } from './progress.js'
import { type Asking, askerOf, channelsOf, jobOf, placeOf } from './question.js'
import { SETTINGS, settle } from './settings.js'
import type { Wire } from './wire.js'
import { isForm, type Wish, wishFilledIn, wishTyped } from './wish.js'

const STAYS = 'Answers that stand in chats stay until they are deleted there.'

export class Reception {
  constructor(
    private readonly gateway: Gateway,
    private readonly wire: Wire,
    private readonly progress: Progressing,
    private readonly onFault: OnFault,
  ) {}

  /** Rejects where Discord cannot be told even that. */
  async take(interaction: Interaction): Promise<void> {
    if (interaction.isChatInputCommand()) return this.#commanded(interaction)
    if (interaction.isModalSubmit() && isForm(interaction.customId)) {
      return this.#wished(wishFilledIn(interaction), interaction)
    }
    if (interaction.isButton()) return this.#pressed(interaction)
  }

  async #commanded(interaction: ChatInputCommandInteraction): Promise<void> {
    const { settings } = this.gateway
    const { commandName, user } = interaction
    if (commandName === SETTINGS) return this.#tell(interaction, () => settle(interaction, settings))
    if (commandName === FORGET) return this.#tell(interaction, () => this.#forget(user.id))
    return this.#wished(wishTyped(interaction), interaction)
  }

  async #wished(wish: Wish, interaction: Asking): Promise<void> {
    const refusal = await this.#refusalIn(interaction)
    if (refusal) return this.wire.refuse(interaction, this.#explained(refusal))
    const isReady = interaction.isModalSubmit() || (wish.code.trim() !== '' && !isFlattened(wish.code))
    return isReady ? this.#asked(wish, interaction) : this.#open(wish, interaction)
  }

  async #open(wish: Wish, interaction: Asking): Promise<void> {
    const pythons = await presentPythons(this.gateway.store).catch(() => [])
    await this.wire.ask(interaction, formOf(wish, pythons))
  }

  async #asked(wish: Wish, interaction: Asking): Promise<void> {
    const job = this.#jobOf(wish, interaction)
    if (job instanceof Error) return this.wire.refuse(interaction, this.#explained(job))
    await this.wire.acknowledge(interaction, wish.hidden)
    try {
      await this.#add(job)
    } catch (error) {
      this.progress.leave(job.id)
      await this.wire.withdraw(placeOf(job), this.#explained(error))
    }
  }

  /** Why nothing is answered there, or not now: before others see that something was asked. null: nothing is against it. */
  async #refusalIn(interaction: Asking): Promise<Error | null> {
    const { settings, limits } = this.gateway
    try {
      await requireAnswering(settings, 'discord', channelsOf(interaction))
      await limits.check(askerOf(interaction))
      return null
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  #jobOf(...asked: Parameters<typeof jobOf>): Job | Error {
    try {
      return jobOf(...asked)
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  async #add(job: Job): Promise<void> {
    const { queue, store, limits } = this.gateway
    await limits.take(job.request.asker)
    const pythons = await presentPythons(store)
    if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
    chosenPythons(job.request.python, pythons)
    this.progress.enter(job.id)
    const { before } = await queue.add(job)
    await this.progress.follow(job, before).catch(this.onFault)
  }

  async #forget(user: string): Promise<string> {
    const forgotten = forgottenWords(await forget(this.gateway, { platform: 'discord', user }))
    return `${forgotten} ${STAYS}`
  }

  async #pressed(interaction: ButtonInteraction): Promise<void> {
    const id = jobBehind(interaction.customId)
    if (id !== null) await this.#show(interaction, () => moreMessage(id, this.gateway.store))
  }

  async #tell(interaction: ChatInputCommandInteraction, words: () => Promise<string>): Promise<void> {
    await this.#show(interaction, async () => wordsMessage(await words()))
  }

  /** To the one person alone; what goes wrong is said there. */
  async #show(
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    message: () => Promise<Message>,
  ): Promise<void> {
    await this.wire.acknowledge(interaction, true)
    const place = { application: interaction.applicationId, token: interaction.token }
    const shown = await message().catch((error) => wordsMessage(this.#explained(error)))
    await this.wire.edit(place, shown)
  }

  #explained(error: unknown): string {
    if (!isForAsker(error)) this.onFault(error instanceof Error ? error : new Error(String(error)))
    return wordsFor(error)
  }
}
