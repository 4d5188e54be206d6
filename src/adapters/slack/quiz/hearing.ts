/** What is pressed below the quiz's questions, and the window for one's own. */
import { UsageError } from '../../../errors.js'
import { answerIn } from '../../../moderation/kept.js'
import { feedbackSaid } from '../../../quiz/words.js'
import { textsIn } from '../../../texts/texts.js'
import { rightIn } from '../../guesses.js'
import { answerMessage } from '../answer.js'
import { type Desk, telling } from '../attending.js'
import { carriedIn } from '../carried.js'
import type { Message } from '../messages.js'
import { type Act, askerOf, type Presser, presserOf } from '../press.js'
import type { House } from '../sending.js'
import { requireSettler } from '../settings.js'
import { standingIn } from '../standing.js'
import { showTo, tellerAt } from '../teller.js'
import { askAside, practise } from './aside.js'
import { ANOTHER, ANSWER, POST, SHOW, saidMessage } from './message.js'
import { Opened, OWN, ownIn, postOwn } from './own.js'

/** A choice below a channel's question: only whoever pressed it hears what comes of it. */
async function answerRound({ gateway }: House, presser: Presser, value: string): Promise<Message> {
  const [at = '', round = ''] = value.split(' ')
  await standingIn(gateway.settings, presser).catch((error: unknown) => {
    // Where the bot is off, what it has asked can still be answered.
    if (!(error instanceof UsageError) || error.code === 'ignored') throw error
  })
  return saidMessage(feedbackSaid(await gateway.quiz.answer(round, askerOf(presser), Number(at))))
}

/** Throws `UsageError` (`gone`, `off-here`, `ignored`, `withheld`). */
async function answerShown(house: House, presser: Presser, value: string): Promise<Message> {
  await standingIn(house.gateway.settings, presser)
  const given = await answerIn(askerOf(presser), carriedIn(value).answer, house)
  const { job, outcome } = given
  const { reply, states } = outcome
  const shown = { job, reply, states, pythons: [], pageUrl: null }
  return answerMessage(shown, null, { buttons: false, note: rightIn(given) })
}

/** By the names of buttons. */
export function quizActs(): [string | RegExp, Act][] {
  return [
    [
      ANSWER,
      async (body, value, house) => showTo(body.response_url, await answerRound(house, presserOf(body, house), value)),
    ],
    [
      SHOW,
      async (body, value, house) => showTo(body.response_url, await answerShown(house, presserOf(body, house), value)),
    ],
    [
      ANOTHER,
      async (body, _, house) => {
        const tell = tellerAt(body.response_url)
        await practise(house, { ...presserOf(body, house), trigger: body.trigger_id, tell })
      },
    ],
    [
      POST,
      async (body, value, house, client) => {
        const presser = presserOf(body, house)
        await postOwn(house, presser, { ...presser, client, gateway: house.gateway }, value)
        await tellerAt(body.response_url)(textsIn().quiz.inAMoment)
      },
    ],
  ]
}

export function hearOwn({ app, gateway, houseIn, repeats }: Desk): void {
  app.view(OWN, async ({ ack, body, view, client, context }) => {
    const filled = ownIn(view.state.values)
    if ('errors' in filled) return ack({ response_action: 'errors', errors: filled.errors })
    await ack()
    const trigger = `${view.id}-${view.hash}`
    if (!repeats.isNew(trigger)) return
    const { channel, responseUrl } = Opened.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(responseUrl)
    const house = houseIn(context)
    const who = { user: body.user.id, community: house.home.team }
    await telling(tell, async () => {
      await requireSettler({ ...who, client, gateway })
      await askAside(house, { ...who, channel, trigger, tell }, async () => filled.wish)
    })
  })
}
