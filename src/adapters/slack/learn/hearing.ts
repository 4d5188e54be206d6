/** What is pressed below the course's pages. */
import type { BlockAction } from '@slack/bolt'
import { oldButton } from '../../../answers.js'
import { positionIn } from '../../../learn/course.js'
import { answerIn } from '../../../moderation/kept.js'
import { type Act, askerOf, pressOf } from '../press.js'
import type { House } from '../sending.js'
import { standingIn } from '../standing.js'
import { answeredMessage, CHOICE, CONTENTS, TURN } from './message.js'
import { sendPage } from './turning.js'

async function turn(body: BlockAction, value: string, house: House): Promise<void> {
  const press = pressOf(body, house)
  const find = () => house.gateway.learn.turn(askerOf(press), positionIn(value) ?? oldButton())
  await sendPage(house, press, find)
}

/** The question becomes its answer. Throws `UsageError` (`gone`, `old-button`, `off-here`, `ignored`, `withheld`). */
async function answer(body: BlockAction, value: string, house: House): Promise<void> {
  const [at = '', id = ''] = value.split(' ')
  const { gateway, messages, pictures } = house
  const press = pressOf(body, house)
  const asker = askerOf(press)
  await standingIn(gateway.settings, press)
  const answered = await gateway.learn.answer(asker, Number(at), () => answerIn(asker, id, house))
  const { job, outcome } = answered.given
  const [drawn] = outcome.pictures
  const place = { channel: press.channel, ts: press.ts }
  const file = drawn ? await pictures.fileFor(job, drawn) : null
  await pictures.show(file, (shown) => messages.change(place, answeredMessage(answered, shown)))
}

/** By the names of buttons. */
export function learnActs(): [string | RegExp, Act][] {
  return [
    [TURN, turn],
    [CONTENTS, turn],
    [CHOICE, answer],
  ]
}
