import { afterEach, describe, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { mention, sentOff } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answersIn, answerTo, becomes, elementsOf, headlineOf, nextAnswer, presses, toldBy } from './people.js'

let house: House
let fake: FakeSlack

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  house = await openHouse({ replies: {}, ...wishes })
  fake = house.fake
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

const idsOf = (answer: Shown) => elementsOf(answer).map(({ action_id }) => action_id)
const isHeaded = (headline: string) => (shown: Shown) => headlineOf(shown) === headline
const wordsOf = ({ blocks }: Shown) => JSON.stringify(blocks)

describe('below an answer', () => {
  test('without states, those that are pressed most stand open and the others in menus', async () => {
    await open()
    const answer = await answerTo(fake, 'a = 1')
    expect(idsOf(answer)).toEqual(['more', 'again', 'rest'])
    const [, again, rest] = elementsOf(answer)
    expect(again?.option_groups?.map(({ options }) => options.map(({ text }) => text.text))).toEqual([
      expect.arrayContaining(['who holds it (refcount)', 'bytes (sizeof)']),
      ['Make this a quiz question'],
      ['Python 3.9', 'All Pythons, compared'],
    ])
    expect(rest?.options?.map(({ text }) => text.text)).toEqual(['Wrong? Report it …', 'Delete'])
  })

  test('with states, there are steps; in a direct message, it can be shared', async () => {
    await open({ states: 3, env: { PAGE_URL: 'https://ouro.example/' } })
    const answer = await answerTo(fake, 'private a = 1 &lt; 2')
    expect(idsOf(answer)).toEqual(['back', 'forward', 'more', 'page', 'again', 'rest'])
    expect(
      elementsOf(answer)
        .find(({ type }) => type === 'overflow')
        ?.options?.map(({ text }) => text.text),
    ).toEqual(['As animation', 'Share …', 'Wrong? Report it …', 'Delete'])
    const url = new URL(elementsOf(answer)[3]?.url ?? '')
    expect(url.origin + url.pathname).toBe('https://ouro.example/')
    expect(Object.fromEntries(new URLSearchParams(url.hash.slice(1)))).toEqual({ view: 'heap', code: 'a = 1 < 2' })
    await presses(fake, 'UADA', answer, 'page')
    expect(fake.whispers).toHaveLength(1)
  })

  test('the page is not offered for code that its link cannot hold', async () => {
    await open({ env: { PAGE_URL: 'https://ouro.example' } })
    const answer = await answerTo(fake, `a = "${'x'.repeat(3000)}"`)
    expect(idsOf(answer)).toEqual(['more', 'again', 'rest'])
  })

  test('of several snippets, no view is offered that takes one', async () => {
    await open()
    const answer = await answerTo(fake, 'a = [1]\n---\na = (1,)')
    expect(JSON.stringify(elementsOf(answer))).not.toContain('view ')
  })
})

