import { dropFor } from '../../answers.js'
import { textsIn } from '../../texts/texts.js'
import type { Desk } from './desk.js'
import { isHidden, isModerator, type Pressing } from './pressed.js'
import { placeOf } from './question.js'

/** Takes the message away, also when nothing is kept of the answer any more, and what is kept of it. */
export async function remove(
  answer: string,
  asker: string,
  interaction: Pressing,
  { gateway, wire }: Desk,
): Promise<void> {
  const user = interaction.user.id
  const isModerating = isModerator(interaction) && !isHidden(interaction)
  if (user !== asker && !isModerating && !isHidden(interaction))
    return wire.refuse(interaction, textsIn().excuses.notDeletable.discord)
  await wire.acknowledgeInPlace(interaction)
  await wire.remove(placeOf(interaction))
  await dropFor(answer, { user, isModerating }, gateway.store)
}
