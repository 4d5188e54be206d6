import { dropFor } from '../../answers.js'
import type { Desk } from './desk.js'
import { isHidden, isModerator, type Pressing } from './pressed.js'
import { placeOf } from './question.js'

const NOT_YOURS = 'Only who asked for this answer, and those who may manage messages here, can delete it.'

/** Takes the message away, also when nothing is kept of the answer any more, and what is kept of it. */
export async function remove(
  answer: string,
  asker: string,
  interaction: Pressing,
  { gateway, wire }: Desk,
): Promise<void> {
  const user = interaction.user.id
  const isModerating = isModerator(interaction) && !isHidden(interaction)
  if (user !== asker && !isModerating && !isHidden(interaction)) return wire.refuse(interaction, NOT_YOURS)
  await wire.acknowledgeInPlace(interaction)
  await wire.remove(placeOf(interaction))
  await dropFor(answer, { user, isModerating }, gateway.store)
}
