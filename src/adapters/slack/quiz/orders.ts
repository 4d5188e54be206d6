/** `/ouro quiz`: what is done for each of its words. */
import { presentPythons } from '../../../../workers/presence.js'
import { chosenPythons } from '../../../../workers/pythons.js'
import { UsageError } from '../../../errors.js'
import { BOARD_ROWS } from '../../../quiz/limits.js'
import type { Channel } from '../../../quiz/schedule.js'
import { SPANS } from '../../../quiz/standing.js'
import { boardSaid, boardTitle, memberSaid, scheduleSaid, statusSaid } from '../../../quiz/words.js'
import { unescaped } from '../../../snippet/characters.js'
import { textsIn } from '../../../texts/texts.js'
import type { CarryOut, Order } from '../order.js'
import { requireSettler } from '../settings.js'
import { firstWord } from '../wish.js'
import { practise } from './aside.js'
import { nameOf } from './names.js'
import { openOwn } from './own.js'
import { readSchedule } from './scheduling.js'

const QUIZ = 'quiz'

const { quiz: texts } = textsIn()

type Act = (order: Order, words: readonly string[]) => Promise<string | null>

function channelOf({ community, channel }: Order): Channel {
  return { platform: 'slack', community, channel }
}

function userOf({ community, user }: Order) {
  return { platform: 'slack' as const, community, user }
}

function calledIn({ command }: Order): string {
  return `/${command} ${QUIZ}`
}

/** For those who may settle what holds here. */
function managed(act: Act): Act {
  return async (order, words) => {
    await requireSettler(order)
    return act(order, words)
  }
}

async function schedule(order: Order, words: readonly string[]): Promise<string> {
  const { quiz, store } = order.gateway
  const wanted = readSchedule(words)
  chosenPythons(wanted.python, await presentPythons(store))
  const before = await quiz.schedule({ ...channelOf(order), ...wanted, setBy: order.user })
  const status = statusSaid(await quiz.status(channelOf(order)), calledIn(order))
  return before ? texts.before(status, scheduleSaid(before)) : status
}

async function statusOf(order: Order): Promise<string> {
  return statusSaid(await order.gateway.quiz.status(channelOf(order)), calledIn(order))
}

function paused(isPaused: boolean): Act {
  return async (order) => {
    await order.gateway.quiz.pause(channelOf(order), isPaused)
    return statusOf(order)
  }
}

async function leaderboard(order: Order, [written = 'week']: readonly string[]): Promise<string> {
  const span = SPANS.find((one) => one === written.toLowerCase())
  if (!span) throw new UsageError('no-such-span', texts.refusals.noSpan(SPANS))
  const ranks = await order.gateway.quiz.board(userOf(order), span)
  return [boardTitle(span), ...boardSaid(ranks.slice(0, BOARD_ROWS), calledIn(order))].join('\n')
}

async function board(order: Order, [written = '']: readonly string[]): Promise<string> {
  const word = written.toLowerCase()
  if (word !== 'on' && word !== 'off') {
    throw new UsageError('no-such-board', texts.refusals.noBoard(order.command))
  }
  const { quiz } = order.gateway
  await quiz.show(userOf(order), word === 'on' ? await nameOf(order) : null)
  return memberSaid(await quiz.me(userOf(order)), calledIn(order))
}

async function own(order: Order): Promise<null> {
  const { command, window, channel } = order
  if (window === null) {
    throw new UsageError('no-window', texts.refusals.noWindow(command))
  }
  await openOwn(order, window.trigger, { channel, responseUrl: window.responseUrl })
  return null
}

const acts = new Map<string, Act>([
  ['schedule', managed(schedule)],
  [
    'now',
    managed(async (order) => {
      await order.gateway.quiz.ask(channelOf(order), order.user, order.trigger, null)
      return texts.inAMoment
    }),
  ],
  ['pause', managed(paused(true))],
  ['resume', managed(paused(false))],
  [
    'stop',
    managed(async (order) => {
      const wasThere = await order.gateway.quiz.stop(channelOf(order))
      return wasThere ? texts.stopped : statusSaid(null, calledIn(order))
    }),
  ],
  [
    'reset',
    managed(async (order) => {
      await order.gateway.quiz.reset(channelOf(order))
      return texts.begunAnew
    }),
  ],
  ['own', own],
  ['status', statusOf],
  [
    'practice',
    async (order) => {
      await practise(order.house, order)
      return null
    },
  ],
  ['me', async (order) => memberSaid(await order.gateway.quiz.me(userOf(order)), calledIn(order))],
  ['leaderboard', leaderboard],
  ['board', board],
  ['help', async ({ command }) => texts.help(command)],
])

/** How to carry out what is ordered of the quiz; null: this is no order. */
export function quizOrderIn(text: string): CarryOut | null {
  const { word, rest } = firstWord(text)
  if (word.toLowerCase() !== QUIZ || rest.trim().includes('\n')) return null
  const [what = '', ...words] = unescaped(rest, true).trim().split(/\s+/)
  const act = acts.get(what.toLowerCase() || 'status')
  if (act) return (order) => act(order, words)
  return async ({ command }) => texts.refusals.noOrder(what, texts.help(command))
}
