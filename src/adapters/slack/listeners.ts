/** What Slack's users do, and what is done about it: each is acknowledged in time. */
import { setTimeout } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import { presentPythons } from '../../../workers/presence.js'
import { requireAnswering } from '../../settings/answering.js'
import { MORE } from './answer.js'
import { ask, type House } from './asking.js'
import { wordsFor } from './fault.js'
import { helpFor } from './help.js'
import { ACKNOWLEDGE_LIMIT_MS } from './limits.js'
import { CODE, filledIn, MODAL, modalFor, Opened } from './modal.js'
import { moreMessage } from './more.js'
import { orderIn } from './orders.js'
import { Repeats } from './repeats.js'
import { hearSettings } from './settings.js'
import { showTo, type Tell, tellerAt, tellerIn } from './teller.js'
import { refusalFor, wishIn } from './wish.js'

/** What goes wrong is told in words to whoever asked. */
async function telling(tell: Tell, action: () => Promise<void>): Promise<void> {
  await action().catch((error: unknown) => tell(wordsFor(error)))
}

/**
 * Acknowledges what was asked when it is taken in, or when Slack waits no longer: until then Slack itself tells whoever
 * asked that nothing came of it, should this process die.
 */
async function takenIn(ack: () => Promise<void>, taking: Promise<void>): Promise<void> {
  const late = new AbortController()
  await Promise.race([taking, setTimeout(ACKNOWLEDGE_LIMIT_MS, undefined, { signal: late.signal }).catch(() => {})])
  late.abort()
  await ack()
  await taking
}

/** Returns what resolves when everything that came in has been taken care of. */
export function listen(app: App, command: string, house: House): () => Promise<unknown> {
  const { gateway } = house
  const repeats = new Repeats()
  const busy = new Set<Promise<void>>()

  app.use(async ({ next }) => {
    const care = next().finally(() => busy.delete(care))
    busy.add(care)
    await care
  })

  app.command(`/${command}`, async ({ ack, body, client }) => {
    if (!repeats.isNew(body.trigger_id)) return ack()
    const tell = tellerAt(body.response_url)
    const taking = telling(tell, async () => {
      const { user_id: user, user_name: name, channel_id: channel, team_id: community, trigger_id: trigger } = body
      const carryOut = orderIn(body.text)
      if (carryOut) {
        const order = { command, user, channel, community, trigger, responseUrl: body.response_url, client, gateway }
        const said = await carryOut(order)
        return said === null ? undefined : tell(said)
      }
      const wish = wishIn(body.text)
      if (wish.code === '') {
        await requireAnswering(gateway.settings, 'slack', [channel])
        const opened = { channel, responseUrl: body.response_url }
        const view = modalFor(wish, await presentPythons(gateway.store), opened)
        await client.views.open({ trigger_id: trigger, view })
        return
      }
      await ask(house, wish, 'default', { user, name, channel, community, trigger }, tell)
    })
    await takenIn(ack, taking)
  })

  // The way into threads, where Slack runs no slash commands.
  app.event('app_mention', async ({ body, event, context }) => {
    const { user, channel, ts, thread_ts: thread = ts } = event
    if (!user || !repeats.isNew(body.event_id)) return
    const tell = tellerIn(house.messages, channel, user, thread)
    await telling(tell, async () => {
      await requireAnswering(gateway.settings, 'slack', [channel])
      const text = event.text.replaceAll(`<@${context.botUserId}>`, '')
      // Who says thanks wants nothing run.
      if (!text.includes('`')) return tell(helpFor(command))
      const wish = wishIn(text)
      const source = { user, name: null, channel, thread, community: body.team_id, trigger: body.event_id }
      await ask(house, wish, 'default', source, tell)
    })
  })

  app.view(MODAL, async ({ ack, body, view }) => {
    const { wish, python } = filledIn(view.state.values)
    const refusal = refusalFor(wish)
    if (refusal) return ack({ response_action: 'errors', errors: { [CODE]: refusal.message } })
    const trigger = `${view.id}-${view.hash}`
    if (!repeats.isNew(trigger)) return ack()
    const { channel, responseUrl } = Opened.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(responseUrl)
    const source = { user: body.user.id, name: body.user.name, channel, community: body.team?.id ?? '', trigger }
    const taking = telling(tell, () => ask(house, wish, python, source, tell))
    await takenIn(ack, taking)
  })

  app.action({ action_id: MORE, type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack()
    if (action.type !== 'button' || !repeats.isNew(body.trigger_id)) return
    const { response_url: url } = body
    await telling(tellerAt(url), async () => showTo(url, await moreMessage(gateway.store, action.value ?? '')))
  })

  hearSettings(app, gateway, house.messages, telling)

  return () => Promise.allSettled(busy)
}
