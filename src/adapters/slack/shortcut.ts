/** "Show its memory" in the menu of a message: the answer comes to whoever chose it, who may share it. */
import { presentPythons } from '../../../workers/presence.js'
import { UsageError } from '../../errors.js'
import { isCodeSeen } from '../../snippet/prose.js'
import { readSnippet } from '../../snippet.js'
import { textsIn } from '../../texts/texts.js'
import { ask } from './asking.js'
import { attachedCode, requireCode } from './attached.js'
import { type Desk, telling } from './attending.js'
import { CHOOSING, Choosing, choosingWindow, chosenIn, keepFound } from './choosing.js'
import { INPUT_LIMIT_CHARACTERS } from './limits.js'
import { SHORTCUT } from './manifest.js'
import { modalFor } from './modal.js'
import { codeIn, Said } from './said.js'
import { idOf } from './sending.js'
import { standingIn } from './standing.js'
import { tellerAt } from './teller.js'
import { unlinked } from './wish.js'

const { excuses, forms } = textsIn()

/** What was written without backticks. Throws `UsageError` (`no-code`, and why files hold none). */
function unmarked({ text, files }: Said): string {
  requireCode(files)
  const [code = ''] = readSnippet(unlinked(text), { escaped: true }).blocks
  if (!isCodeSeen(code) || code.length > INPUT_LIMIT_CHARACTERS) throw new UsageError('no-code', excuses.noCode.slack)
  return code
}

export function hearShortcut({ app, gateway, houseIn, repeats }: Desk): void {
  const { settings, store } = gateway

  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, async ({ ack, body, client, context }) => {
    await ack()
    const { trigger_id: trigger, response_url: responseUrl, user } = body
    if (!repeats.isNew(trigger)) return
    const tell = tellerAt(responseUrl)
    await telling(tell, async () => {
      const channel = body.channel.id
      const house = houseIn(context)
      const community = house.home.team
      await standingIn(settings, { user: user.id, channel, community })
      const said = Said.parse(body.message)
      const { ts, thread_ts: thread = ts, files } = said
      const reader = { client, token: context.botToken ?? '' }
      const written = codeIn(said)
      const blocks = [...written, ...(await attachedCode(files, reader))]
      const [code] = blocks
      if (code === undefined) {
        const wish = { command: null, onlyForMe: true, predict: false, code: unmarked(said) }
        const opened = { channel, thread, responseUrl }
        const view = modalFor(wish, await presentPythons(store), opened, forms.notMarked)
        await client.views.open({ trigger_id: trigger, view })
      } else if (blocks.length > 1) {
        const found = await keepFound(store, idOf(trigger), blocks, { community, user: user.id })
        const carried = { found, channel, thread, responseUrl }
        const view = choosingWindow(blocks, await presentPythons(store), carried)
        await client.views.open({ trigger_id: trigger, view })
      } else {
        const wish = { command: null, onlyForMe: true, predict: false, code }
        const source = { user: user.id, name: user.name, channel, thread, community, trigger }
        await ask(house, wish, 'default', source, tell)
      }
    })
  })

  app.view(CHOOSING, async ({ ack, body, view, context }) => {
    await ack()
    const trigger = `${view.id}-${view.hash}`
    if (!repeats.isNew(trigger)) return
    const carried = Choosing.parse(JSON.parse(view.private_metadata))
    const tell = tellerAt(carried.responseUrl)
    await telling(tell, async () => {
      const { wish, python } = await chosenIn(view.state.values, carried, store)
      const { channel, thread } = carried
      const { id: user, name } = body.user
      const house = houseIn(context)
      const source = { user, name, channel, thread, community: house.home.team, trigger }
      await ask(house, wish, python, source, tell)
    })
  })
}
