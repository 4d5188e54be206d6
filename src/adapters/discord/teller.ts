/** Tells one person something, or why there is nothing. */
import type { Intake } from './intake.js'
import { type Message, wordsMessage } from './message.js'
import { placeOf } from './question.js'
import type { Caller, Wire } from './wire.js'

type Doing = Caller & { applicationId: string }

export class Teller {
  constructor(
    private readonly wire: Wire,
    private readonly intake: Pick<Intake, 'explained'>,
  ) {}

  /** Acknowledges first; what goes wrong is said where the message would have been. */
  async show(doing: Doing, message: () => Promise<Message>): Promise<void> {
    await this.wire.acknowledge(doing, true)
    const shown = await message().catch((error) => wordsMessage(this.intake.explained(error)))
    await this.wire.edit(placeOf(doing), shown)
  }

  /** What is found goes on to `act`, which acknowledges; where nothing is, it is said why, and nobody else sees that. */
  async unlessRefused<Found>(
    doing: Doing,
    find: () => Promise<Found>,
    act: (found: Found) => Promise<void>,
  ): Promise<void> {
    const found = await find().then(
      (value) => ({ value }),
      (error: unknown) => ({ words: this.intake.explained(error) }),
    )
    await ('words' in found ? this.wire.refuse(doing, found.words) : act(found.value))
  }
}
