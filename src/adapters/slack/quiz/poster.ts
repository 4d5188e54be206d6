/** Posts the quiz's questions and their answers in channels of Slack. */
import { presentPythons } from '../../../../workers/presence.js'
import { keptAnswer } from '../../../answers.js'
import type { Given } from '../../../contract.js'
import { DeliveryError, nothingIfRefused } from '../../../errors.js'
import { lessonSaid } from '../../../learn/words.js'
import { logFault } from '../../../log.js'
import { ChannelError, type Poster } from '../../../quiz/poster.js'
import type { MadeRound, Posted } from '../../../quiz/round.js'
import type { Channel } from '../../../quiz/schedule.js'
import type { Store } from '../../../store/store.js'
import { textsIn } from '../../../texts/texts.js'
import { behindMore } from '../../behind-more.js'
import { foldedIn } from '../answer.js'
import { buttonsFor } from '../buttons.js'
import type { Home } from '../home.js'
import { lessonButton } from '../learn/message.js'
import { findMarked, postMarked } from '../marked.js'
import { type Message, type Place, refusalIn } from '../messages.js'
import { note } from '../notes.js'
import { shutOutBy } from '../shut-out.js'
import type { Workspace, Workspaces } from '../workspaces.js'
import { askMessage, questionMark, revealMark, revealMessage } from './message.js'

const GONE = new Set(['channel_not_found', 'is_archived'])
const FORBIDDEN = new Set([
  'access_denied',
  'no_permission',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
])
/** What Slack says where a message can have no replies. */
const THREAD_REFUSED = new Set([
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'thread_not_found',
])
/** What Slack says of a message whose group it does not know, for one. */
const BLOCKS_REFUSED = 'invalid_blocks'

interface Ways {
  workspaces: Pick<Workspaces, 'of'>
  /** Where the app is installed that writes in a workspace. */
  homeFor(team: string): Promise<Home>
  store: Store
  pageUrl: string | null
}

/** Which of several messages is to be sent, and below which it stands. */
interface Wanted {
  message: Message
  mark: string
  isAgain: boolean
  thread?: string
}

const { refusals } = textsIn().quiz

function told(error: unknown): unknown {
  const why = refusalIn(error) ?? ''
  if (GONE.has(why) || shutOutBy(error) !== null) {
    return new ChannelError('gone', refusals.channelGone.slack, { cause: error })
  }
  if (!FORBIDDEN.has(why)) return error
  return new ChannelError('forbidden', refusals.mayNotWrite.slack, { cause: error })
}

/** It may stand there already, and Slack shows the bot no channel's messages: rather none than two. */
function left(round: MadeRound, mark: string): DeliveryError {
  const what = `whether ${mark} stands in ${round.channel} cannot be seen, so it is not posted again`
  return new DeliveryError('quiz-unseen', `${what}; the scope channels:history would show it`)
}

export function slackPoster({ workspaces, homeFor, store, pageUrl }: Ways): Poster {
  async function workspaceOf({ community }: Channel): Promise<Workspace> {
    return workspaces.of(await homeFor(community ?? ''))
  }

  /** null: it may stand there, nobody can tell where. */
  async function post(round: MadeRound, { message, mark, isAgain, thread }: Wanted): Promise<Place | null> {
    const { channel, stagedAt } = round
    const client = await (await workspaceOf(round)).once()
    const there = isAgain ? await findMarked(client, channel, mark, stagedAt) : 'none'
    if (there === 'unseen') {
      logFault(left(round, mark))
      return null
    }
    if (there !== 'none') return there
    return postMarked(client, channel, { message, mark, ...(thread === undefined ? {} : { thread, broadcast: true }) })
  }

  function buttonsOf({ job, outcome: { reply, states } }: Given, pythons: Awaited<ReturnType<typeof presentPythons>>) {
    // Nobody asked: whoever presses gets a copy.
    const request = { ...job.request, asker: { ...job.request.asker, user: '' } }
    const nobodys = { ...job, request, delivery: { channel: request.asker.channel ?? '' } }
    const given = { job: nobodys, reply, states, pythons, pageUrl }
    return buttonsFor(given, behindMore(given, foldedIn(given)).length > 0)
  }

  async function reveal(round: MadeRound, tally: readonly number[], isAgain: boolean): Promise<void> {
    const { pictures } = await workspaceOf(round)
    const given = await keptAnswer(round.made.answer, store).catch(nothingIfRefused)
    const [drawn] = given?.outcome.pictures ?? []
    const file = given && drawn ? await pictures.fileFor(given.job, drawn) : null
    const controls = given ? [buttonsOf(given, await presentPythons(store).catch(() => []))] : []
    const buttons = [...controls, lessonButton(lessonSaid(round.made.info.learn))]
    const send = async (shown: { file: string; alt: string } | null) => {
      const wanted = { message: revealMessage(round, tally, shown, buttons), mark: revealMark(round), isAgain }
      const thread = round.posted?.ts
      if (thread === undefined) return post(round, wanted)
      return post(round, { ...wanted, thread }).catch((error: unknown) => {
        if (!THREAD_REFUSED.has(refusalIn(error) ?? '')) throw error
        return post(round, wanted)
      })
    }
    await pictures.show(file, (shown) => send(shown === null ? null : { file: shown, alt: round.made.reply.alt }))
  }

  const telling = <Result>(sending: Promise<Result>): Promise<Result> =>
    sending.catch((error: unknown) => {
      throw told(error)
    })

  return {
    platform: 'slack',
    post: async (round, isAgain): Promise<Posted> => {
      const send = (one: MadeRound) =>
        telling(post(one, { message: askMessage(one), mark: questionMark(one), isAgain }))
      const place = await send(round).catch((error: unknown) => {
        if (round.mention === null || refusalIn(error) !== BLOCKS_REFUSED) throw error
        // The group may be gone: the question comes all the same.
        return send({ ...round, mention: null })
      })
      return place === null ? {} : { ts: place.ts }
    },
    reveal: (round, tally, isAgain) => telling(reveal(round, tally, isAgain)),
    tell: async (channel, user, text) => void (await (await workspaceOf(channel)).messages.post(user, note(text))),
  }
}
