/** Messages to the bot: mentions, and what is said to it directly. The answer is a reply, which an edit of theirs changes. */
import { randomUUID } from 'node:crypto'
import { type Message, MessageType, type PartialMessage } from 'discord.js'
import { dropFor } from '../../answers.js'
import { DeliveryError, type OnFault, TooManyError, UsageError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { WINDOW_SECONDS } from '../../limits/limits.js'
import type { Standing } from '../../settings/standing.js'
import { textsIn } from '../../texts/texts.js'
import { digestOf } from '../digest.js'
import { codeFiles, noCodeIn, readCode } from './attached.js'
import { isDeleted, isForbidden } from './fault.js'
import type { Intake } from './intake.js'
import { EDIT_LIMIT_MS } from './limits.js'
import { type Message as Outgoing, passagesMessage, wordsMessage } from './message.js'
import { missingIn, missingWords } from './permissions.js'
import { askerOf, jobFor, wantedBy } from './question.js'
import { Replies, type Reply } from './replies.js'
import { help, isCalled, wishSpoken } from './spoken.js'
import type { Wire } from './wire.js'
import type { Wish } from './wish.js'

/** A message as something that is asked. */
export function doingOf({ author: user, member, channelId, guildId, channel }: Message) {
  return { user, member, channelId, guildId, channel }
}

/** By a person: bots talking to bots would never end. */
export function isWritten({ author, webhookId, type }: Message): boolean {
  return author && !author.bot && webhookId === null && (type === MessageType.Default || type === MessageType.Reply)
}

export class Mentions {
  readonly #name = randomUUID()
  readonly #replies: Replies
  readonly #store: Gateway['store']
  /** Who was told lately that they ask too much, and when. */
  readonly #told = new Map<string, number>()

  constructor(
    { store }: Pick<Gateway, 'store'>,
    private readonly wire: Wire,
    private readonly intake: Intake,
    private readonly onFault: OnFault,
  ) {
    this.#replies = new Replies(store)
    this.#store = store
  }

  /** Whether it is to the bot; what is not, is left alone. */
  async take(message: Message): Promise<boolean> {
    if (!this.#isForUs(message)) return false
    if (await this.#replies.take(message.id, this.#name)) await this.#heard(message, null)
    return true
  }

  /** Once its reply is there, until EDIT_LIMIT_MS after it was written. */
  async edited(message: Message): Promise<void> {
    const { id, editedTimestamp, createdTimestamp } = message
    // Discord also tells of links that unfold.
    if (editedTimestamp === null || Date.now() - createdTimestamp > EDIT_LIMIT_MS) return
    if (!isWritten(message)) return
    const reply = await this.#replies.of(id)
    if (!reply) return void (await this.take(message))
    if (await this.#replies.take(`${id}-${editedTimestamp}`, this.#name)) await this.#heard(message, reply)
  }

  /** Whoever takes their message away within EDIT_LIMIT_MS does not leave its code and answer there. */
  async removed({ id, channelId: channel, createdTimestamp }: Message | PartialMessage): Promise<void> {
    if (Date.now() - createdTimestamp > EDIT_LIMIT_MS) return
    const reply = await this.#replies.of(id)
    if (!reply) return
    await dropFor(reply.job, { user: '', isModerating: true }, this.#store)
    await this.wire.remove({ way: 'channel', channel, message: reply.message }).catch((error: unknown) => {
      if (!isDeleted(error) && !isForbidden(error)) throw error
    })
  }

  #isForUs(message: Message): boolean {
    const { content, guildId, client } = message
    return isWritten(message) && (guildId === null || isCalled(content, client.user?.id ?? ''))
  }

  async #heard(message: Message, reply: Reply | null): Promise<void> {
    try {
      const standing = await this.intake.check(doingOf(message))
      const missing = missingIn(message.channel)
      if (missing.length > 0) return await this.#tellMissing(message, missing)
      if (standing.private) throw new UsageError('private-here', textsIn(standing.language).excuses.privateHere)
      await this.#answer(message, reply, standing)
    } catch (error) {
      if (isDeleted(error)) return
      if (isForbidden(error)) await this.#tellMissing(message, missingIn(message.channel))
      else await this.#refuse(message, error)
    }
  }

  async #answer(message: Message, reply: Reply | null, standing: Standing): Promise<void> {
    const wish = await this.#wish(message)
    const digest = digestOf(wish instanceof Error ? wish.message : wish)
    if (reply?.digest === digest) return
    const asker = askerOf(doingOf(message))
    if (wish === null || wish instanceof Error) {
      const words = wish ? wordsMessage(this.intake.explained(wish)) : this.#helpFor(message)
      const id = await this.#say(message, reply, words)
      return this.#replies.set(message.id, { message: id, job: '', digest }, asker)
    }
    await this.#ask(wish, message, reply, digest, standing)
  }

  async #ask(wish: Wish, message: Message, reply: Reply | null, digest: string, standing: Standing): Promise<void> {
    const asker = askerOf(doingOf(message))
    const id = reply
      ? reply.message
      : await this.#say(message, null, wordsMessage(textsIn(standing.language).progress.looking))
    const place = { way: 'channel', channel: message.channelId, message: id } as const
    const asked = {
      ...doingOf(message),
      id: message.editedTimestamp === null ? message.id : `${message.id}-${message.editedTimestamp}`,
      createdTimestamp: message.editedTimestamp ?? message.createdTimestamp,
    }
    try {
      const errand = {
        place,
        hidden: false,
        inPlace: reply !== null,
        shareable: false,
        predict: wish.predict,
        source: message.id,
      }
      const job = jobFor(wantedBy(wish), asked, errand)
      await this.#replies.set(message.id, { message: id, job: job.id, digest }, asker)
      await this.intake.add(job, standing)
    } catch (error) {
      await this.#replies.set(message.id, { message: id, job: '', digest }, asker)
      await this.wire.edit(place, wordsMessage(this.intake.explained(error)))
    }
  }

  /** null where there is no code; why a file cannot be read. */
  async #wish({ content, attachments, client }: Message): Promise<Wish | UsageError | null> {
    try {
      const files = await Promise.all(codeFiles(attachments.values()).map(readCode))
      return wishSpoken(content, client.user?.id ?? '', files)
    } catch (error) {
      if (error instanceof UsageError) return error
      throw error
    }
  }

  #helpFor({ attachments }: Message): Outgoing {
    const refusal = noCodeIn(attachments.values())
    return refusal ? wordsMessage(refusal.message) : passagesMessage(help)
  }

  async #say({ id, channelId }: Message, reply: Reply | null, words: Outgoing): Promise<string> {
    if (!reply) return this.wire.post(channelId, words, { replyTo: id, once: id })
    await this.wire.edit({ way: 'channel', channel: channelId, message: reply.message }, words)
    return reply.message
  }

  /** Where the channel is off nothing is said, and to whoever asks too much only once in a while. */
  async #refuse(message: Message, error: unknown): Promise<void> {
    if (error instanceof UsageError && error.code === 'off-here') return
    if (error instanceof TooManyError && this.#wasTold(message.author.id)) return
    const words = wordsMessage(this.intake.explained(error))
    await this.wire
      .post(message.channelId, words, { replyTo: message.id, once: message.id })
      .catch((fault: unknown) => {
        if (!isForbidden(fault) && !isDeleted(fault)) throw fault
      })
  }

  #wasTold(user: string): boolean {
    const now = Date.now()
    for (const [one, at] of this.#told) if (now - at > WINDOW_SECONDS * 1000) this.#told.delete(one)
    const wasTold = this.#told.has(user)
    if (!wasTold) this.#told.set(user, now)
    return wasTold
  }

  /** By a direct message, and where they take none, in the log. */
  async #tellMissing({ author, channel }: Message, missing: readonly string[]): Promise<void> {
    const name = 'name' in channel && channel.name ? channel.name : 'here'
    await this.wire.direct(author.id, wordsMessage(missingWords(name, missing))).catch((cause: unknown) => {
      const which = missing.length > 0 ? missing.join(', ') : 'to see the channel, to write or to attach files'
      const advice = `give the bot there what it lacks: ${which}`
      const fault = `a question in the channel ${channel.id} could not be answered, and its asker takes no direct messages`
      this.onFault(new DeliveryError('no-permission', `${fault}; ${advice}`, { cause }))
    })
  }
}
