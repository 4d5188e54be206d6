/** Posts the quiz's questions and their answers in channels of Discord. */
import { DiscordAPIError } from 'discord.js'
import { presentPythons } from '../../../../workers/presence.js'
import { keptAnswer } from '../../../answers.js'
import { nothingIfRefused } from '../../../errors.js'
import { lessonSaid } from '../../../learn/words.js'
import { ChannelError, type Poster, UnsureError } from '../../../quiz/poster.js'
import type { MadeRound } from '../../../quiz/round.js'
import type { Store } from '../../../store/store.js'
import { textsIn } from '../../../texts/texts.js'
import { controlsOf, displayOf } from '../controls.js'
import { isForbidden } from '../fault.js'
import { lessonButton } from '../learn/message.js'
import { NONCE_LIMIT_CHARACTERS } from '../limits.js'
import { type Message, type Picture, wordsMessage } from '../message.js'
import { pictureOf } from '../picture.js'
import type { Wire } from '../wire.js'
import { askMessage, questionMark, revealMark, revealMessage } from './message.js'

/** Of Discord's "JSON Error Codes": unknown channel. */
const UNKNOWN_CHANNEL = 10_003

interface Ways {
  wire: Wire
  store: Store
  pageUrl: string | null
}

const { refusals } = textsIn().quiz

function told(error: unknown, channel: string): unknown {
  if (error instanceof DiscordAPIError && Number(error.code) === UNKNOWN_CHANNEL) {
    return new ChannelError('gone', refusals.channelGone.discord, { cause: error })
  }
  if (isForbidden(error)) {
    return new ChannelError('forbidden', refusals.mayNotWrite.discord(`<#${channel}>`), { cause: error })
  }
  if (error instanceof DiscordAPIError) return error
  // No answer, or one of a server that failed: the message may be there.
  return new UnsureError('post-unsure', 'a message of the quiz may have been sent or not', { cause: error })
}

export function discordPoster({ wire, store, pageUrl }: Ways): Poster {
  async function post(
    { channel }: MadeRound,
    message: Message,
    mark: string,
    isAgain: boolean,
    more: { picture?: Picture | null; replyTo?: string } = {},
  ): Promise<string> {
    try {
      const there = isAgain ? await wire.find(channel, mark) : null
      // Discord knows a message of this name for some minutes; for longer, it is looked for.
      return there ?? (await wire.post(channel, message, { ...more, once: mark.slice(-NONCE_LIMIT_CHARACTERS) }))
    } catch (error) {
      throw told(error, channel)
    }
  }

  async function revealOf(round: MadeRound, tally: readonly number[]) {
    const given = await keptAnswer(round.made.answer, store).catch(nothingIfRefused)
    const picture = given && (await pictureOf(given.outcome, `${given.job.id}`, store))
    const pythons = await presentPythons(store).catch(() => [])
    const controls = given ? controlsOf({ ...displayOf(given), shareable: false }, { pythons, pageUrl }) : []
    const rows = [...controls, ...lessonButton(lessonSaid(round.made.info.learn))]
    return { message: revealMessage(round, tally, picture, rows), picture }
  }

  return {
    platform: 'discord',
    post: async (round, isAgain) => ({ message: await post(round, askMessage(round), questionMark(round), isAgain) }),
    reveal: async (round, tally, isAgain) => {
      const { message, picture } = await revealOf(round, tally)
      const replyTo = round.posted?.message
      await post(round, message, revealMark(round), isAgain, { picture, ...(replyTo === undefined ? {} : { replyTo }) })
    },
    tell: (_, user, text) => wire.direct(user, wordsMessage(text)),
  }
}
