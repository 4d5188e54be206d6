/** Everything that goes out: about an interaction by its own token, without that of the bot; else by the bot's. */
import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js'
import { z } from 'zod'
import type { Place } from './errand.js'
import { THREAD_OPEN_MINUTES } from './limits.js'
import { type Message, type Picture, wordsMessage } from './message.js'
import { makeRequest } from './requesting.js'

/** An interaction that is not acknowledged yet. */
export interface Caller {
  id: string
  token: string
}

/** How a message of our own is posted. */
interface Manner {
  picture?: Picture | null
  /** The id of the message that it replies to; nobody is pinged. */
  replyTo?: string
  /** Where Discord has taken one of this id lately, it is not posted again; at most 25 characters. */
  once?: string
}

const Identified = z.object({ id: z.string() })
const Begun = z.object({ owner_id: z.string().nullable().catch(null) })
const Latest = z.array(Identified.extend({ components: z.unknown() }))
/** Of a channel's latest messages, so many are looked through. */
const LATEST = 100

/** Rate limits are waited for by `REST`; edits of one message arrive in their order. */
export class Wire {
  readonly #bot: REST
  readonly #interactions: REST

  constructor(token: string, options: Partial<RESTOptions> = {}) {
    this.#bot = new REST({ version: '10', makeRequest, ...options }).setToken(token)
    // What goes by their own tokens does not count towards the bot's 50 requests a second, and has 3 s to arrive.
    // https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
    this.#interactions = new REST({
      version: '10',
      makeRequest,
      ...options,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    })
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

  /** What may be chosen for the option that somebody is typing; at most 25. */
  async offer(caller: Caller, choices: APIApplicationCommandOptionChoice<string>[]): Promise<void> {
    await this.#respond(caller, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    })
  }

  /** Within 3 s, of a press: the message below which it was is going to be edited. */
  async acknowledgeInPlace(caller: Caller): Promise<void> {
    await this.#respond(caller, { type: InteractionResponseType.DeferredMessageUpdate })
  }

  /** Instead of an acknowledgement, of a press: the message below which it was is this from now on. */
  async update(caller: Caller, { allowed_mentions, components, attachments }: Message): Promise<void> {
    const data = { allowed_mentions, components, attachments }
    await this.#respond(caller, { type: InteractionResponseType.UpdateMessage, data })
  }

  /** Safe to repeat: the message is then as `message` and `picture` say, whatever it was. */
  async edit(place: Place, message: Message, picture: Picture | null = null, signal?: AbortSignal): Promise<void> {
    const { flags, allowed_mentions, components, attachments } = message
    const body = { flags, allowed_mentions, components, attachments }
    const files = filesOf(picture)
    await this.#by(place).patch(routeOf(place), { auth: isOurs(place), body, files, ...(signal ? { signal } : {}) })
  }

  /** A message of our own in a channel, where the bot may write. Returns its id. */
  async post(channel: string, message: Message, { picture = null, replyTo, once }: Manner = {}): Promise<string> {
    const { attachments, ...said } = message
    const body = {
      ...said,
      ...(picture ? { attachments } : {}),
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      ...(once === undefined ? {} : { nonce: once, enforce_nonce: true }),
    }
    const posted = await this.#bot.post(Routes.channelMessages(channel), { body, files: filesOf(picture) })
    return Identified.parse(posted).id
  }

  /**
   * The id of a message among a channel's latest below which is a button or a menu of that id, or of one that begins so;
   * null: there is none. No other bot's has one.
   */
  async find(channel: string, pressed: string): Promise<string | null> {
    const query = new URLSearchParams({ limit: String(LATEST) })
    const latest = Latest.parse(await this.#bot.get(Routes.channelMessages(channel), { query }))
    const written = JSON.stringify(pressed).slice(0, -1)
    return latest.find(({ components }) => JSON.stringify(components).includes(written))?.id ?? null
  }

  /** Begins a thread at a message; its id is the message's. Throws where there is one already. */
  async thread(channel: string, message: string, name: string): Promise<string> {
    const body = { name, auto_archive_duration: THREAD_OPEN_MINUTES }
    return Identified.parse(await this.#bot.post(Routes.threads(channel, message), { body })).id
  }

  /** Who began a thread. */
  async beginnerOf(thread: string): Promise<string | null> {
    return Begun.parse(await this.#bot.get(Routes.channel(thread))).owner_id
  }

  /** To one person, wherever they asked. */
  async direct(user: string, message: Message): Promise<void> {
    const channel = await this.#bot.post(Routes.userChannels(), { body: { recipient_id: user } })
    await this.post(Identified.parse(channel).id, message)
  }

  async remove(place: Place): Promise<void> {
    await this.#by(place).delete(routeOf(place), { auth: isOurs(place) })
  }

  /** A word for whoever pressed, beside the message that stays as it is. */
  async whisper(place: Interaction, words: string): Promise<void> {
    const body = hidden(wordsMessage(words))
    await this.#interactions.post(Routes.webhook(place.application, place.token), { auth: false, body })
  }

  /** Takes the acknowledgement back and tells the asker alone, also where all would have seen the answer. */
  async withdraw(place: Interaction, words: string): Promise<void> {
    await this.remove(place)
    await this.whisper(place, words)
  }

  #by(place: Place): REST {
    return isOurs(place) ? this.#bot : this.#interactions
  }

  async #respond({ id, token }: Caller, body: { type: InteractionResponseType; data?: unknown }): Promise<void> {
    await this.#interactions.post(Routes.interactionCallback(id, token), { auth: false, body })
  }
}

type Interaction = Extract<Place, { way: 'interaction' }>

/** Whether a message is reached by the bot's token. */
function isOurs({ way }: Place): boolean {
  return way === 'channel'
}

function routeOf(place: Place): `/${string}` {
  return place.way === 'channel'
    ? Routes.channelMessage(place.channel, place.message)
    : Routes.webhookMessage(place.application, place.token, '@original')
}

function filesOf(picture: Picture | null): RawFile[] {
  return picture ? [{ name: picture.filename, data: picture.bytes, contentType: picture.type }] : []
}

function hidden(message: Message): Message {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral }
}
