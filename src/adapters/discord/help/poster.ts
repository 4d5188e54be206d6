/** Posts answers in help channels of Discord: in a thread at the question, or in the forum's post. */
import { type Client, PermissionFlagsBits } from 'discord.js'
import { presentPythons } from '../../../../workers/presence.js'
import type { Given } from '../../../contract.js'
import type { Case } from '../../../help/case.js'
import { ClosedError, type Poster } from '../../../help/poster.js'
import { proposalSaid } from '../../../help/words.js'
import type { Store } from '../../../store/store.js'
import { textsIn } from '../../../texts/texts.js'
import { controlsOf, displayOf, type Row } from '../controls.js'
import { isDeleted, isForbidden, isThreaded } from '../fault.js'
import { THREAD_LIMIT_CHARACTERS } from '../limits.js'
import { answerMessage, type Message, type Picture, wordsMessage } from '../message.js'
import { pictureOf } from '../picture.js'
import { labelOf } from '../text.js'
import type { Wire } from '../wire.js'
import { correctionMessage, decideRow, pointerMessage, voteRow } from './message.js'
import { presserIn } from './presser.js'

interface Ways {
  wire: Wire
  store: Store
  pageUrl: string | null
  client: Client
}

interface Sent {
  message: Message
  picture?: Picture | null
  /** Two that are named alike are one: Discord knows the name for some minutes. */
  once: string
}

const { help: texts } = textsIn()
const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits

/** What its author has deleted since needs no answer. */
async function unlessClosed(sending: Promise<void>): Promise<void> {
  await sending.catch((cause: unknown) => {
    if (isDeleted(cause)) return
    if (!isForbidden(cause)) throw cause
    const advice = 'let the bot create public threads and send messages in them, or send messages'
    throw new ClosedError('help-closed', `a question in a help channel could not be answered; ${advice}`, { cause })
  })
}

export function helpPoster({ wire, store, pageUrl, client }: Ways): Poster {
  /** As far as is known: another process may hold the connection that tells of this channel. */
  function mayThread(channel: string): boolean {
    const known = client.channels.cache.get(channel)
    const held = known && !known.isDMBased() && client.user ? known.permissionsFor(client.user) : null
    return held?.has([CreatePublicThreads, SendMessagesInThreads]) ?? true
  }

  /** null: a person has begun one, so that others speak there. */
  async function threadAt({ channel, message, reports }: Case, name: string): Promise<string | null> {
    return wire.thread(channel, message, labelOf(name, THREAD_LIMIT_CHARACTERS)).catch(async (error: unknown) => {
      if (!isThreaded(error)) throw error
      const isOurs = reports !== null || (await wire.beginnerOf(message)) === client.user?.id
      return isOurs ? message : null
    })
  }

  async function put(asked: Case, title: string, { message, picture = null, once }: Sent): Promise<void> {
    const post = (to: string, replyTo?: string) =>
      wire.post(to, message, { picture, once, ...(replyTo === undefined ? {} : { replyTo }) })
    if (asked.thread !== null) return void (await post(asked.thread))
    const reply = async () => void (await post(asked.channel, asked.message))
    if (!mayThread(asked.channel)) return reply()
    const thread = await threadAt(asked, title).catch((error: unknown) => {
      if (!isForbidden(error)) throw error
      return undefined
    })
    if (thread === undefined) return reply()
    if (thread !== null) await post(thread)
  }

  async function shown({ job, outcome }: Given, more: Row[], note: string) {
    const picture = await pictureOf(outcome, job.id, store)
    const pythons = await presentPythons(store).catch(() => [])
    const rows = controlsOf(displayOf({ job, outcome }), { pythons, pageUrl })
    return { message: answerMessage(outcome.reply, picture, [...rows, ...more], { note }), picture }
  }

  return {
    platform: 'discord',
    answer: async (asked, given) => {
      const { headline } = given.outcome.reply
      const answer = await shown(given, voteRow(asked), asked.stage === 'corrected' ? texts.byModerator : texts.unasked)
      await unlessClosed(put(asked, headline, { ...answer, once: `a${asked.message}` }))
    },
    propose: async (asked, given, reports, isAgain) => {
      const { message, picture } = await shown(given, decideRow(asked), proposalSaid(asked, isAgain))
      const once = isAgain ? {} : { once: `p${asked.message}` }
      await unlessClosed(wire.post(reports, message, { picture, ...once }).then(() => undefined))
    },
    tell: (presser, words) => wire.whisper(presserIn(presser), words),
    correct: async (asked, words) => {
      const message = correctionMessage(words, voteRow(asked))
      await unlessClosed(put(asked, words, { message, once: `c${asked.message}` }))
    },
    point: async ({ community, channel, thread, message }, first) => {
      const place = thread ?? channel
      // A post of a forum is a thread of its own, with the id of its first message.
      const target = thread === null ? channel : first
      const pointer = pointerMessage({ community }, target, first)
      await unlessClosed(wire.post(place, pointer, { replyTo: message, once: `s${message}` }).then(() => undefined))
    },
    warn: async (_, reports) => void (await wire.post(reports, wordsMessage(texts.lacking.discord))),
  }
}
