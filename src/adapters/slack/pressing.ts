/** What comes of the buttons that show something else of an answer: in its message for its asker, in a copy for others. */
import { keptAnswer } from '../../answers.js'
import type { Asker, Given, Request } from '../../contract.js'
import { requireAnswering } from '../../settings/answering.js'
import { type Carried, carriedIn } from './carried.js'
import type { Destination } from './destination.js'
import { type House, idOf, openDirect, send } from './sending.js'
import type { Tell } from './teller.js'

/** Who presses, and below which message. */
export interface Press {
  user: string
  /** As others see it; null where Slack does not say. */
  name: string | null
  channel: string
  ts: string
  thread?: string
  community: string
  trigger: string
  tell: Tell
}

const COPY = 'The message here changes for its asker alone: I sent you a copy of your own.'

function askerOf({ user, channel, community }: Press): Asker {
  return { platform: 'slack', user, channel, community }
}

/** In the message itself. */
function inPlace({ channel, ts, thread }: Press, { job: { delivery } }: Given): Destination {
  const { askedBy, from, fromThread } = delivery
  const known = Object.entries({ thread, askedBy, from, fromThread }).filter(([, value]) => value !== undefined)
  return { channel, ts, held: 'yes', ...Object.fromEntries(known) }
}

/** In a direct message; where Slack opens none, in words that one person alone sees. */
async function copyFor(house: House, { user, channel, thread, tell }: Press): Promise<Destination> {
  const below = thread === undefined ? {} : { thread }
  const place = await openDirect(house, user)
  if (place === null) return { channel, ...below }
  await tell(COPY)
  return { ...place, from: channel, ...(thread === undefined ? {} : { fromThread: thread }) }
}

async function bring(house: House, press: Press, carried: Carried, given: Given, request: Request): Promise<void> {
  const isTheirs = press.user === carried.asker
  const delivery = isTheirs ? inPlace(press, given) : await copyFor(house, press)
  await send(house, { id: idOf(press.trigger), request, askedAt: Date.now(), delivery }, press.tell)
}

/**
 * Another state of an answer, its whole, or all its states in a picture that moves: nothing is run. Throws `UsageError`
 * (`gone`, `off-here`), and `TooManyError` where the presser asks too much already.
 */
export async function look(house: House, press: Press, value: string, { animated = false } = {}): Promise<void> {
  const { gateway } = house
  const carried = carriedIn(value)
  const given = await keptAnswer(carried.answer, gateway.store)
  await requireAnswering(gateway.settings, 'slack', [press.channel])
  const asker = askerOf(press)
  // A step is drawn in a moment; many pictures in one are as much work as a run.
  await (animated ? gateway.limits.take(asker) : gateway.limits.check(asker))
  const state = animated ? null : carried.state
  const request = { ...given.job.request, asker, look: { answer: carried.answer, state, animated } }
  await bring(house, press, carried, given, request)
}

/** `choice`: `view NAME …` or `python X.Y …`, with what the menu's button would carry. Throws as `look`. */
export async function runAgain(house: House, press: Press, choice: string): Promise<void> {
  const { gateway } = house
  const [what = '', chosen = '', value = ''] = choice.split(' ')
  const carried = carriedIn(value)
  const given = await keptAnswer(carried.answer, gateway.store)
  await requireAnswering(gateway.settings, 'slack', [press.channel])
  const asker = askerOf(press)
  await gateway.limits.take(asker)
  const { command, code, python, theme } = given.job.request
  const asked = what === 'view' ? { command: chosen, python } : { command, python: chosen }
  await bring(house, press, carried, given, { ...asked, code, asker, ...(theme ? { theme } : {}) })
}
