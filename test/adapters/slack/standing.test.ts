/** What moderators settle holds for every way in, and below answers. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Change } from '../../../src/settings/settings.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { changed, directMessage, mention, sentOff, shortcut } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answersIn, answerTo, becomes, headlineOf, nextAnswer, presses, toldBy } from './people.js'

let house: House
let fake: FakeSlack

async function open(settled: Change = {}, channel: string | null = null): Promise<void> {
  house = await openHouse({ replies: {}, states: 2 })
  fake = house.fake
  await settle(settled, channel)
}

const settle = (change: Change, channel: string | null = null) =>
  house.gateway.settings.settle({ platform: 'slack', community: 'T1', channel }, change)

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

const happens = (event: object) => fake.socket.send('events_api', event)
const marked = { text: '```\na = 1\n```' }
const asked = () => house.jobs.map(({ request: { python, theme } }) => [python, theme])

describe('what is settled holds', () => {
  test('for mentions, direct messages and the menu of a message: Python and theme', async () => {
    await open({ python: '3.9', theme: 'dark' })
    await happens(mention('`a = 1`'))
    const first = await nextAnswer(fake)
    await happens(directMessage('`a = 1`'))
    const second = await nextAnswer(fake, [first])
    await fake.socket.send('interactive', shortcut(fake, marked))
    await nextAnswer(fake, [first, second])
    expect(asked()).toEqual(Array(3).fill(['3.9', 'dark']))
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a mention', () => happens(mention('`a = 1`'))],
    ['a direct message', () => happens(directMessage('`a = 1`'))],
    ['the menu of a message', () => fake.socket.send('interactive', shortcut(fake, marked))],
    ['the menu of a message without code', () => fake.socket.send('interactive', shortcut(fake, { text: 'Hello' }))],
  ])('for %s of somebody ignored, who is told so', async (_, act) => {
    await open({ ignoredUsers: ['UADA'] })
    const before = fake.messages.size
    await act()
    const isTold = ({ text }: Pick<Shown, 'text'>) => text.includes('does not answer you here')
    await fake.until(() => [...fake.whispers, ...fake.messages.values()].find(isTold))
    expect(fake.messages.size - before).toBeLessThanOrEqual(1)
    expect(house.jobs).toEqual([])
    expect(fake.views).toEqual([])
  })

  test('for a mention where answers are private: it comes in a direct message', async () => {
    await open({ private: true }, 'C1')
    const told = await toldBy(fake, () => happens(mention('`a = 1`')))
    expect(told.text).toBe('The answer comes as a direct message.')
    expect((await nextAnswer(fake)).channel).toBe('DADA')
  })

  test('for a question that is edited when answers have become private', async () => {
    await open()
    const ts = `${Date.now() / 1000}`
    await happens(mention('`a = 1`', { ts }))
    const first = await nextAnswer(fake)
    await settle({ private: true })
    await happens(mention('`a = 2`', { ts, edited: { user: 'UADA', ts: `${Number(ts) + 1}` } }))
    expect([first.channel, (await nextAnswer(fake, [first])).channel]).toEqual(['C1', 'DADA'])
  })

  test('in direct messages, where private answers stay in their thread', async () => {
    await open({ private: true })
    const ts = `${Date.now() / 1000}`
    await happens(directMessage('`a = 1`', { ts }))
    const answer = await nextAnswer(fake)
    expect(answer).toMatchObject({ channel: 'DADA', thread_ts: ts })
    await happens(changed('`a = 2`', ts))
    await becomes(fake, answer, ({ blocks }) => JSON.stringify(blocks).includes('a = 2'))
  })
})

test('settings open in no direct message, which says where they do', async () => {
  await open()
  await happens(directMessage('settings here'))
  const told = await fake.until(() => [...fake.messages.values()].find(({ channel }) => channel === 'DADA'))
  expect(told.text).toContain('write `/ouro settings` instead')
  expect(fake.views).toEqual([])
})

describe('below an answer', () => {
  test('the same code runs again on the default Python, with the pictures that are settled', async () => {
    await open()
    const answer = await answerTo(fake, 'a = 1')
    await settle({ python: '3.9', theme: 'dark' })
    await presses(fake, 'UADA', answer, 'again', 'view sizeof')
    await fake.until(() => (house.jobs.length === 2 ? true : undefined))
    expect(asked()).toEqual([
      ['default', undefined],
      ['3.9', 'dark'],
    ])
  })

  test('the same code runs again after the pause, and a step waits for none', async () => {
    await open({ coolDownSeconds: 600 })
    const answer = await answerTo(fake, 'a = 1')
    const told = await toldBy(fake, () => presses(fake, 'UADA', answer, 'again', 'view sizeof'))
    expect(told.text).toContain('There is a pause here')
    await presses(fake, 'UADA', answer, 'forward')
    await becomes(fake, answer, (shown) => headlineOf(shown) === 'State 0')
  })

  test('where answers have become private, the same code is answered in a direct message', async () => {
    await open()
    const answer = await answerTo(fake, 'a = 1')
    await settle({ private: true })
    const told = await toldBy(fake, () => presses(fake, 'UADA', answer, 'again', 'view sizeof'))
    expect(told.text).toContain('only whoever asks sees an answer')
    expect((await nextAnswer(fake, [answer])).channel).toBe('DADA')
  })

  test.each([
    ['forward', undefined],
    ['again', 'view sizeof'],
    ['rest', 'animation'],
  ])('people who are ignored get nothing: %s', async (id, choice) => {
    await open({ ignoredUsers: ['UBOB'] })
    const answer = await answerTo(fake, 'a = 1')
    const told = await toldBy(fake, () => presses(fake, 'UBOB', answer, id, choice))
    expect(told.text).toContain('does not answer you here')
    expect(house.jobs).toHaveLength(1)
  })

  test('nothing is shared into a channel where answers are private, nor into one that is off', async () => {
    await open({ allowedChannels: ['C1', 'C3'] })
    await settle({ answers: false }, 'C3')
    const own = await answerTo(fake, 'private a = 1')
    await presses(fake, 'UADA', own, 'rest', 'share')
    const view = await fake.until(() => fake.views.at(-1))
    const sharedIn = (channel: string) =>
      toldBy(fake, () => fake.socket.send('interactive', sentOff(view, { where: { selected_conversation: channel } })))
    expect((await sharedIn('C2')).text).toContain('Please choose another channel')
    expect((await sharedIn('C3')).text).toContain('off in this channel')
    expect(answersIn(fake)).toHaveLength(1)
    await fake.socket.send('interactive', sentOff(view, { where: { selected_conversation: 'C1' } }))
    expect((await nextAnswer(fake, [own])).channel).toBe('C1')
  })
})

test('an answer that is withheld when the code runs again is told beside the one before, and moderators hear of it', async () => {
  house = await openHouse()
  fake = house.fake
  // A word of the other view's alone.
  await settle({ blockedWords: ['bytes'], reportsChannel: 'CMODS' })
  const answer = await answerTo(fake, 'heap a = [1]\nb = a')
  const told = await toldBy(fake, () => presses(fake, 'UADA', answer, 'again', 'view sizeof'))
  expect(told.text).toContain('not shown in this community')
  const isReport = ({ channel }: Shown) => channel === 'CMODS'
  expect((await fake.until(() => [...fake.messages.values()].find(isReport))).text).toBe('An answer was withheld')
  expect(answersIn(fake).map(headlineOf)).toEqual([headlineOf(answer)])
})
