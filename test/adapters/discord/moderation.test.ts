import { afterEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { Options } from '../../fakes/discord/interactions.js'
import { ADA, CHANNEL, DIRECT, ELSEWHERE, MANAGE_SERVER, THREAD } from '../../fakes/discord/places.js'
import { answerTo, type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, textOf } from './shown.js'

let house: House

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  house = await openHouse({ worker: async (job) => answerTo(job), ...wishes })
  return house
}

afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

const OFF = 'Ourobot is off in this channel; it still answers in direct messages'
const REFUSED = /^That is a lot of snippets for one minute; come back in \d+ seconds/
const code = 'a = 1'

async function settle(where: 'on' | 'off', channel = CHANNEL): Promise<string> {
  const by = { permissions: MANAGE_SERVER, channel, user: '200000000000000009' }
  const { hidden, message } = await house.fake.command(`ouro-settings here ${where}`, {}, by).until(isEdited)
  expect(hidden).toBe(true)
  return textOf(message)
}

describe('a channel', () => {
  test('that is turned off answers nobody there, privately, and elsewhere as before', async () => {
    const { fake } = await open()
    expect(await settle('off')).toContain('turns it on again')
    const ways: Options[] = [{ code }, { code, private: true }, {}]
    for (const options of ways) {
      const { hidden, message, form } = await fake.command('ouro', options).until(isEdited)
      expect([hidden, form]).toEqual([true, null])
      expect(textOf(message)).toContain(OFF)
    }
    for (const channel of [ELSEWHERE, DIRECT]) await fake.command('ouro', { code }, { channel }).until(isAnswered)
  })

  test('takes its threads with it, and a thread nothing else', async () => {
    const { fake } = await open()
    await settle('off')
    const inThread = await fake.command('ouro', { code }, { channel: THREAD }).until(isEdited)
    expect(textOf(inThread.message)).toContain(OFF)
    await settle('on')
    await settle('off', THREAD)
    const again = await fake.command('ouro', { code }, { channel: THREAD }).until(isEdited)
    expect(textOf(again.message)).toContain(OFF)
    await fake.command('ouro', { code }).until(isAnswered)
  })

  test('that was turned off while a form was open does not answer it', async () => {
    const { fake } = await open()
    const { form } = await fake.command('ouro').until((so) => so.form !== null)
    await settle('off')
    const sent = await fake.form(form?.custom_id ?? '', { code, view: ['fitting'], python: [] }).until(isEdited)
    expect(sent.hidden).toBe(true)
    expect(textOf(sent.message)).toContain(OFF)
  })

  test('that is turned on again answers', async () => {
    const { fake } = await open()
    await settle('off')
    expect(await settle('on')).toBe('Ourobot answers in this channel.')
    await fake.command('ouro', { code }).until(isAnswered)
  })
})

describe('forget me', () => {
  test('deletes what is kept of the user, and says how much, to the user alone', async () => {
    const { fake } = await open({ worker: 'real' })
    const { message } = await fake.command('refcount', { code: 'a = [1]\nb = a' }).until(isAnswered)
    await fake.command('ouro', { code }, { user: '200000000000000002' }).until(isAnswered)
    const forgotten = await fake.command('ouro-forget-me', {}, { channel: DIRECT }).until(isEdited)
    expect(forgotten.hidden).toBe(true)
    expect(textOf(forgotten.message)).toContain('Deleted: 3 things kept of you')
    const pressed = await fake.press(buttonOf(message)).until(isEdited)
    expect(textOf(pressed.message)).toContain('Please run the code once more')
    expect(await house.store.forget('discord-200000000000000002')).toBe(3)
  })

  test('works where Ourobot is off, and runs nothing that waits', async () => {
    const { fake, queue } = await open({ worker: 'none' })
    const asked = fake.command('ouro', { code })
    await asked.until(({ acknowledged }) => acknowledged !== null)
    while ((await queue.health()).waiting === 0) await new Promise(setImmediate)
    await settle('off')
    const forgotten = await fake.command('ouro-forget-me').until(isEdited)
    expect(textOf(forgotten.message)).toContain('Deleted: One thing')
    expect(textOf((await asked.until(isEdited)).message)).toContain('forgotten, as you asked')
    expect((await queue.health()).waiting).toBe(0)
  })
})

test('a burst of 200 commands from one user: each is answered once, and nobody else waits or is refused', async () => {
  const { fake } = await open({ env: { LIMIT_USER: '' } })
  const isDone = ({ message, followUps }: Conversation) => message !== null || followUps.length > 0
  const burst: Conversation[] = []
  const others: Conversation[] = []
  for (let wave = 1; wave <= 8; wave += 1) {
    const sent = Array.from({ length: 25 }, (_, at) => fake.command('ouro', { code: `a = ${at}` }))
    const other = fake.command('ouro', { code }, { user: `20000000000000010${wave}` })
    burst.push(...sent)
    others.push(other)
    await Promise.all([...sent, other].map((asked) => asked.until(isDone)))
  }
  expect(others.every(isAnswered)).toBe(true)
  const [answered, refused] = [burst.filter(isAnswered), burst.filter((asked) => !isAnswered(asked))]
  expect([answered.length, refused.length]).toEqual([20, 180])
  // Who waits longer than a moment sees that it runs, before the answer and never after it.
  for (const { history, followUps } of answered) {
    expect(history.map((shown) => labelsOf(shown).includes('More'))).toEqual([
      ...history.slice(1).map(() => false),
      true,
    ])
    expect(followUps).toEqual([])
  }
  // Most before anybody else could see that something was asked; those of the first wave were taken back.
  const atOnce = refused.filter(({ hidden }) => hidden)
  expect(atOnce.length).toBeGreaterThanOrEqual(175)
  for (const { message, followUps } of atOnce) {
    expect(followUps).toEqual([])
    expect(textOf(message)).toMatch(REFUSED)
  }
  for (const { followUps, withdrawn } of refused.filter(({ hidden }) => !hidden)) {
    expect([followUps.length, followUps[0]?.hidden, withdrawn]).toEqual([1, true, true])
    expect(textOf(followUps[0] ?? null)).toMatch(REFUSED)
  }
})

test('what all in a channel ask together has its own number', async () => {
  const { fake } = await open({ env: { LIMIT_CHANNEL: '2' } })
  for (const digit of ['2', '3'])
    await fake.command('ouro', { code }, { user: ADA.slice(0, -1) + digit }).until(isAnswered)
  const { message, hidden } = await fake.command('ouro', { code }).until(isEdited)
  expect(hidden).toBe(true)
  expect(textOf(message)).toContain('This channel has run a lot of snippets within a minute')
  await fake.command('ouro', { code }, { channel: ELSEWHERE }).until(isAnswered)
})
