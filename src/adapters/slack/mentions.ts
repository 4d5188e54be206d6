/**
 * What people write to the bot: a mention in a channel or a thread, where Slack runs no slash commands, and a direct
 * message. Whoever edits it has the answer edited, too: Slack tells of an edited mention by the same event, with
 * `edited`, so that no channel has to be read for it (https://github.com/slackapi/bolt-js/issues/960).
 */
import { z } from 'zod'
import { takesWords } from '../../../commands/command.js'
import { codeOf } from '../../../commands/ready.js'
import { isCodeSeen } from '../../snippet/prose.js'
import { ask } from './asking.js'
import { attachedCode, type Reader, requireCode } from './attached.js'
import { type Desk, telling } from './attending.js'
import { helpFor } from './help.js'
import { orderIn } from './orders.js'
import { digestOfWish, isRecent, questionKey, questionOf } from './questions.js'
import { codeIn, Said } from './said.js'
import type { House } from './sending.js'
import { standingIn } from './standing.js'
import { type Tell, tellerBelow, tellerIn } from './teller.js'
import { type Wish, wishIn } from './wish.js'

/** A message to the bot, and what Slack says of it. */
interface Heard {
  said: Said
  channel: string
  house: House
  event: string
  bot: string | undefined
  reader: Reader
}

/** Of a direct message: what was changed of one comes inside another. */
const Direct = z.object({
  channel: z.string(),
  channel_type: z.literal('im'),
  subtype: z.enum(['file_share', 'message_changed']).optional(),
  message: z.unknown().optional(),
})

/** Behind the mention it is said what to look at; without one, or with nothing behind it, anywhere. */
function behindMention(text: string, mention: string): string {
  const behind = text.slice(text.indexOf(mention) + mention.length)
  return text.includes(mention) && behind.trim() !== '' ? behind : text
}

async function wishOf({ said, bot, reader }: Heard, isDirect: boolean): Promise<Wish | null> {
  const mention = `<@${bot}>`
  const text = said.text.replaceAll(mention, '')
  const wish = wishIn(behindMention(said.text, mention).replaceAll(mention, ''))
  const blocks = [...codeIn({ ...said, text }), ...(await attachedCode(said.files, reader))]
  if (wish.command && takesWords(wish.command) && wish.code !== '') return wish
  if (blocks.length > 0) return { ...wish, code: codeOf(blocks, wish.command) }
  // Who says thanks in a direct message wants nothing run.
  if (isDirect && wish.code !== '' && (wish.command !== null || isCodeSeen(wish.code))) return wish
  requireCode(said.files)
  return null
}

export function hearMentions({ app, gateway, houseIn, command, repeats }: Desk): void {
  const { store, settings } = gateway

  async function answer(heard: Heard, tell: Tell): Promise<void> {
    const { said, channel, house, event } = heard
    const community = house.home.team
    const { user = '', ts, thread_ts: thread = ts, edited } = said
    const key = questionKey(community, channel, ts)
    const before = edited ? await questionOf(store, key) : null
    if (edited && !isRecent(ts)) return
    if (!(await repeats.isFirst(event))) return
    await standingIn(settings, { user, channel, community })
    const isDirect = channel.startsWith('D')
    const wish = await wishOf(heard, isDirect)
    if (wish === null) return edited ? undefined : tell(helpFor(command))
    if (before?.asked === digestOfWish(wish)) return
    const source = { user, name: null, channel, thread, community, trigger: event, question: { key, before } }
    await ask(house, wish, 'default', source, tell)
  }

  app.event('app_mention', async ({ body, event, client, context }) => {
    const said = Said.parse(event)
    const { user, bot_id: bot, ts, thread_ts: thread = ts } = said
    // What a bot says is no question: two bots would ask each other for ever.
    if (!user || bot) return
    const { channel } = event
    const reader = { client, token: context.botToken ?? '' }
    const house = houseIn(context)
    const heard = { said, channel, house, event: body.event_id, bot: context.botUserId, reader }
    const tell = tellerIn(house.messages, channel, user, thread)
    await telling(tell, () => answer(heard, tell))
  })

  app.event('message', async ({ body, event, client, context }) => {
    const direct = Direct.safeParse(event).data
    const said = Said.safeParse(direct?.subtype === 'message_changed' ? direct.message : event).data
    if (!direct || !said?.user || said.bot_id || said.user === context.botUserId) return
    // Slack changes messages by itself, to show where links lead.
    if (direct.subtype === 'message_changed' && !said.edited) return
    const { channel } = direct
    const { user, ts, thread_ts: thread = ts } = said
    const house = houseIn(context)
    const tell = tellerBelow(house.messages, channel, thread)
    await telling(tell, async () => {
      const carryOut = direct.subtype === undefined ? orderIn(said.text) : null
      if (carryOut) {
        if (!(await repeats.isFirst(body.event_id))) return
        const place = { channel, community: house.home.team, window: null, trigger: body.event_id }
        const words = await carryOut({ command, user, name: null, ...place, client, gateway, house, tell })
        return words === null ? undefined : tell(words)
      }
      const reader = { client, token: context.botToken ?? '' }
      const heard = { said, channel, house, event: body.event_id, bot: context.botUserId, reader }
      await answer(heard, tell)
    })
  })
}
