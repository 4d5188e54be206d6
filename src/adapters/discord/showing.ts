/** Kept answers, and their questions, shown without a second run. */
import { presentPythons } from '../../../workers/presence.js'
import type { Given } from '../../contract.js'
import { practised } from '../../quiz/practised.js'
import { rightIn } from '../guesses.js'
import { controlsOf, type Display, displayOf } from './controls.js'
import type { Desk } from './desk.js'
import { guessedMessage } from './guessing.js'
import { answerMessage } from './message.js'
import { pictureOf } from './picture.js'
import { isOwn, type Pressing, seenBy } from './pressed.js'
import { placeOf } from './question.js'

/** Into the message of a press. `note`: a small word of ours about it. */
export async function put(
  { job, outcome }: Given,
  display: Display,
  interaction: Pressing,
  { gateway: { store }, pageUrl, wire }: Desk,
  note = '',
): Promise<void> {
  const picture = await pictureOf(outcome, job.id, store)
  const pythons = await presentPythons(store).catch(() => [])
  const rows = controlsOf(display, { pythons, pageUrl })
  await wire.edit(placeOf(interaction), answerMessage(outcome.reply, picture, rows, { note, asked: job }), picture)
}

/** The answer instead of its question: in the message itself where it is the presser's own, else in a copy. */
export async function reveal(answer: string, interaction: Pressing, desk: Desk): Promise<void> {
  await desk.teller.unlessRefused(
    interaction,
    () => seenBy(interaction, answer, desk),
    async (pressed) => {
      if (isOwn(pressed, interaction)) await desk.wire.acknowledgeInPlace(interaction)
      else await desk.wire.acknowledge(interaction, true)
      await put(pressed.given, displayOf(pressed.given), interaction, desk, rightIn(pressed.given))
    },
  )
}

/** What somebody is told of a guess. `at`: the place of the choice. */
export async function tellGuess(answer: string, at: number, interaction: Pressing, desk: Desk): Promise<void> {
  await desk.teller.show(interaction, async () => {
    const { given } = await seenBy(interaction, answer, desk)
    await practised(given, at, desk.gateway.quiz)
    return guessedMessage(given, at)
  })
}
