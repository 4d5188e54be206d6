import { afterEach, expect, test } from 'vitest'
import type { Question } from '../../../src/contract.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { changed, directMessage, mention, slashCommand, submission } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answerTo, becomes, headlineOf, nextAnswer, presses, toldBy } from './people.js'

const QUESTION: Question = {
  text: 'How many lists are there after `b = a`? <Two>?',
  choices: [
    { text: 'One', right: true, because: 'Both names lead to it.' },
    { text: 'Two: `a`, `b`', right: false, because: '`b = a` copies nothing, <@UBOB>.' },
  ],
}

let house: House
let fake: FakeSlack

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  house = await openHouse({ replies: {}, states: 2, question: QUESTION, ...wishes })
  fake = house.fake
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

const hasChoices = ({ blocks }: Shown) => JSON.stringify(blocks).includes('guess-0')
const isAnswer = (shown: Shown) => headlineOf(shown) !== ''

async function askedFirst(text: string): Promise<Shown> {
  await fake.socket.send('slash_commands', slashCommand(fake, text))
  return fake.until(() => [...fake.messages.values()].find(hasChoices))
}

test('the question stands where the answer will, and nothing in it tells', async () => {
  await open()
  const shown = await askedFirst('predict refcount a = 1')
  expect(shown.channel).toBe('C1')
  const buttons = shown.blocks.flatMap(({ elements = [] }) => elements.map(({ action_id: id }) => id))
  expect(buttons).toEqual(['guess-0', 'guess-1', undefined, 'overview', 'rest'])
  const told = JSON.stringify([shown.text, shown.blocks])
  expect(told).toContain('"Two: a, b"')
  expect(told).toContain('&lt;Two&gt;?')
  for (const secret of ['One list', 'A list that', 'Both names', 'copies nothing', 'animation']) {
    expect(told).not.toContain(secret)
  }
  expect(house.jobs[0]?.request).toMatchObject({ command: 'refcount', code: 'a = 1' })
  expect(fake.files.size).toBe(0)
})

test('a guess is answered to whoever made it alone, and the question stays', async () => {
  await open()
  const shown = await askedFirst('predict a = 1')
  const right = await toldBy(fake, () => presses(fake, 'UBOB', shown, 'guess-0'))
  expect(right.text).toBe('*Right.* Both names lead to it.')
  const wrong = await toldBy(fake, () => presses(fake, 'UADA', shown, 'guess-1'))
  expect(wrong.text).toContain('*Not quite.* `b = a` copies nothing')
  expect([...fake.messages.values()].filter(hasChoices)).toHaveLength(1)
  expect(house.jobs).toHaveLength(1)
})

test('its asker shows the answer in its place without a second run, others get a copy of their own', async () => {
  await open()
  const shown = await askedFirst('predict a = 1')
  await toldBy(fake, () => presses(fake, 'UBOB', shown, 'overview'))
  const copy = await nextAnswer(fake)
  expect(copy.channel).toBe('DBOB')
  expect(hasChoices(fake.messages.get(`${shown.channel}/${shown.ts}`) as Shown)).toBe(true)
  await presses(fake, 'UADA', shown, 'overview')
  const answer = await becomes(fake, shown, isAnswer)
  expect(hasChoices(answer)).toBe(false)
  expect(JSON.stringify(answer.blocks)).not.toContain('nothing to guess')
  expect(house.jobs.map(({ request }) => request.look?.state)).toEqual([undefined, null, null])
})

test.each(['predict refcount `a = 1`', 'look at this: <@UBOT> refcount predict ```a = 1```'])(
  'a mention in a thread is asked first, too: %j',
  async (said) => {
    await open()
    const text = said.includes('<@UBOT>') ? said : `<@UBOT> ${said}`
    await fake.socket.send('events_api', mention('', { text }))
    const shown = await fake.until(() => [...fake.messages.values()].find(hasChoices))
    expect([shown.channel, shown.thread_ts]).toEqual(['C1', '1.1'])
    expect(house.jobs[0]?.request).toMatchObject({ command: 'refcount', code: 'a = 1' })
  },
)

test('a message that is edited to `predict` is asked first then', async () => {
  await open()
  const ts = `${Math.floor(Date.now() / 1000)}.000200`
  await fake.socket.send('events_api', directMessage('`a = 1`', { ts }))
  const answer = await nextAnswer(fake)
  await fake.socket.send('events_api', changed('predict `a = 1`', ts))
  await becomes(fake, answer, hasChoices)
})

test('the window has a box for it', async () => {
  await open()
  await fake.socket.send('slash_commands', slashCommand(fake, 'predict'))
  const view = await fake.until(() => fake.views.at(-1))
  expect(JSON.stringify(view.blocks.at(-1))).toContain('"initial_options"')
  await fake.socket.send('interactive', submission(view, { code: 'a = 1', predict: true }))
  await fake.until(() => [...fake.messages.values()].find(hasChoices))
})

test('where there is nothing to guess, the answer comes and says so', async () => {
  house = await openHouse({ replies: {} })
  fake = house.fake
  expect(JSON.stringify((await answerTo(fake, 'predict a = 1')).blocks)).toContain('nothing to guess here')
  expect(JSON.stringify((await answerTo(fake, 'predict = 1')).blocks)).not.toContain('nothing to guess here')
})

test('people who are ignored may not guess', async () => {
  await open()
  const shown = await askedFirst('predict a = 1')
  await house.gateway.settings.settle({ platform: 'slack', community: 'T1', channel: null }, { ignoredUsers: ['UBOB'] })
  const told = await toldBy(fake, () => presses(fake, 'UBOB', shown, 'guess-0'))
  expect(told.text).toContain('does not answer you here')
})

test('a real engine’s question is asked, and its answer shown', async () => {
  await open({ replies: undefined })
  const shown = await askedFirst('predict refcount a = []\nb = a\nc = [a]\ndel b')
  const told = await toldBy(fake, () => presses(fake, 'UADA', shown, 'guess-0'))
  expect(told.text).toMatch(/^\*(?:Right|Not quite)\.\* \S/)
  await presses(fake, 'UADA', shown, 'overview')
  const answer = await becomes(fake, shown, isAnswer)
  expect(answer.blocks.some(({ type }) => type === 'image')).toBe(true)
})
