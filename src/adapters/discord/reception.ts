/** Takes what users do on Discord: each is acknowledged first, within 3 s, and worked on then. */
import type { ButtonInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Job } from '../../contract.js'
import { BusyError, type OnFault } from '../../errors.js'
import { forget, forgottenWords } from '../../forgetting.js'
import type { Gateway } from '../../gateway.js'
import { type Standing, settledRequest } from '../../settings/standing.js'
import { isFlattened } from '../../snippet/flattened.js'
import { FORGET } from './commands.js'
import { isForAsker, wordsFor } from './fault.js'
import { formOf } from './form.js'
import { type Message, wordsMessage } from './message.js'
import { jobBehind, moreMessage } from './more.js'
import type { Progressing } from './progress.js'
import { type Asking, askerOf, jobOf, placeOf } from './question.js'
import { SETTINGS, settingsMessage } from './settings.js'
import { type Settling, settleBy, settlingIn } from './settling.js'
import { standingOf } from './standing.js'
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
    const settling = settlingIn(interaction)
    if (settling) return this.#settling(settling)
    if (interaction.isModalSubmit() && isForm(interaction.customId)) {
      return this.#wished(wishFilledIn(interaction), interaction)
    }
    if (interaction.isButton()) return this.#pressed(interaction)
  }

  async #commanded(interaction: ChatInputCommandInteraction): Promise<void> {
    const { commandName, user } = interaction
    if (commandName === SETTINGS) return this.#show(interaction, () => settingsMessage(interaction, this.gateway))
    if (commandName === FORGET) return this.#tell(interaction, () => this.#forget(user.id))
    return this.#wished(wishTyped(interaction), interaction)
  }

  async #wished(wish: Wish, interaction: Asking): Promise<void> {
    const standing = await this.#standingIn(interaction)
    if (standing instanceof Error) return this.wire.refuse(interaction, this.#explained(standing))
    const isReady = interaction.isModalSubmit() || (wish.code.trim() !== '' && !isFlattened(wish.code))
    return isReady ? this.#asked(wish, standing, interaction) : this.#open(wish, interaction)
  }

  async #open(wish: Wish, interaction: Asking): Promise<void> {
    const pythons = await presentPythons(this.gateway.store).catch(() => [])
    await this.wire.ask(interaction, formOf(wish, pythons))
  }

  /** Words in its stead where that is wrong, or not for them. */
  async #settling(interaction: Settling): Promise<void> {
    await settleBy(interaction, this.gateway, this.wire).catch((error: unknown) =>
      this.wire.refuse(interaction, this.#explained(error)),
    )
  }

  async #asked(wish: Wish, standing: Standing, interaction: Asking): Promise<void> {
    const job = this.#jobOf(wish, interaction)
    if (job instanceof Error) return this.wire.refuse(interaction, this.#explained(job))
    await this.wire.acknowledge(interaction, wish.hidden || standing.private)
    try {
      await this.#add(job, standing)
    } catch (error) {
      this.progress.leave(job.id)
      await this.wire.withdraw(placeOf(job), this.#explained(error))
    }
  }

  /** How whoever asks stands there, or why nothing is answered: before others see that something was asked. */
  async #standingIn(interaction: Asking): Promise<Standing | Error> {
    const { settings, limits } = this.gateway
    try {
      const standing = await standingOf(interaction, settings)
      if (standing.refusal) return standing.refusal
      await limits.check(askerOf(interaction), standing.coolDown)
      return standing
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

  async #add(asked: Job, standing: Standing): Promise<void> {
    const { queue, store, limits } = this.gateway
    await limits.take(asked.request.asker, standing.coolDown)
    const pythons = await presentPythons(store)
    if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
    const job = { ...asked, request: settledRequest(asked.request, standing, pythons) }
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
