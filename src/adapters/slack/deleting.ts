import type { webApi } from '@slack/bolt'
import { dropAnswer, keptAnswer } from '../../answers.js'
import { UsageError } from '../../errors.js'
import { carriedIn } from './carried.js'
import { refusalIn } from './messages.js'
import { requireModerator } from './moderators.js'
import type { Press } from './pressing.js'
import type { House } from './sending.js'

const NOT_YOURS = 'Only whoever asked, and admins and owners of this workspace, can delete an answer.'

/** Takes an answer's message away, and what is kept of it. Throws `UsageError` (`not-a-moderator`, `cannot-tell`). */
export async function remove(house: House, client: webApi.WebClient, press: Press, value: string): Promise<void> {
  const { store } = house.gateway
  const carried = carriedIn(value)
  const isTheirs = press.user === carried.asker
  if (!isTheirs) await requireModerator(client, press, NOT_YOURS)
  const given = await keptAnswer(carried.answer, store).catch((error: unknown) => {
    if (error instanceof UsageError) return null
    throw error
  })
  // Whoever has a copy of somebody else's answer takes away the copy.
  const isAll = given !== null && (!isTheirs || given.job.request.asker.user === press.user)
  if (isAll) await dropAnswer(given, store)
  await house.messages.remove(press).catch((error: unknown) => {
    if (refusalIn(error) !== 'message_not_found') throw error
  })
}
