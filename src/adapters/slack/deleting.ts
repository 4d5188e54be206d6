import type { webApi } from '@slack/bolt'
import { dropFor } from '../../answers.js'
import { textsIn } from '../../texts/texts.js'
import { carriedIn } from './carried.js'
import { refusalIn } from './messages.js'
import { requireModerator } from './moderators.js'
import type { Press } from './press.js'
import type { House } from './sending.js'

/** Takes an answer's message away, and what is kept of it. Throws `UsageError` (`not-a-moderator`, `cannot-tell`). */
export async function remove(house: House, client: webApi.WebClient, press: Press, value: string): Promise<void> {
  const { answer, asker } = carriedIn(value)
  const { user } = press
  const isTheirs = user === asker
  if (!isTheirs) await requireModerator(client, press, textsIn().excuses.notDeletable.slack)
  await dropFor(answer, { user, isModerating: !isTheirs }, house.gateway.store)
  await house.messages.remove(press).catch((error: unknown) => {
    if (refusalIn(error) !== 'message_not_found') throw error
  })
}