describe('a step', () => {
  test('of its asker changes the message, with a picture of its own, and back to the whole', async () => {
    await open({ states: 2 })
    const whole = await answerTo(fake, 'a = 1')
    await presses(fake, 'UADA', whole, 'forward')
    const first = await becomes(fake, whole, isHeaded('State 0'))
    expect(wordsOf(first)).toContain('state 1 of 2')
    expect(idsOf(first)).toEqual(['back', 'forward', 'overview', 'more', 'again', 'rest'])
    const fileOf = ({ blocks }: Shown) => blocks.find(({ type }) => type === 'image')?.slack_file?.id
    expect(fileOf(first)).not.toBe(fileOf(whole))
    await presses(fake, 'UADA', first, 'forward')
    const last = await becomes(fake, whole, isHeaded('State 1'))
    await presses(fake, 'UADA', last, 'overview')
    const again = await becomes(fake, whole, isHeaded('One list, two names'))
    await presses(fake, 'UADA', again, 'back')
    await becomes(fake, whole, isHeaded('State 1'))
    expect(fake.messages.size).toBe(1)
    const [{ id } = { id: '' }, ...looks] = house.jobs
    expect(looks.map(({ request }) => request.look)).toEqual([
      { answer: id, state: 0, animated: false },
      { answer: id, state: 1, animated: false },
      { answer: id, state: null, animated: false },
      { answer: id, state: 1, animated: false },
    ])
  })

  test('of somebody else goes into a copy, which is theirs to step on', async () => {
    await open({ states: 2 })
    const whole = await answerTo(fake, 'a = 1')
    const told = await toldBy(fake, () => presses(fake, 'UBOB', whole, 'forward'))
    expect(told.text).toContain('a copy of your own')
    const copy = await nextAnswer(fake, [whole])
    expect([copy.channel, headlineOf(copy)]).toEqual(['DBOB', 'State 0'])
    await presses(fake, 'UBOB', copy, 'forward')
    await becomes(fake, copy, isHeaded('State 1'))
    expect(answersIn(fake).map(headlineOf)).toEqual(['One list, two names', 'State 1'])
  })

  test('of somebody whom no direct message reaches comes in words that they alone see', async () => {
    await open({ states: 2 })
    fake.unreachable.add('UBOB')
    const whole = await answerTo(fake, 'a = 1')
    const told = await toldBy(fake, () => presses(fake, 'UBOB', whole, 'forward'))
    expect(told).toMatchObject({ channel: 'C1', user: 'UBOB' })
    expect(wordsOf(told)).toContain('In words: A list that a and b hold')
    expect(elementsOf(told).map(({ action_id }) => action_id)).toEqual(['more'])
    const more = await toldBy(fake, () => presses(fake, 'UBOB', told, 'more'))
    expect(wordsOf(more)).toContain('A fact.')
    expect(fake.messages.size).toBe(1)
  })

  test('in a thread is told and done there', async () => {
    await open({ states: 2 })
    await fake.socket.send('events_api', mention('`a = 1`'))
    const whole = await nextAnswer(fake)
    await presses(fake, 'UADA', whole, 'forward')
    await becomes(fake, whole, isHeaded('State 0'))
    await house.store.forget('slack-T1/UADA')
    const told = await toldBy(fake, () => presses(fake, 'UADA', whole, 'forward'))
    expect(told.text).toContain('kept for a day')
  })

  test('that fails is told beside the answer, which stays', async () => {
    await open({ replies: 'failing looks', states: 2 })
    const whole = await answerTo(fake, 'a = 1')
    const told = await toldBy(fake, () => presses(fake, 'UADA', whole, 'forward'))
    expect([told.text, told.user]).toEqual(['Not today.', 'UADA'])
    expect(answersIn(fake)).toHaveLength(1)
  })

  test('works after a restart', async () => {
    await open({ states: 2 })
    const whole = await answerTo(fake, 'a = 1')
    await house.restart()
    await presses(fake, 'UADA', whole, 'forward')
    await becomes(fake, whole, isHeaded('State 0'))
  })

  test('in a channel that is off is told so', async () => {
    await open({ states: 2 })
    const whole = await answerTo(fake, 'a = 1')
    await house.gateway.settings.settle({ platform: 'slack', community: 'T1', channel: 'C1' }, { answers: false })
    const told = await toldBy(fake, () => presses(fake, 'UADA', whole, 'forward'))
    expect(told.text).toContain('off in this channel')
  })
})

test('the animation is a GIF, with a way back to the whole', async () => {
  await open({ states: 2 })
  const whole = await answerTo(fake, 'a = 1')
  await presses(fake, 'UADA', whole, 'rest', 'animation')
  const moving = await becomes(fake, whole, isHeaded('All states'))
  expect(fake.calls.filter(({ method }) => method === 'files.getUploadURLExternal').at(-1)?.args).toMatchObject({
    filename: 'memory.gif',
  })
  expect(idsOf(moving)).toContain('overview')
  expect(JSON.stringify(elementsOf(moving))).not.toContain('As animation')
})

describe('the same code', () => {
  test.each([
    ['view sizeof', { command: 'sizeof', python: 'default' }],
    ['python 3.9', { command: 'heap', python: '3.9' }],
    ['python all', { command: 'heap', python: 'all' }],
  ])('runs again for its asker in the same message: %s', async (choice, asked) => {
    await open()
    const answer = await answerTo(fake, 'a = 1')
    await presses(fake, 'UADA', answer, 'again', choice)
    await fake.until(() => (house.jobs.length === 2 ? true : undefined))
    expect(house.jobs[1]?.request).toMatchObject({ ...asked, code: 'a = 1' })
    const id = house.jobs[1]?.id ?? ''
    await becomes(fake, answer, (shown) => JSON.stringify(elementsOf(shown)).includes(id))
    expect(fake.messages.size).toBe(1)
  })

  test('runs for somebody else in a copy, within the limits', async () => {
    await open({ env: { LIMIT_USER: '1' } })
    const answer = await answerTo(fake, 'a = 1')
    await toldBy(fake, () => presses(fake, 'UBOB', answer, 'again', 'view sizeof'))
    const copy = await nextAnswer(fake, [answer])
    expect(copy.channel).toBe('DBOB')
    expect(house.jobs[1]?.request.asker).toMatchObject({ user: 'UBOB', channel: 'C1' })
    const told = await toldBy(fake, () => presses(fake, 'UBOB', answer, 'again', 'view sizeof'))
    expect(told.text).toContain('come back in')
    expect(house.jobs).toHaveLength(2)
  })
})

