/** The buttons and menus below answers, and the windows that open from them. */
import type { BlockAction } from '@slack/bolt'
import { z } from 'zod'
import { type Desk, telling } from './attending.js'
import * as buttons from './buttons.js'
import { remove } from './deleting.js'
import { GUESS, guess } from './guessing.js'
import { helpActs } from './help/presses.js'
import { learnActs } from './learn/hearing.js'
import { askRelated, look, runAgain } from './looks.js'
import { moreMessage, PAGES } from './more.js'
import { type Act, presserOf, pressOf } from './press.js'
import { quizActs } from './quiz/hearing.js'
import { REPORTING, Reported, report, reportingWindow, THANKS } from './reporting.js'
import { SHARING, Shared, share, sharingWindow } from './sharing.js'
import { showTo, tellerAt } from './teller.js'

/** What was pressed or chosen, whatever it was pressed on. */
const Action = z
  .object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).nullish() })
  .transform(({ value, selected_option: chosen }) => value ?? chosen?.value ?? '')

export function hearPresses({ app, gateway, houseIn, reports, repeats }: Desk): void {
  const steps: Act = (body, value, house) => look(house, pressOf(body, house), value)
  const rest: Act = async (body, choice, house, client) => {
    const [word, value = ''] = choice.split(' ')
    const { response_url: responseUrl, trigger_id } = body
    if (word === buttons.ANIMATION) await look(house, pressOf(body, house), value, { animated: true })
    if (word === buttons.DELETE) await remove(house, client, pressOf(body, house), value)
    if (word === buttons.SHARE) {
      await client.views.open({ trigger_id, view: await sharingWindow(house, value, responseUrl) })
    }
    if (word === buttons.WRONG) await client.views.open({ trigger_id, view: reportingWindow(value, responseUrl) })
  }
  const acts: Record<string, Act> = {
    [buttons.BACK]: steps,
    [buttons.FORWARD]: steps,
    [buttons.OVERVIEW]: steps,
    [buttons.MORE]: async (body, value, house) =>
      showTo(body.response_url, await moreMessage(house, presserOf(body, house), value)),
    // The browser opens the page; Slack wants to hear that we know.
    [buttons.PAGE]: async () => {},
    [buttons.AGAIN]: (body, choice, house) => runAgain(house, pressOf(body, house), choice),
    [buttons.REST]: rest,
  }
  const hear = (id: string | RegExp, act: Act) =>
    app.action<BlockAction>(
      { action_id: id, type: 'block_actions' },
      async ({ ack, body, action, client, context }) => {
        await ack()
        if (!repeats.isNew(body.trigger_id)) return
        await telling(tellerAt(body.response_url), () => act(body, Action.parse(action), houseIn(context), client))
      },
    )
  for (const [id, act] of Object.entries(acts)) hear(id, act)
  hear(PAGES, async (body, value, house) => {
    const [page, carried = ''] = value.split(' ')
    const message = await moreMessage(house, presserOf(body, house), carried, Number(page))
    await showTo(body.response_url, message, { instead: true })
  })
  hear(buttons.RELATED, (body, value, house) => askRelated(house, pressOf(body, house), value))
  hear(GUESS, async (body, value, house) =>
    showTo(body.response_url, await guess(house, presserOf(body, house), value)),
  )

  for (const [id, act] of [...quizActs(), ...learnActs(), ...helpActs()]) hear(id, act)

  app.view(SHARING, async ({ ack, body, view, context }) => {
    await ack()
    const trigger = `${view.id}-${view.hash}`
    if (!repeats.isNew(trigger)) return
    const shared = Shared.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(shared.responseUrl)
    const { id: user, name } = body.user
    const house = houseIn(context)
    const sharer = { user, name, community: house.home.team, trigger, tell }
    await telling(tell, () => share(house, shared, view.state.values, sharer))
  })

  app.view(REPORTING, async ({ ack, view }) => {
    await ack()
    if (!repeats.isNew(`${view.id}-${view.hash}`)) return
    const { value, responseUrl } = Reported.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(responseUrl)
    await telling(tell, async () => {
      await report(gateway, reports, value, view.state.values)
      await tell(THANKS)
    })
  })
}
