/** `/ouro settings`: what admins, owners and those whom they chose settle for their workspace and its channels. */
import type { webApi } from '@slack/bolt'
import { presentPythons } from '../../../workers/presence.js'
import { UsageError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { shadowEnd, switched } from '../../help/switching.js'
import type { Settled } from '../../settings/settings.js'
import { textsIn } from '../../texts/texts.js'
import { type Desk, telling } from './attending.js'
import { type Messages, refusalIn } from './messages.js'
import { requireModerator } from './moderators.js'
import { note } from './notes.js'
import { Opened, SETTINGS, settingsWindow, settledIn } from './settings-window.js'
import { tellerAt } from './teller.js'

/** Who settles something, and where. */
export interface Settler {
  user: string
  community: string
  client: webApi.WebClient
  gateway: Gateway
}

const { help, moderation, panel, refusals } = textsIn()

/** Throws `UsageError` (`not-a-moderator`, `cannot-tell`). */
export async function requireSettler({ user, community, client, gateway }: Settler): Promise<void> {
  const { editors = [] } = await gateway.settings.of({ platform: 'slack', community, channel: null })
  if (!editors.includes(user)) await requireModerator(client, { user, community }, refusals.notAnEditor.slack)
}

/** Throws `UsageError` as `requireModerator`. */
export async function openSettings(settler: Settler, trigger: string, opened: Opened): Promise<void> {
  await requireSettler(settler)
  const { community, client, gateway } = settler
  const settled = await gateway.settings.of({ platform: 'slack', community, channel: opened.channel })
  const view = settingsWindow(settled, await presentPythons(gateway.store), opened)
  await client.views.open({ trigger_id: trigger, view })
}

/** Throws `UsageError` (`no-reports-there`) where the bot may not write. */
async function announceReports(channel: string, messages: Messages): Promise<void> {
  await messages.post(channel, note(moderation.announced)).catch((cause: unknown) => {
    if (refusalIn(cause) === null) throw cause
    throw new UsageError('no-reports-there', refusals.noReports.slack, { cause })
  })
}

/** What there is to know of a help channel, when it is settled. */
function settledWords(settled: Settled): string {
  if (!settled.helpChannel) return panel.settled
  const end = shadowEnd(settled, Date.now())
  const shadow = end === null ? [] : [help.shadowUntil(new Date(end).toISOString().slice(0, 10))]
  return [panel.settled, help.invite, ...shadow].join(' ')
}

/** What `settled` holds differently is announced and settled. */
async function settle(settler: Settler, { channel }: Opened, found: ReturnType<typeof settledIn>, messages: Messages) {
  if ('errors' in found) return
  await requireSettler(settler)
  const { settings } = settler.gateway
  const scope = { platform: 'slack' as const, community: settler.community, channel }
  const change = await switched(settings, scope, found.change, Date.now())
  const { reportsChannel } = change
  const before = await settings.of(scope)
  if (reportsChannel && reportsChannel !== before.reportsChannel) await announceReports(reportsChannel, messages)
  await settings.settle(scope, change)
  return settledWords({ ...before, ...change } as Settled)
}

export function hearSettings({ app, gateway, houseIn }: Desk): void {
  app.view(SETTINGS, async ({ ack, body, view, client, context }) => {
    const opened = Opened.parse(JSON.parse(view.private_metadata))
    const found = settledIn(view.state.values, opened)
    if ('errors' in found) return ack({ response_action: 'errors', errors: found.errors })
    await ack()
    const { home, messages } = houseIn(context)
    const settler = { user: body.user.id, community: home.team, client, gateway }
    const tell = tellerAt(opened.responseUrl)
    await telling(tell, async () => {
      await tell((await settle(settler, opened, found, messages)) ?? panel.settled)
    })
  })
}
