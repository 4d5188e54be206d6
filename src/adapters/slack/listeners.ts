/** What Slack's users do, and what is done about it: each is acknowledged in time. */
import { takesWords } from '../../../commands/command.js'
import { presentPythons } from '../../../workers/presence.js'
import { isFlattened, unfolded } from '../../snippet/flattened.js'
import { textsIn } from '../../texts/texts.js'
import { refusalFor } from '../asked.js'
import { ask } from './asking.js'
import { chosenCode } from './attached.js'
import { type Desk, takenIn, telling } from './attending.js'
import { wordsFor } from './fault.js'
import { hearCorrections } from './help/correcting.js'
import { hearQuestions } from './help/hearing.js'
import { INPUT_LIMIT_CHARACTERS } from './limits.js'
import { hearMentions } from './mentions.js'
import { CODE, FILE, filledIn, MODAL, modalFor, Opened, withFiles } from './modal.js'
import { orderIn } from './orders.js'
import { hearPresses } from './presses.js'
import { hearOwn } from './quiz/hearing.js'
import { hearSettings } from './settings.js'
import { hearShortcut } from './shortcut.js'
import { standingIn } from './standing.js'
import { tellerAt } from './teller.js'
import { hearDeletions } from './unsaying.js'
import { wishIn } from './wish.js'

/** Returns what resolves when everything that came in has been taken care of. */
export function listen(desk: Desk): () => Promise<unknown> {
  const { app, gateway, houseIn, command, repeats } = desk
  const busy = new Set<Promise<void>>()

  app.use(async ({ next }) => {
    const care = next().finally(() => busy.delete(care))
    busy.add(care)
    await care
  })

  app.command(`/${command}`, async ({ ack, body, client, context }) => {
    if (!repeats.isNew(body.trigger_id)) return ack()
    const tell = tellerAt(body.response_url)
    const taking = telling(tell, async () => {
      const { user_id: user, user_name: name, channel_id: channel, trigger_id: trigger } = body
      const house = houseIn(context)
      const community = house.home.team
      const carryOut = orderIn(body.text)
      if (carryOut) {
        const window = { trigger, responseUrl: body.response_url }
        const said = await carryOut({
          command,
          user,
          name,
          channel,
          community,
          trigger,
          window,
          client,
          gateway,
          house,
          tell,
        })
        return said === null ? undefined : tell(said)
      }
      const wish = wishIn(body.text)
      const isCode = !(wish.command && takesWords(wish.command)) && wish.code.length <= INPUT_LIMIT_CHARACTERS
      const isOneLine = isCode && isFlattened(wish.code)
      if (wish.code === '' || isOneLine) {
        const { language } = await standingIn(gateway.settings, { user, channel, community })
        const opened = { channel, responseUrl: body.response_url }
        const filled = isOneLine ? { ...wish, code: unfolded(wish.code) } : wish
        const why = isOneLine ? textsIn(language).forms.flattened.slack : undefined
        const view = modalFor(filled, await presentPythons(gateway.store), opened, why)
        await client.views.open({ trigger_id: trigger, view })
        return
      }
      await ask(house, wish, 'default', { user, name, channel, community, trigger }, tell)
    })
    await takenIn(ack, taking)
  })

  app.view(MODAL, async ({ ack, body, view, client, context }) => {
    const { wish: written, python, files } = filledIn(view.state.values)
    const reader = { client, token: context.botToken ?? '' }
    const texts = await chosenCode(files, reader).catch((error: unknown) => wordsFor(error))
    if (typeof texts === 'string') return ack({ response_action: 'errors', errors: { [FILE]: texts } })
    const wish = withFiles(written, texts)
    const refusal = refusalFor(wish.code, wish.command)
    if (refusal) return ack({ response_action: 'errors', errors: { [CODE]: refusal.message } })
    const trigger = `${view.id}-${view.hash}`
    if (!repeats.isNew(trigger)) return ack()
    const { channel, thread, responseUrl } = Opened.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(responseUrl)
    const { id: user, name } = body.user
    const below = thread === undefined ? {} : { thread }
    const house = houseIn(context)
    const source = { user, name, channel, ...below, community: house.home.team, trigger }
    const taking = telling(tell, () => ask(house, wish, python, source, tell))
    await takenIn(ack, taking)
  })

  hearMentions(desk)
  hearDeletions(desk)
  hearQuestions(desk)
  hearShortcut(desk)
  hearPresses(desk)
  hearSettings(desk)
  hearOwn(desk)
  hearCorrections(desk)

  return () => Promise.allSettled(busy)
}
