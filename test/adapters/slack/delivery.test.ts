import { afterEach, describe, expect, test } from 'vitest'
import type { FakeSlack } from '../../fakes/slack/fake-slack.js'
import { mention, press, shortcut, signed, slashCommand } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answersIn, answerTo, becomes, elementsOf, headlineOf, nextAnswer } from './people.js'

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

/** Resolves when the message that announces the answer is there, and nobody works yet. */
async function announced(text: string): Promise<string> {
  await open({ late: true })
  await fake.socket.send('slash_commands', slashCommand(fake, text))
  return fake.until(() => [...fake.messages.entries()].find(([, shown]) => shown.text === 'Next in line …')?.[0])
}

describe('an answer', () => {
  test('that comes too soon for Slack waits as long as Slack says', async () => {
    await open()
    fake.tooSoon.set('chat.postMessage', 1)
    const began = performance.now()
    await answerTo(fake, 'a = 1')
    expect(performance.now() - began).toBeGreaterThan(900)
  })

  test.each(['edit_window_closed', 'cant_update_message'])(
    'whose message is fixed (%s) is posted anew',
    async (why) => {
      const place = await announced('a = 1')
      fake.refused.set('chat.update', why)
      await house.work()
      const answer = await nextAnswer(fake)
      expect(`${answer.channel}/${answer.ts}`).not.toBe(place)
      expect(answer.channel).toBe('C1')
    },
  )

  test('whose message somebody deleted in a channel is let go, and the next one comes', async () => {
    const place = await announced('a = 1')
    fake.messages.delete(place)
    await house.work()
    await answerTo(fake, 'b = 2')
    expect(house.jobs).toHaveLength(2)
    expect(answersIn(fake)).toHaveLength(1)
  })

  test('whose message is gone from a direct message is posted anew', async () => {
    const place = await announced('private a = 1')
    fake.messages.delete(place)
    await house.work()
    expect(await nextAnswer(fake)).toMatchObject({ channel: 'DADA' })
  })

  test('whose channel is gone comes as a direct message', async () => {
    await announced('a = 1')
    fake.refused.set('chat.update', 'is_archived')
    await house.work()
    expect(await nextAnswer(fake)).toMatchObject({ channel: 'DADA' })
  })
})

describe('over HTTP, signed,', () => {
  test('a mention, a press and the shortcut are answered, and repeats are not', async () => {
    await open({ way: 'http', states: 2 })
    const event = { event: JSON.stringify(mention('`a = 1`')) }
    expect((await signed(house.address, event, 'another secret')).status).toBe(401)
    expect((await signed(house.address, event)).status).toBe(200)
    const answer = await nextAnswer(fake)
    expect((await signed(house.address, event)).status).toBe(200)
    const [, forward] = elementsOf(answer)
    const action = { action_id: forward?.action_id, value: forward?.value }
    const pressed = press(fake, action, answer.channel, { user: 'UADA', ts: answer.ts })
    await signed(house.address, { payload: JSON.stringify(pressed) })
    await becomes(fake, answer, (shown) => headlineOf(shown) === 'State 0')
    const chosen = shortcut(fake, { text: '```b = 2```' })
    await signed(house.address, { payload: JSON.stringify(chosen) })
    expect((await nextAnswer(fake, [answer])).channel).toBe('DADA')
    expect(house.jobs.filter(({ request }) => !request.look).map(({ request }) => request.code)).toEqual([
      'a = 1',
      'b = 2',
    ])
  })
})