describe('sharing', () => {
  async function shareIn(channel: string, answer: Shown): Promise<void> {
    await presses(fake, 'UADA', answer, 'rest', 'share')
    const view = await fake.until(() => fake.views.at(-1))
    await fake.socket.send('interactive', sentOff(view, { where: { selected_conversation: channel } }))
  }

  test('posts the answer, as it is stepped to, with who shares it', async () => {
    await open({ states: 2 })
    const own = await answerTo(fake, 'private a = 1')
    await presses(fake, 'UADA', own, 'forward')
    const stepped = await becomes(fake, own, isHeaded('State 0'))
    await shareIn('C2', stepped)
    expect(fake.views[0]?.blocks[0]?.element).toMatchObject({ initial_conversation: 'C1' })
    const shared = await nextAnswer(fake, [own])
    expect([shared.channel, headlineOf(shared)]).toEqual(['C2', 'State 0'])
    expect(wordsOf(shared)).toContain('shared by ada')
    expect(house.jobs.filter(({ request }) => !request.look)).toHaveLength(1)
  })

  test('where the bot may not write says what to do', async () => {
    await open()
    const own = await answerTo(fake, 'private a = 1')
    fake.closed.add('C2')
    const told = await toldBy(fake, () => shareIn('C2', own))
    expect(told.text).toContain('/invite')
    expect(answersIn(fake)).toHaveLength(1)
  })

  test('of what is gone says so', async () => {
    await open()
    const own = await answerTo(fake, 'private a = 1')
    await house.store.forget('slack-T1/UADA')
    const told = await toldBy(fake, () => presses(fake, 'UADA', own, 'rest', 'share'))
    expect(told.text).toContain('kept for a day')
  })
})

describe('a report', () => {
  test('goes to the log and to the channel for it, and is thanked for', async () => {
    await open({ env: { SLACK_REPORTS: 'CREPORTS' } })
    const answer = await answerTo(fake, 'a = 1')
    await presses(fake, 'UBOB', answer, 'rest', 'wrong')
    const view = await fake.until(() => fake.views.at(-1))
    const filled = sentOff(view, { comment: { value: 'It is <two>, not @one.' } }, 'UBOB')
    const told = await toldBy(fake, () => fake.socket.send('interactive', filled))
    expect(told.text).toContain('Thank you')
    const report = await fake.until(() => [...fake.messages.values()].find(({ channel }) => channel === 'CREPORTS'))
    expect(wordsOf(report)).toContain('It is &lt;two&gt;, not @one.')
    expect(wordsOf(report)).toContain('a = 1')
    expect(wordsOf(report)).toContain('One list, two names')
    expect(wordsOf(report)).not.toMatch(/UBOB|bob/)
  })
})

describe('deleting', () => {
  test('by its asker takes the message away, and what is kept of it', async () => {
    await open()
    const answer = await answerTo(fake, 'a = 1')
    await presses(fake, 'UADA', answer, 'rest', 'delete')
    await fake.until(() => (fake.messages.size === 0 ? true : undefined))
    expect((await toldBy(fake, () => presses(fake, 'UADA', answer, 'more'))).text).toContain('kept for a day')
  })

  test('is for nobody else but admins, also when the day is over', async () => {
    await open()
    fake.moderators.set('UADMIN', 'is_admin')
    const answer = await answerTo(fake, 'a = 1')
    await house.store.forget('slack-T1/UADA')
    const told = await toldBy(fake, () => presses(fake, 'UBOB', answer, 'rest', 'delete'))
    expect(told.text).toContain('Only whoever asked')
    expect(fake.messages.size).toBe(1)
    await presses(fake, 'UADMIN', answer, 'rest', 'delete')
    await fake.until(() => (fake.messages.size === 0 ? true : undefined))
  })

  test('of a copy leaves the answer to its asker', async () => {
    await open({ states: 2 })
    const answer = await answerTo(fake, 'a = 1')
    await toldBy(fake, () => presses(fake, 'UBOB', answer, 'forward'))
    const copy = await nextAnswer(fake, [answer])
    await presses(fake, 'UBOB', copy, 'rest', 'delete')
    await fake.until(() => (fake.messages.size === 1 ? true : undefined))
    expect((await toldBy(fake, () => presses(fake, 'UADA', answer, 'more'))).blocks).toHaveLength(2)
  })
})
