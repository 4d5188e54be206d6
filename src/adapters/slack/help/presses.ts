/** What is pressed below answers in help channels, by those who read them and by moderators. */
import type { BlockAction, webApi } from '@slack/bolt'
import { textsIn } from '../../../texts/texts.js'
import { type Act, presserOf, pressOf } from '../press.js'
import type { House } from '../sending.js'
import { requireSettler } from '../settings.js'
import { tellerAt } from '../teller.js'
import { correctingWindow } from './correcting.js'
import { APPROVE, CORRECT, DISMISS, decidedMessage, HELPFUL, LINK, OFF, UNHELPFUL } from './message.js'

const { help: texts } = textsIn()

async function moderating(body: BlockAction, house: House, client: webApi.WebClient) {
  const press = pressOf(body, house)
  await requireSettler({ ...press, client, gateway: house.gateway })
  return { press, place: { platform: 'slack' as const, community: press.community, channel: press.channel } }
}

function vote(helpful: boolean): Act {
  return async (body, id, house) => {
    const { user, community, channel } = presserOf(body, house)
    await house.gateway.help.vote({ platform: 'slack', community, channel }, id, user, helpful)
    await tellerAt(body.response_url)(texts.counted)
  }
}

const off: Act = async (body, _, house, client) => {
  const { place } = await moderating(body, house, client)
  await house.gateway.help.off(place)
  await tellerAt(body.response_url)(texts.isOff)
}

/** The message below which it was pressed says what was decided. */
function decide(what: 'approve' | 'dismiss', words: string): Act {
  return async (body, id, house, client) => {
    const { press, place } = await moderating(body, house, client)
    await house.gateway.help[what](place, id)
    await house.messages.change({ channel: press.channel, ts: press.ts }, decidedMessage(words, press.name))
  }
}

const correct: Act = async (body, id, house, client) => {
  const { press, place } = await moderating(body, house, client)
  const articles = await house.gateway.help.others(place, id)
  const opened = { id, channel: press.channel, ts: press.ts, responseUrl: body.response_url }
  await client.views.open({ trigger_id: press.trigger, view: correctingWindow(opened, articles) })
}

/** By the names of buttons. */
export function helpActs(): [string, Act][] {
  return [
    [HELPFUL, vote(true)],
    [UNHELPFUL, vote(false)],
    [OFF, off],
    [APPROVE, decide('approve', texts.approved)],
    [DISMISS, decide('dismiss', texts.dismissed)],
    [CORRECT, correct],
    // Slack opens it by itself, and wants to hear that we know.
    [LINK, async () => {}],
  ]
}
