/** Takes what users do on Discord: each is acknowledged first, within 3 s, and worked on then. */
import type { ButtonInteraction, ChatInputCommandInteraction, Interaction, ModalSubmitInteraction } from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Job } from '../../contract.js'
import { BusyError, type OnFault } from '../../errors.js'
import type { Queue } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'
import { isForAsker, wordsFor } from './fault.js'
import { isFlattened } from './flattened.js'
import { formOf } from './form.js'
import { wordsMessage } from './message.js'
import { jobBehind, moreMessage } from './more.js'
import type { Progressing } from './progress.js'
import { jobOf, placeOf } from './question.js'
import type { Wire } from './wire.js'
import { isForm, type Wish, wishFilledIn, wishTyped } from './wish.js'

export class Reception {
  constructor(
    private readonly queue: Queue,
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly progress: Progressing,
    private readonly onFault: OnFault,
  ) {}

  /** Rejects where Discord cannot be told even that. */
  async take(interaction: Interaction): Promise<void> {
    if (interaction.isChatInputCommand()) return this.#typed(interaction)
    if (interaction.isModalSubmit() && isForm(interaction.customId)) {
      return this.#wished(wishFilledIn(interaction), interaction)
    }
    if (interaction.isButton()) return this.#pressed(interaction)
  }

  async #typed(interaction: ChatInputCommandInteraction): Promise<void> {
    const wish = wishTyped(interaction)
    if (wish.code.trim() !== '' && !isFlattened(wish.code)) return this.#wished(wish, interaction)
    const pythons = await presentPythons(this.store).catch(() => [])
    await this.wire.ask(interaction, formOf(wish, pythons))
  }

  async #wished(wish: Wish, interaction: ChatInputCommandInteraction | ModalSubmitInteraction): Promise<void> {
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

  #jobOf(...asked: Parameters<typeof jobOf>): Job | Error {
    try {
      return jobOf(...asked)
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  async #add(job: Job): Promise<void> {
    const pythons = await presentPythons(this.store)
    if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
    chosenPythons(job.request.python, pythons)
    this.progress.enter(job.id)
    const { before } = await this.queue.add(job)
    await this.progress.follow(job, before).catch(this.onFault)
  }

  async #pressed(interaction: ButtonInteraction): Promise<void> {
    const id = jobBehind(interaction.customId)
    if (id === null) return
    await this.wire.acknowledge(interaction, true)
    const place = { application: interaction.applicationId, token: interaction.token }
    const message = await moreMessage(id, this.store).catch((error) => wordsMessage(this.#explained(error)))
    await this.wire.edit(place, message)
  }

  #explained(error: unknown): string {
    if (!isForAsker(error)) this.onFault(error instanceof Error ? error : new Error(String(error)))
    return wordsFor(error)
  }
}
