import { feedbackSaid } from '../../../quiz/words.js'
import type { Desk } from '../desk.js'
import type { Pressing } from '../pressed.js'
import { askerOf } from '../question.js'
import { standingOf } from '../standing.js'
import { saidMessage } from './message.js'

/** A choice below a channel's question: only whoever pressed it hears what comes of it. */
export async function answerRound(round: string, choice: number, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, teller } = desk
  await teller.show(interaction, async () => {
    const { refusal } = await standingOf(interaction, gateway.settings)
    if (refusal?.code === 'ignored') throw refusal
    return saidMessage(feedbackSaid(await gateway.quiz.answer(round, askerOf(interaction), choice)))
  })
}
