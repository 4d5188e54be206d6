import { answerIn } from '../../moderation/kept.js'
import { textsIn } from '../../texts/texts.js'
import { displayOf } from './controls.js'
import type { Desk } from './desk.js'
import type { Pressed, Pressing } from './pressed.js'
import { askerOf, placeOf } from './question.js'
import { put } from './showing.js'

function nameOf({ member, user }: Pressing): string {
  return member && 'displayName' in member ? member.displayName : user.displayName
}

async function shareOf({ given, standing }: Pressed, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, wire, intake } = desk
  const { answers, excuses } = textsIn(standing.language)
  if (standing.private) return wire.refuse(interaction, excuses.notShared)
  await wire.acknowledge(interaction, false)
  try {
    await gateway.limits.take(askerOf(interaction), standing.coolDown)
    const display = { ...displayOf(given), shareable: false }
    await put(given, display, interaction, desk, answers.shared(nameOf(interaction)))
  } catch (error) {
    await wire.withdraw(placeOf(interaction), intake.explained(error))
  }
}

/** For all in the channel, as it was given; it counts as a question, so that nobody floods a channel with it. */
export async function share(answer: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { intake, teller } = desk
  const find = async () => {
    const standing = await intake.check(interaction)
    return { standing, given: await answerIn(askerOf(interaction), answer, desk) }
  }
  await teller.unlessRefused(interaction, find, (pressed) => shareOf(pressed, interaction, desk))
}
