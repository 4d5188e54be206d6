/** Posts answers in help channels of Slack, in the thread of their question. */
import { randomUUID } from 'node:crypto'
import type { types } from '@slack/bolt'
import { presentPythons } from '../../../../workers/presence.js'
import type { Given } from '../../../contract.js'
import { DeliveryError } from '../../../errors.js'
import type { Case } from '../../../help/case.js'
import { TAKEN_KEPT_MS } from '../../../help/limits.js'
import { ClosedError, type Poster } from '../../../help/poster.js'
import { proposalSaid } from '../../../help/words.js'
import { ownerOf } from '../../../owner.js'
import { UnsureError } from '../../../quiz/poster.js'
import type { Store } from '../../../store/store.js'
import { textsIn } from '../../../texts/texts.js'
import { answerMessage } from '../answer.js'
import { CLOSED } from '../asking.js'
import type { Home } from '../home.js'
import { postMarked } from '../marked.js'
import { type Message, refusalIn } from '../messages.js'
import { note } from '../notes.js'
import { showTo } from '../teller.js'
import type { Workspace, Workspaces } from '../workspaces.js'
import { correctionMessage, decideBlocks, pointerMessage, voteBlocks } from './message.js'

interface Ways {
  workspaces: Pick<Workspaces, 'of'>
  /** Where the app is installed that writes in a workspace. */
  homeFor(team: string): Promise<Home>
  store: Store
  pageUrl: string | null
}

type Place = Pick<Case, 'community' | 'channel' | 'message' | 'platform' | 'user'>

/** Which of several messages it is, and below which it stands. */
interface Sent {
  message: Message
  channel: string
  name: string
  thread?: string
}

const { help: texts } = textsIn()
/** The question is gone. */
const DELETED = new Set(['thread_not_found', 'message_not_found'])

function told(error: unknown): unknown {
  const why = refusalIn(error) ?? ''
  if (!CLOSED.has(why)) return error
  const advice = 'invite the app to the channel'
  return new ClosedError('help-closed', `a question in a help channel could not be answered (${why}); ${advice}`, {
    cause: error,
  })
}

export function helpPoster({ workspaces, homeFor, store, pageUrl }: Ways): Poster {
  async function workspaceOf({ community }: Pick<Case, 'community'>): Promise<Workspace> {
    return workspaces.of(await homeFor(community))
  }

  /** Slack knows no message by a name of ours, so that what may have been sent is not sent again: rather none than two. */
  async function sendOnce(asked: Place, { message, channel, name, thread }: Sent): Promise<void> {
    const key = `help-sent-${name}`
    const mine = Buffer.from(randomUUID())
    const kept = await store.setOnce(key, { value: mine, keptMs: TAKEN_KEPT_MS, owner: ownerOf(asked) })
    if (!mine.equals(kept)) return
    const client = await (await workspaceOf(asked)).once()
    const marked = { message, mark: name, ...(thread === undefined ? {} : { thread }) }
    await postMarked(client, channel, marked).catch(async (error: unknown) => {
      if (DELETED.has(refusalIn(error) ?? '')) return
      if (!(error instanceof UnsureError)) await store.delete(key)
      throw told(error)
    })
  }

  /** With its picture, once Slack can show it. */
  async function sendAnswer(
    asked: Case,
    { job, outcome }: Given,
    more: types.KnownBlock[],
    sent: Omit<Sent, 'message'>,
  ) {
    const { reply, states, pictures } = outcome
    const { pictures: files } = await workspaceOf(asked)
    const [drawn] = pictures
    const file = drawn ? await files.fileFor(job, drawn) : null
    const given = { job, reply, states, pythons: await presentPythons(store).catch(() => []), pageUrl }
    const messageWith = (shown: string | null): Message => {
      const { text, blocks } = answerMessage(given, shown, { buttons: true })
      // The question stands above.
      return { text, blocks: [...blocks.slice(blocks.findIndex(({ type }) => type === 'header')), ...more] }
    }
    await files.show(file, (shown) => sendOnce(asked, { ...sent, message: messageWith(shown) }))
  }

  async function addressOf(asked: Pick<Case, 'community' | 'channel'>, message: string): Promise<string> {
    const client = await (await workspaceOf(asked)).once()
    const { permalink } = await client.chat.getPermalink({ channel: asked.channel, message_ts: message })
    if (permalink === undefined)
      throw new DeliveryError('no-permalink', 'Slack names no address of a message; try again')
    return permalink
  }

  return {
    platform: 'slack',
    answer: (asked, given) => {
      const { channel, message: thread, stage } = asked
      const more = voteBlocks(asked, stage === 'corrected' ? texts.byModerator : texts.unasked)
      return sendAnswer(asked, given, more, { channel, thread, name: `${given.job.id}-answer` })
    },
    propose: async (asked, given, channel, isAgain) => {
      const more = decideBlocks(asked, await addressOf(asked, asked.message), proposalSaid(asked, isAgain))
      const name = `${asked.id}-proposal`
      await sendAnswer(asked, given, more, { channel, name: isAgain ? `${name}-${randomUUID()}` : name })
    },
    tell: (presser, words) => showTo(presser, note(words)),
    correct: (asked, said) => {
      const { channel, message: thread, id } = asked
      return sendOnce(asked, { channel, thread, name: `${id}-correction`, message: correctionMessage(asked, said) })
    },
    point: async (asked, first) => {
      const { community, channel, message: thread } = asked
      const message = pointerMessage(await addressOf(asked, first))
      await sendOnce(asked, { channel, thread, name: `${community}-${channel}-${thread}-pointer`, message })
    },
    warn: async (place, reports) => {
      const { messages } = await workspaceOf(place)
      await messages.post(reports, note(texts.lacking.slack))
    },
  }
}
