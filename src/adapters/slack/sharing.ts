/** An answer that came to one person alone, shown where that person wants it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { keptAnswer } from '../../answers.js'
import type { Asker } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { textsIn } from '../../texts/texts.js'
import { carriedIn } from './carried.js'
import type { Destination } from './destination.js'
import { refusalIn } from './messages.js'
import { FIRST, type House, idOf, send } from './sending.js'
import { standingIn } from './standing.js'
import type { Tell } from './teller.js'
import { input, windowWith } from './window.js'

export const SHARING = 'share'
const WHERE = 'where'

/** What the window carries with it: what is shared, where it was asked about, and how to reach who shares. */
export const Shared = z.object({
  value: z.string(),
  responseUrl: z.string(),
  from: z.string().optional(),
  fromThread: z.string().optional(),
})
type Shared = z.infer<typeof Shared>

const Filled = z.object({
  [WHERE]: z.object({ [WHERE]: z.object({ selected_conversation: z.string() }) }),
})

/** Who shares, and where they do. */
interface Sharer {
  user: string
  name: string
  community: string
  trigger: string
  tell: Tell
}

const CLOSED = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'access_denied'])
const { buttons, excuses, forms } = textsIn()

/** Throws `UsageError` (`gone`) where there is nothing to share any more. */
export async function sharingWindow({ gateway }: House, value: string, responseUrl: string): Promise<types.ModalView> {
  const { job } = await keptAnswer(carriedIn(value).answer, gateway.store)
  const { from, fromThread } = job.delivery
  const initial = from === undefined || from.startsWith('D') ? {} : { initial_conversation: from }
  const element: types.ConversationsSelect = {
    type: 'conversations_select',
    action_id: WHERE,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...initial,
  }
  const carried = { value, responseUrl, ...(from ? { from } : {}), ...(fromThread ? { fromThread } : {}) }
  return windowWith({
    id: SHARING,
    title: forms.shareAnswer,
    submit: buttons.share,
    blocks: [input(WHERE, forms.inWhichChannel, element)],
    carried,
  })
}

async function openShared({ messages }: House, channel: string, thread: string | undefined): Promise<Destination> {
  const place = await messages.post(channel, FIRST, thread).catch((error: unknown) => {
    if (!CLOSED.has(refusalIn(error) ?? '')) throw error
    throw new UsageError('closed', excuses.cannotWriteThere)
  })
  return thread === undefined ? place : { ...place, thread }
}

/** Where it was asked about in a thread, it goes there. Throws `UsageError`, `TooManyError` and `BusyError` as `ask` does. */
export async function share(house: House, shared: Shared, values: unknown, sharer: Sharer): Promise<void> {
  const { gateway } = house
  const channel = Filled.parse(values)[WHERE][WHERE].selected_conversation
  const { answer, state } = carriedIn(shared.value)
  const given = await keptAnswer(answer, gateway.store)
  const { user, name, community, trigger, tell } = sharer
  const standing = await standingIn(gateway.settings, { user, channel, community })
  if (standing.private) throw new UsageError('private-there', textsIn(standing.language).excuses.notSharedThere)
  const asker: Asker = { platform: 'slack', user, channel, community }
  await gateway.limits.take(asker)
  const to = await openShared(house, channel, channel === shared.from ? shared.fromThread : undefined)
  const request = { ...given.job.request, asker, look: { answer, state, animated: false } }
  await send(house, { id: idOf(trigger), request, askedAt: Date.now(), delivery: { ...to, sharedBy: name } }, tell)
}
