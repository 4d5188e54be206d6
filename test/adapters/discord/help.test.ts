/** Ten conversations in help channels, on a real CPython; the transcript shows them with their pictures. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Said } from '../../fakes/discord/channels.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import { APPLICATION, CHANNEL, ELSEWHERE, FORUM, MANAGE_MESSAGES, SERVER } from '../../fakes/discord/places.js'
import type { Posted } from '../../fakes/discord/posted.js'
import { transcript } from '../../fakes/discord/told.js'
import { LIST, OTHERS, QUESTIONS } from '../../help/spoken.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isEdited, labelsOf, textOf } from './shown.js'

const BOT = `<@${APPLICATION}>`
const BOB = { user: '200000000000000002' }
const MODERATOR = { user: '200000000000000009', permissions: MANAGE_MESSAGES }
const WHOLE = { platform: 'discord', community: SERVER, channel: null } as const
const [, SCRIPT = '', , COUNT = '', COPY = '', SLOTS = '', GIVEN = '', LAZY = ''] = QUESTIONS.map(([, text]) => text)

let house: House
let first: Posted

beforeAll(async () => {
  transcript.keepsPictures = true
  house = await openHouse({ reading: true })
  const settled = { helpChannel: true, helpSince: Date.now(), shadowDays: 0, answersHourly: 60 }
  for (const channel of [CHANNEL, FORUM]) await house.gateway.settings.settle({ ...WHOLE, channel }, settled)
  await house.gateway.settings.settle(WHOLE, { reportsChannel: ELSEWHERE })
})
afterAll(async () => {
  await house.close()
  expect([house.fake.complaints, house.faults]).toEqual([[], []])
})

const hasPicture = ({ shown }: Posted) => (shown?.body.attachments ?? []).length === 1
const answerBelow = (said: Said) => house.fake.posted(said.message.id)

async function press(posted: Posted, label: string, by = {}): Promise<Conversation> {
  return house.fake.press(buttonOf(posted.shown, label), { channel: posted.channel, ...by }, posted).until(isEdited)
}

async function proposed(text: string): Promise<{ said: Said; proposal: Posted }> {
  await house.gateway.settings.settle({ ...WHOLE, channel: CHANNEL }, { shadowDays: 7 })
  const known = house.fake.postedIn(ELSEWHERE)
  const said = house.fake.say(text)
  return { said, proposal: await house.fake.posted(ELSEWHERE, (one) => !known.includes(one)) }
}

test('one: a question is answered in a thread, and found helpful', async () => {
  first = await answerBelow(house.fake.say(LIST))
  expect(hasPicture(first)).toBe(true)
  expect(textOf(first.shown)).toMatch(/\d+ bytes/)
  await press(first, 'Helpful')
  await press(first, 'More', BOB)
})

test('two: what differs between a script and the prompt', async () => {
  expect(hasPicture(await answerBelow(house.fake.say(SCRIPT)))).toBe(true)
})

test('three: code of their own is run, and the answer speaks of its names', async () => {
  const code =
    '```py\nclass Box: pass\nparent = Box()\nchild = Box()\nparent.child = child\nchild.parent = parent\ndel parent, child\n```'
  const answer = await answerBelow(house.fake.say(`are these two ever freed, they refer to each other\n${code}`))
  expect(hasPicture(answer)).toBe(true)
})

test('four: a count that is one too many', async () => {
  expect(hasPicture(await answerBelow(house.fake.say(COUNT)))).toBe(true)
})

test('five: a post of a forum is answered in it', async () => {
  expect(hasPicture(await answerBelow(house.fake.post('slots', SLOTS)))).toBe(true)
})

test('six: the same question five times has one answer, and one way to it', async () => {
  const [one, ...again] = [1, 2, 3, 4, 5].map(() => house.fake.say(COPY))
  if (one) await answerBelow(one)
  const pointer = await house.fake.posted(CHANNEL, ({ shown }) => labelsOf(shown).includes('The answer'))
  expect(again.flatMap(({ replies }) => replies)).toEqual([pointer])
})

test('seven: another language gets silence, and an answer in English where the bot is asked', async () => {
  const french = 'pourquoi ma liste fait 120 octets alors que sys.getsizeof dit 28 pour chaque nombre ?'
  const silent = house.fake.say(french)
  const reply = await house.fake.say(`${BOT} ${french}`).reply()
  await reply.until(({ shown }) => labelsOf(shown).includes('More'))
  expect(textOf(reply.shown)).toMatch(/English/)
  expect(house.fake.threadAt(silent)).toBeUndefined()
})

test('eight: in shadow a moderator approves', async () => {
  const { said, proposal } = await proposed(GIVEN)
  expect(hasPicture(proposal)).toBe(true)
  await press(proposal, 'Approve', MODERATOR)
  expect(hasPicture(await answerBelow(said))).toBe(true)
})

test('nine: in shadow a moderator corrects', async () => {
  const { said, proposal } = await proposed(LAZY)
  const at = { ...MODERATOR, channel: ELSEWHERE }
  const { form } = await house.fake
    .press(buttonOf(proposal.shown, 'Correct'), at, proposal)
    .until(({ form }) => form !== null)
  const words = 'A generator keeps its frame alone: it makes each item when it is asked for it, and forgets it.'
  await house.fake.form(form?.custom_id ?? '', { words }, at, proposal).until(isEdited)
  expect(textOf((await answerBelow(said)).shown)).toContain('makes each item')
})

test('ten: all else is left alone, unless it asks the bot; a moderator looks, and turns it off', async () => {
  const said = OTHERS.map((text) => house.fake.say(text))
  const reply = await house.fake.say(`${BOT} how do I center a div?`).reply()
  await reply.until(({ shown }) => labelsOf(shown).includes('More'))
  expect(said.filter((one) => house.fake.threadAt(one) !== undefined || one.replies.length > 0)).toEqual([])
  const stats = await house.fake.command('ouro-help stats', {}, MODERATOR).until(isEdited)
  expect(textOf(stats.message)).toContain('sizeof: 1 answered · 1 helpful')
  const off = await press(first, 'Off here', MODERATOR)
  expect(textOf(off.message)).toContain('no help channel any more')
  expect(await house.gateway.settings.of({ ...WHOLE, channel: CHANNEL })).not.toHaveProperty('helpChannel')
})
