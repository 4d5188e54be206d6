/** Questions that were deleted: whoever takes one away does not leave its code and answer there. */
import { z } from 'zod'
import { dropFor } from '../../answers.js'
import type { Desk } from './attending.js'
import { refusalIn } from './messages.js'
import { isRecent, keepQuestion, questionKey, questionOf } from './questions.js'

/** In channels Slack tells of it only where the app may read them. https://docs.slack.dev/reference/events/message/message_deleted */
const Deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: z.string(),
  deleted_ts: z.string(),
  previous_message: z.object({ user: z.string() }),
})

const GONE = 'message_not_found'

export function hearDeletions({ app, gateway: { store }, houseIn }: Desk): void {
  app.event('message', async ({ event, context }) => {
    const deleted = Deleted.safeParse(event).data
    if (!deleted || !isRecent(deleted.deleted_ts)) return
    const { channel, deleted_ts: ts, previous_message: said } = deleted
    const house = houseIn(context)
    const community = house.home.team
    const key = questionKey(community, channel, ts)
    const question = await questionOf(store, key)
    if (!question) return
    // An answer that is still to come is not that of its newest job any more, and goes nowhere.
    await keepQuestion(store, key, { ...question, job: '' }, { platform: 'slack', user: said.user, channel, community })
    await dropFor(question.job, { user: said.user, isModerating: true }, store)
    await house.messages.remove(question.place).catch((error: unknown) => {
      if (refusalIn(error) !== GONE) throw error
    })
  })
}
