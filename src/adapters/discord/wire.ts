/** Everything that goes out: about an interaction by its own token, without that of the bot; else by the bot's. */
import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js'
import { type Message, type Picture, wordsMessage } from './message.js'

/** An interaction that is not acknowledged yet. */
export interface Caller {
  id: string
  token: string
}

/** Where an acknowledged interaction's message is, for 15 minutes. */
export interface Place {
  application: string
  token: string
}

/** Rate limits are waited for by `REST`; edits of one message arrive in their order. */
export class Wire {
  readonly #rest: REST

  constructor(rest: REST) {
    this.#rest = rest
  }

  /** Within 3 s. Whether only the asker sees the answer is settled here. */
  async acknowledge(caller: Caller, hidden: boolean): Promise<void> {
    const data = hidden ? { flags: MessageFlags.Ephemeral } : {}
    await this.#respond(caller, { type: InteractionResponseType.DeferredChannelMessageWithSource, data })
  }

  /** Instead of an acknowledgement: a word for the asker alone. */
  async refuse(caller: Caller, words: string): Promise<void> {
    const data = hidden(wordsMessage(words))
    await this.#respond(caller, { type: InteractionResponseType.ChannelMessageWithSource, data })
  }

  /** Instead of an acknowledgement: a form. */
  async ask(caller: Caller, data: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#respond(caller, { type: InteractionResponseType.Modal, data })
  }

  /** Instead of an acknowledgement, of a press: the message below which it was is this from now on. */
  async update(caller: Caller, { allowed_mentions, components, attachments }: Message): Promise<void> {
    const data = { allowed_mentions, components, attachments }
    await this.#respond(caller, { type: InteractionResponseType.UpdateMessage, data })
  }

  /** A message of our own in a channel, where the bot may write. */
  async post(channel: string, message: Message): Promise<void> {
    await this.#rest.post(Routes.channelMessages(channel), { body: message })
  }

  /** Safe to repeat: the message is then as `message` and `picture` say, whatever it was. */
  async edit(place: Place, message: Message, picture: Picture | null = null, signal?: AbortSignal): Promise<void> {
    const files = picture ? [{ name: picture.filename, data: picture.png, contentType: 'image/png' }] : []
    const { flags, allowed_mentions, components, attachments } = message
    const body = { flags, allowed_mentions, components, attachments }
    await this.#rest.patch(original(place), { auth: false, body, files, ...(signal ? { signal } : {}) })
  }

  /** Takes the acknowledgement back and tells the asker alone, also where all would have seen the answer. */
  async withdraw(place: Place, words: string): Promise<void> {
    await this.#rest.delete(original(place), { auth: false })
    const body = hidden(wordsMessage(words))
    await this.#rest.post(Routes.webhook(place.application, place.token), { auth: false, body })
  }

  async #respond({ id, token }: Caller, body: { type: InteractionResponseType; data: unknown }): Promise<void> {
    await this.#rest.post(Routes.interactionCallback(id, token), { auth: false, body })
  }
}

function original({ application, token }: Place): `/${string}` {
  return Routes.webhookMessage(application, token, '@original')
}

function hidden(message: Message): Message {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral }
}
