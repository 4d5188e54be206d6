/** Ten conversations in help channels, on a real CPython; the transcript shows them with their pictures. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { mention, said, sentOff, slashCommand } from '../../fakes/slack/people.js'
import { transcript } from '../../fakes/slack/told.js'
import { LIST, OTHERS, QUESTIONS } from '../../help/spoken.js'
import { type House, openHouse } from './house.js'
import { answersIn, nextAnswer, presses, toldBy } from './people.js'

const WHOLE = { platform: 'slack', community: 'T1', channel: null } as const
const CHANNEL = { ...WHOLE, channel: 'C1' } as const
const [, SCRIPT = '', , COUNT = '', COPY = '', SLOTS = '', GIVEN = '', LAZY = ''] = QUESTIONS.map(([, text]) => text)

let house: House
let fake: FakeSlack
let first: Shown

beforeAll(async () => {
  transcript.keepsPictures = true
  house = await openHouse()
  fake = house.fake
  fake.moderators.set('UADMIN', 'is_admin')
  const settled = { helpChannel: true, helpSince: Date.now(), shadowDays: 0, answersHourly: 60 }
  for (const channel of ['C1', 'G1']) await house.gateway.settings.settle({ ...WHOLE, channel }, settled)
  await house.gateway.settings.settle(WHOLE, { reportsChannel: 'CMODS' })
})
afterAll(async () => {
  await house.close()
  expect(fake.dangers).toEqual([])
})

let moment = 0

async function write(text: string, more: Record<string, unknown> = {}): Promise<string> {
  moment += 1
  const ts = `${Math.floor(Date.now() / 1000)}.${String(moment).padStart(6, '0')}`
  await fake.socket.send('events_api', said(text, ts, more))
  return ts
}

/** The answer in the thread of what is written. */
async function answered(text: string, more: Record<string, unknown> = {}): Promise<Shown> {
  const before = answersIn(fake)
  const ts = await write(text, more)
  const answer = await nextAnswer(fake, before)
  expect(answer.thread_ts).toBe(ts)
  return answer
}

async function proposed(text: string): Promise<{ ts: string; proposal: Shown }> {
  await house.gateway.settings.settle(CHANNEL, { shadowDays: 7 })
  const before = answersIn(fake)
  const ts = await write(text)
  const proposal = await nextAnswer(fake, before)
  expect(proposal.channel).toBe('CMODS')
  return { ts, proposal }
}

const inThread = (ts: string) => [...fake.messages.values()].filter(({ thread_ts: thread }) => thread === ts)
const hasPicture = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'image')
const textOf = ({ blocks }: Shown) => JSON.stringify(blocks)

test('one: a question is answered in its thread, and found helpful', async () => {
  first = await answered(LIST)
  expect(hasPicture(first)).toBe(true)
  expect(textOf(first)).toMatch(/\d+ bytes/)
  await toldBy(fake, () => presses(fake, 'UADA', first, 'help-helpful'))
  await toldBy(fake, () => presses(fake, 'UBOB', first, 'more'))
})

test('two: what differs between a script and the prompt', async () => {
  expect(hasPicture(await answered(SCRIPT))).toBe(true)
})

test('three: code of their own is run, and the answer speaks of its names', async () => {
  const code =
    '```class Box: pass\nparent = Box()\nchild = Box()\nparent.child = child\nchild.parent = parent\ndel parent, child```'
  expect(hasPicture(await answered(`are these two ever freed, they refer to each other\n${code}`))).toBe(true)
})

test('four: a count that is one too many', async () => {
  expect(hasPicture(await answered(COUNT))).toBe(true)
})

test('five: in a private channel', async () => {
  expect(hasPicture(await answered(SLOTS, { channel: 'G1', channel_type: 'group' }))).toBe(true)
})

test('six: the same question five times has one answer, and one way to it', async () => {
  await answered(COPY)
  const again: string[] = []
  for (let at = 0; at < 4; at += 1) again.push(await write(COPY))
  const pointer = await fake.until(() => again.flatMap(inThread)[0])
  expect(textOf(pointer)).toContain('https://test.slack.com/archives/C1/')
})

test('seven: another language gets silence, and an answer in English where the bot is asked', async () => {
  const french = 'pourquoi ma liste fait 120 octets alors que sys.getsizeof dit 28 pour chaque nombre ?'
  const silent = await write(french)
  const before = answersIn(fake)
  await fake.socket.send('events_api', mention(french))
  expect(textOf(await nextAnswer(fake, before))).toMatch(/English/)
  expect(inThread(silent)).toEqual([])
})

test('eight: in shadow an admin approves', async () => {
  const { ts, proposal } = await proposed(GIVEN)
  const before = answersIn(fake)
  await presses(fake, 'UADMIN', proposal, 'help-approve')
  const answer = await nextAnswer(fake, before)
  expect([answer.thread_ts, hasPicture(answer)]).toEqual([ts, true])
})

test('nine: in shadow an admin corrects', async () => {
  const { ts, proposal } = await proposed(LAZY)
  const windows = fake.views.length
  await presses(fake, 'UADMIN', proposal, 'help-correct')
  const view = await fake.until(() => fake.views[windows])
  const words = 'A generator keeps its frame alone: it makes each item when it is asked for it, and forgets it.'
  await fake.socket.send('interactive', sentOff(view, { words: { value: words }, article: {} }, 'UADMIN'))
  expect(textOf(await fake.until(() => inThread(ts)[0]))).toContain('makes each item')
})

test('ten: all else is left alone, unless it asks the bot; an admin looks, and turns it off', async () => {
  const silent: string[] = []
  for (const text of OTHERS) silent.push(await write(text))
  const before = answersIn(fake)
  await fake.socket.send('events_api', mention('how do I center a div?'))
  await nextAnswer(fake, before)
  expect(silent.flatMap(inThread)).toEqual([])
  const stats = await toldBy(fake, () =>
    fake.socket.send('slash_commands', slashCommand(fake, 'help stats', 'C1', 'UADMIN')),
  )
  expect(stats.text).toContain('sizeof: 1 answered · 1 helpful')
  const off = await toldBy(fake, () => presses(fake, 'UADMIN', first, 'help-off'))
  expect(off.text).toContain('no help channel any more')
  expect(await house.gateway.settings.of(CHANNEL)).not.toHaveProperty('helpChannel')
})
