import { afterEach, describe, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { mention, press, slashCommand, submission } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'

let house: House
let fake: FakeSlack

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  house = await openHouse({ replies: {}, ...wishes })
  fake = house.fake
  fake.moderators.set('UADMIN', 'is_admin').set('UOWNER', 'is_owner')
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

/** Resolves to what the asker alone is shown. */
async function told(text: string, { channel = 'C1', user = 'UADA' } = {}): Promise<string> {
  const before = fake.whispers.length
  await fake.socket.send('slash_commands', slashCommand(fake, text, channel, user))
  return (await fake.until(() => fake.whispers[before])).text
}

const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')

function answers(): Shown[] {
  return [...fake.messages.values()].filter(hasHeader)
}

async function answered(text: string, channel = 'C1', user = 'UADA'): Promise<Shown> {
  const before = answers().length
  await fake.socket.send('slash_commands', slashCommand(fake, text, channel, user))
  return fake.until(() => answers()[before])
}

const OFF = 'Ourobot is off in this channel; it still answers in direct messages.'

describe('a channel', () => {
  test.each(['UADMIN', 'UOWNER'])('that %s turns off answers nobody there, and elsewhere as before', async (user) => {
    await open()
    expect(await told('off', { user })).toContain('`/ouro on` turns me on again')
    expect(await told('a = 1')).toBe(OFF)
    expect(await told('private a = 1')).toBe(OFF)
    expect(await told('')).toBe(OFF)
    await fake.socket.send('events_api', mention('`a = 1`'))
    expect((await fake.until(() => fake.whispers[4])).text).toBe(OFF)
    expect(fake.messages.size).toBe(0)
    expect(fake.calls.filter(({ method }) => method === 'views.open')).toEqual([])
    expect((await answered('a = 1', 'C2')).channel).toBe('C2')
    expect((await answered('a = 1', 'DADA')).channel).toBe('DADA')
    expect(house.jobs).toHaveLength(2)
  })

  test('that was turned off while a window was open does not answer it', async () => {
    await open()
    await fake.socket.send('slash_commands', slashCommand(fake, ''))
    const { args } = await fake.until(() => fake.calls.find(({ method }) => method === 'views.open'))
    await told('OFF', { user: 'UADMIN' })
    const filled = submission(args.view as Record<string, unknown>, { code: 'a = 1' })
    await fake.socket.send('interactive', filled)
    expect((await fake.until(() => fake.whispers[1])).text).toBe(OFF)
    expect(fake.messages.size).toBe(0)
  })

  test('that is turned on again answers', async () => {
    await open()
    await told('off', { user: 'UADMIN' })
    expect(await told('on', { user: 'UADMIN' })).toBe('I answer in this channel.')
    expect((await answered('a = 1')).channel).toBe('C1')
  })

  test.each(['off', 'on'])('is not turned %s by others, who are told so kindly', async (order) => {
    await open()
    expect(await told(order)).toBe('Only admins and owners of this workspace can turn me off and on.')
    expect((await answered('a = 1')).channel).toBe('C1')
  })

  test('that is a direct message is never off', async () => {
    await open()
    expect(await told('off', { channel: 'DADMIN', user: 'UADMIN' })).toContain('works in channels')
    expect((await answered('a = 1', 'DADMIN', 'UADMIN')).channel).toBe('DADMIN')
  })

  test('of an app that was installed before it could ask who is an admin says what to do', async () => {
    await open()
    fake.scopes.delete('users:read')
    expect(await told('off', { user: 'UADMIN' })).toContain('install me again with my newest manifest')
  })
})

describe('forget me', () => {
  test('deletes what is kept of the user, in the store and of what waits, and says how much', async () => {
    await open()
    const answer = await answered('a = 1')
    expect(await told('forget  me')).toMatch(/^Deleted: 2 things kept of you.*stay until they are deleted/)
    const button = answer.blocks.find(({ type }) => type === 'actions')?.elements?.[0]
    await fake.socket.send('interactive', press(fake, { action_id: button?.action_id, value: button?.value }))
    expect((await fake.until(() => fake.whispers[1])).text).toContain('run the code once more')
    expect(await told('forget me')).toContain('There was nothing of yours here')
  })

  test('runs nothing that waits, and says so where the answer would have come', async () => {
    await open({ late: true })
    await fake.socket.send('slash_commands', slashCommand(fake, 'a = 1'))
    await fake.until(() => [...fake.messages.values()].find(({ text }) => text === 'Next in line …'))
    expect(await told('forget me')).toContain('Deleted: One thing')
    await fake.until(() => [...fake.messages.values()].find(({ text }) => text.includes('forgotten, as you asked')))
    await house.work()
    expect((await answered('b = 2', 'C2', 'UBOB')).channel).toBe('C2')
    expect(house.jobs.map(({ request }) => request.code)).toEqual(['b = 2'])
  })

  test('is no order where there is more behind it', async () => {
    await open()
    await answered('forget me\n= 1')
    expect(house.jobs[0]?.request.code).toBe('forget me\n= 1')
  })
})

test('a burst of 200 commands from one user: each is answered once, and nobody else waits or is refused', async () => {
  await open({ queueLimits: { jobs: 500 } })
  const burst = Array.from({ length: 200 }, (_, at) =>
    fake.socket.send('slash_commands', slashCommand(fake, `a = ${at}`)),
  )
  const others = ['UBOB', 'UCAROL', 'UDAVE'].map((user) =>
    fake.socket.send('slash_commands', slashCommand(fake, `mine = "${user}"`, 'C1', user)),
  )
  await Promise.all([...burst, ...others])
  await fake.until(() => (answers().length === 23 && fake.whispers.length === 180 ? true : undefined))
  expect(
    fake.whispers.every(({ text }) => /^That is a lot of snippets for one minute; come back in \d+ s/.test(text)),
  ).toBe(true)
  const askers = house.jobs.map(({ request }) => request.asker.user)
  expect(askers.filter((user) => user !== 'UADA').sort()).toEqual(['UBOB', 'UCAROL', 'UDAVE'])
  expect(fake.messages.size).toBe(23)
  expect(fake.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(23)
})
