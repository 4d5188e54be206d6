/** Messages that nobody wrote to the bot, and which of them may be questions that nobody has answered. */
import { z } from 'zod'
import { logFault } from '../../../log.js'
import { unescaped } from '../../../snippet/characters.js'
import type { Desk } from '../attending.js'
import { namedIn } from '../home.js'
import { Said } from '../said.js'
import { standingIn } from '../standing.js'
import { unlinked } from '../wish.js'

/** What a person wrote anew: all else has a subtype. https://docs.slack.dev/reference/events/message */
const Fresh = z.object({
  channel: z.string(),
  channel_type: z.enum(['channel', 'group']),
  subtype: z.undefined().optional(),
  hidden: z.undefined().optional(),
})

/** The first words of a thread that nobody has written in; null where it is something else. */
function firstIn(event: unknown, bot: string | undefined): { said: Said & { user: string }; channel: string } | null {
  const channel = Fresh.safeParse(event).data?.channel
  const said = Said.safeParse(event).data
  if (channel === undefined || !said?.user || said.bot_id || said.edited) return null
  const isReply = said.thread_ts !== undefined && said.thread_ts !== said.ts
  const isToUs = said.user === bot || said.text.includes(`<@${bot}>`)
  return isReply || isToUs ? null : { said: { ...said, user: said.user }, channel }
}

export function hearQuestions({ app, gateway, houseIn }: Desk): void {
  app.event('message', async ({ event, context }) => {
    const first = firstIn(event, context.botUserId)
    if (!first) return
    const { said, channel } = first
    const { home } = houseIn(context)
    const { user, ts: message } = said
    const community = home.team
    const asked = {
      platform: 'slack' as const,
      community,
      channel,
      message,
      thread: null,
      user,
      text: unescaped(unlinked(said.text), true),
      at: Number(message) * 1000,
      delivery: { channel, ...namedIn(home) },
    }
    // Nobody waits for an answer that could be told what went wrong.
    await gateway.help.hear(asked, () => standingIn(gateway.settings, { user, channel, community })).catch(logFault)
  })
}
