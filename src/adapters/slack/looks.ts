/** What comes of the buttons that show something else of an answer: in its message for its asker, in a copy for others. */
import { presentPythons } from '../../../workers/presence.js'
import { keptAnswer, oldButton } from '../../answers.js'
import type { Given, Request } from '../../contract.js'
import { wishFrom } from '../../quiz/from-answer.js'
import { settledRequest } from '../../settings/standing.js'
import { textsIn } from '../../texts/texts.js'
import { type Carried, carriedIn } from './carried.js'
import type { Destination } from './destination.js'
import { askerOf, type Press } from './press.js'
import { askAside } from './quiz/aside.js'
import { type House, idOf, openDirect, send } from './sending.js'
import { standingIn } from './standing.js'

/** In the message itself. */
function inPlace({ channel, ts, thread }: Press, { job: { delivery } }: Given): Destination {
  const { askedBy, from, fromThread } = delivery
  const known = Object.entries({ thread, askedBy, from, fromThread }).filter(([, value]) => value !== undefined)
  return { channel, ts, held: 'yes', ...Object.fromEntries(known) }
}

/** In a direct message; where Slack opens none, in words that one person alone sees. */
async function copyFor(house: House, { user, channel, thread, tell }: Press, why: string): Promise<Destination> {
  const below = thread === undefined ? {} : { thread }
  const place = await openDirect(house, user)
  if (place === null) return { channel, ...below }
  await tell(why)
  return { ...place, from: channel, ...(thread === undefined ? {} : { fromThread: thread }) }
}

/** `alone`: whether nobody else may read it, whatever stands there already. */
async function bring(house: House, press: Press, { asker }: Carried, given: Given, request: Request, alone: boolean) {
  const isTheirs = press.user === asker
  const { answers } = textsIn(request.language)
  const why = isTheirs ? answers.directWhereAlone : answers.copy
  const delivery = isTheirs && !alone ? inPlace(press, given) : await copyFor(house, press, why)
  await send(house, { id: idOf(press.trigger), request, askedAt: Date.now(), delivery }, press.tell)
}

/**
 * Another state of an answer, its whole, or all its states in a picture that moves: nothing is run, so that no pause
 * between questions holds for it. Throws `UsageError` (`gone`, `off-here`, `ignored`), and `TooManyError` where the
 * presser asks too much already.
 */
export async function look(house: House, press: Press, value: string, { animated = false } = {}): Promise<void> {
  const { gateway } = house
  const carried = carriedIn(value)
  const given = await keptAnswer(carried.answer, gateway.store)
  await standingIn(gateway.settings, press)
  const asker = askerOf(press)
  // A step is drawn in a moment; many pictures in one are as much work as a run.
  await (animated ? gateway.limits.take(asker) : gateway.limits.check(asker))
  const state = animated ? null : carried.state
  const request = { ...given.job.request, asker, look: { answer: carried.answer, state, animated } }
  await bring(house, press, carried, given, request, false)
}

/** `choice`: `view NAME …`, `python X.Y …` or `quiz own …`, with what the menu's button would carry. Throws as `look`. */
export async function runAgain(house: House, press: Press, choice: string): Promise<void> {
  const { gateway } = house
  const [what = '', chosen = '', value = ''] = choice.split(' ')
  const carried = carriedIn(value)
  const given = await keptAnswer(carried.answer, gateway.store)
  // A question that somebody makes is nobody else's before it is posted.
  if (what === 'quiz') return askAside(house, press, async () => wishFrom(given.job.request))
  const { command, code, python } = given.job.request
  const asked = what === 'view' ? { command: chosen, python } : { command, python: chosen }
  await askAnew(house, press, carried, given, { ...asked, code })
}

/** `value`: the question's place among the related ones, from 0, and what its button carries. Throws as `look`, and `UsageError` (`old-button`). */
export async function askRelated(house: House, press: Press, value: string): Promise<void> {
  const [place, rest = ''] = value.split(' ')
  const carried = carriedIn(rest)
  const given = await keptAnswer(carried.answer, house.gateway.store)
  const code = given.outcome.reply.related?.[Number(place)]?.id ?? oldButton()
  await askAnew(house, press, carried, given, { command: 'ask', code, python: given.job.request.python })
}

async function askAnew(
  house: House,
  press: Press,
  carried: Carried,
  given: Given,
  asked: Pick<Request, 'command' | 'code' | 'python'>,
): Promise<void> {
  const { gateway } = house
  const standing = await standingIn(gateway.settings, press)
  const asker = askerOf(press)
  await gateway.limits.take(asker, standing.coolDown)
  const { theme } = given.job.request
  const again = { ...asked, asker, ...(theme ? { theme } : {}) }
  const request = settledRequest(again, standing, await presentPythons(gateway.store))
  await bring(house, press, carried, given, request, standing.private)
}
