/** What learners do from the first question on, on a real CPython and through a real Redis; its transcript reads as they would see it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import {
  changed,
  directMessage,
  mention,
  richText,
  sentOff,
  shortcut,
  slashCommand,
  submission,
} from '../../fakes/slack/people.js'
import { RedisServer } from '../../redis-server.js'
import { type House, openHouse } from './house.js'
import { answersIn, answerTo, becomes, headlineOf, nextAnswer, presses, toldBy } from './people.js'

let redis: RedisServer
let house: House
let fake: FakeSlack

beforeAll(async () => {
  redis = await RedisServer.start()
  house = await openHouse({ redisUrl: redis.url, env: { SLACK_REPORTS: 'CREPORTS', PAGE_URL: 'https://ouro.example' } })
  fake = house.fake
})
afterAll(async () => {
  await house.close()
  await redis.stop()
  expect(fake.dangers).toEqual([])
})

const contextOf = ({ blocks }: Shown) => JSON.stringify(blocks.find(({ type }) => type === 'context')?.elements)
const isPicture = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'image')

test('a command is answered, and after a restart each of its buttons works', async () => {
  const answer = await answerTo(fake, '```\ngrid = [[0] * 2] * 3\ngrid[0][0] = 9\n```')
  expect(isPicture(answer)).toBe(true)
  await house.restart()
  await presses(fake, 'UADA', answer, 'forward')
  const first = await becomes(fake, answer, (shown) => contextOf(shown).includes('state 1 of'))
  await presses(fake, 'UADA', first, 'overview')
  const whole = await becomes(fake, answer, (shown) => headlineOf(shown) === headlineOf(answer))
  await presses(fake, 'UADA', whole, 'rest', 'animation')
  const moving = await becomes(fake, answer, (shown) => !JSON.stringify(shown.blocks).includes('As animation'))
  await presses(fake, 'UADA', moving, 'again', 'view sizeof')
  const bytes = await becomes(fake, answer, (shown) => contextOf(shown).includes('bytes'))
  await presses(fake, 'UADA', bytes, 'again', 'python all')
  const all = await becomes(fake, answer, (shown) => !contextOf(shown).includes('CPython'))
  let more = await toldBy(fake, () => presses(fake, 'UBOB', all, 'more'))
  while (JSON.stringify(more.blocks).includes('page-next')) {
    const page = more
    more = await toldBy(fake, () => presses(fake, 'UBOB', page, 'page-next'))
  }
  expect(fake.messages.size).toBe(1)
})

test('a window takes a file, in private, and the answer is shared', async () => {
  await fake.socket.send('slash_commands', slashCommand(fake, 'private sizeof'))
  const view = await fake.until(() => fake.views.at(-1))
  const files = [fake.attach('words.py', Buffer.from('word = "snake"\nwords = [word, word]\n'))]
  const before = answersIn(fake)
  await fake.socket.send('interactive', submission(view, { code: '', files, view: 'sizeof', onlyForMe: true }))
  const own = await nextAnswer(fake, before)
  expect([own.channel, isPicture(own)]).toEqual(['DADA', true])
  const windows = fake.views.length
  await presses(fake, 'UADA', own, 'rest', 'share')
  const where = await fake.until(() => fake.views[windows])
  await fake.socket.send('interactive', sentOff(where, { where: { selected_conversation: 'C2' } }))
  expect((await nextAnswer(fake, [...before, own])).channel).toBe('C2')
})

test('the menu of a message finds its pieces', async () => {
  const windows = fake.views.length
  const before = answersIn(fake)
  await fake.socket.send(
    'interactive',
    shortcut(fake, { text: 'Why?', blocks: richText('a = 257\nb = 257\na is b', 'c = [1]') }),
  )
  const view = await fake.until(() => fake.views[windows])
  const chosen = (value: string) => ({ selected_option: { value } })
  const filled = { block: chosen('0'), view: chosen('fit'), python: chosen('default') }
  await fake.socket.send('interactive', sentOff(view, filled))
  expect(contextOf(await nextAnswer(fake, before))).toContain('same object?')
})

test('a mention in a thread is guessed at first', async () => {
  const hasChoices = ({ blocks }: Shown) => JSON.stringify(blocks).includes('guess-0')
  await fake.socket.send('events_api', mention('predict refcount\n```a = []\nb = a\ndel b```'))
  const shown = await fake.until(() => [...fake.messages.values()].find(hasChoices))
  const told = await toldBy(fake, () => presses(fake, 'UBOB', shown, 'guess-0'))
  expect(told.text).toMatch(/^\*(?:Right|Not quite)\.\* \S/)
  await presses(fake, 'UADA', shown, 'overview')
  expect(isPicture(await becomes(fake, shown, (now) => !hasChoices(now)))).toBe(true)
})

test('an answer in a direct message follows an edit, is called wrong, and is deleted', async () => {
  const ts = `${Math.floor(Date.now() / 1000)}.000200`
  const before = answersIn(fake)
  await fake.socket.send('events_api', directMessage('a = []', { ts }))
  const answer = await nextAnswer(fake, before)
  await fake.socket.send('events_api', changed('a = {}', ts))
  await becomes(fake, answer, ({ blocks }) => JSON.stringify(blocks).includes('a = {}'))
  const windows = fake.views.length
  await presses(fake, 'UADA', answer, 'rest', 'wrong')
  const view = await fake.until(() => fake.views[windows])
  const filled = sentOff(view, { comment: { value: 'I expected a set.' } })
  expect((await toldBy(fake, () => fake.socket.send('interactive', filled))).text).toContain('Thank you')
  await presses(fake, 'UADA', answer, 'rest', 'delete')
  await fake.until(() => (fake.messages.has(`${answer.channel}/${answer.ts}`) ? undefined : true))
})
