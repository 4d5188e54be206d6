import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINT } from '../../../src/adapters/discord/web.js'
import { Web } from '../../fakes/discord/web.js'
import { type House, openHouse } from './house.js'
import { isAnswered, isEdited, textOf } from './shown.js'

let house: House
let port: string
const web = new Web(() => `http://127.0.0.1:${port}${ENDPOINT}`)

beforeAll(async () => {
  house = await openHouse({ env: { DISCORD_PUBLIC_KEY: web.publicKey, DISCORD_PORT: '0' } })
  port = /port (\d+)/.exec(house.discord.says)?.[1] ?? ''
})
afterAll(() => house.close())

test('says where Discord reaches it, and is not on the gateway', () => {
  expect(house.discord.says).toBe(`Ourobot is on Discord as ourobot, at port ${port}${ENDPOINT}`)
  expect(house.discord.isThere()).toBe(true)
  expect(house.fake.identified).toEqual([])
})

test('a wrong signature is refused, a ping is answered, and a command, a form, a button and typing are', async () => {
  await house.fake.sendTo(web)
  const asked = house.fake.command('refcount', { code: 'a = [1, 2]; b = a; del b' })
  const { message } = await asked.until(isAnswered)
  expect(textOf(message)).toContain('### One list')
  const opened = await house.fake.command('ouro').until(({ form }) => form !== null)
  const sent = house.fake.form(opened.form?.custom_id ?? '', { code: 'a = {}' })
  expect(textOf((await sent.until(isAnswered)).message)).toContain('dict')
  const typing = await house.fake.type('ouro', 'python', 'all').until(({ choices }) => choices !== null)
  expect(typing.choices?.map(({ value }) => value)).toEqual(['all'])
  const more = await house.fake.press(`more-discord-${asked.interaction.id}`).until(isEdited)
  expect(more.hidden).toBe(true)
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

test.each([
  ['a body that was changed', async () => (await web.post({ type: 1 }, true)).status, 401],
  [
    'no signature',
    async () => (await fetch(`http://127.0.0.1:${port}${ENDPOINT}`, { method: 'POST', body: '{}' })).status,
    401,
  ],
  ['more than an interaction holds', async () => (await web.post({ type: 2, data: 'x'.repeat(300_000) })).status, 413],
])('%s is refused', async (_, send, status) => {
  expect(await send()).toBe(status)
})
