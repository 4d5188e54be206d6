/** What may stand behind the slash command instead of code; whoever wrote it alone sees the answer. */
import { UsageError } from '../../errors.js'
import { forget, forgottenWords } from '../../forgetting.js'
import { textsIn } from '../../texts/texts.js'
import { helpStats } from './help/stats.js'
import { helpFor } from './help.js'
import { learnOrderIn } from './learn/orders.js'
import { requireModerator } from './moderators.js'
import type { CarryOut } from './order.js'
import { quizOrderIn } from './quiz/orders.js'
import { openSettings } from './settings.js'

const { forgetting, panel, refusals } = textsIn()

function turned(answers: boolean): CarryOut {
  return async ({ command, user, channel, community, client, gateway }) => {
    if (channel.startsWith('D')) throw new UsageError('direct', refusals.direct)
    await requireModerator(client, { user, community }, refusals.notAnAdmin)
    await gateway.settings.settle({ platform: 'slack', community, channel }, { answers })
    return answers ? panel.on.slack : panel.off.slack(command)
  }
}

function settingsOf(place: 'workspace' | 'channel'): CarryOut {
  return async ({ command, window, channel, ...settler }) => {
    if (window === null) {
      throw new UsageError('no-window', refusals.noWindow(command))
    }
    const { trigger, responseUrl } = window
    await openSettings(settler, trigger, { channel: place === 'channel' ? channel : null, responseUrl })
    return null
  }
}

const orders = new Map<string, CarryOut>([
  ['help', async ({ command }) => helpFor(command)],
  ['help stats', helpStats],
  ['off', turned(false)],
  ['on', turned(true)],
  ['settings', settingsOf('workspace')],
  ['settings here', settingsOf('channel')],
  [
    'forget me',
    async ({ user, community, gateway }) =>
      `${forgottenWords(await forget(gateway, { platform: 'slack', community, user }))} ${forgetting.stays.slack}`,
  ],
])

/** How to carry out what is ordered; null: this is no order. */
export function orderIn(text: string): CarryOut | null {
  return orders.get(text.trim().toLowerCase().replace(/\s+/g, ' ')) ?? quizOrderIn(text) ?? learnOrderIn(text)
}
