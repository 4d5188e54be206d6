/** What is offered while somebody types a command. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Choice } from '../../fakes/discord/conversation.js'
import { type House, openHouse } from './house.js'

let house: House

beforeAll(async () => {
  house = await openHouse({ worker: 'none' })
})
afterAll(async () => {
  await house.close()
  expect([house.fake.complaints, house.faults]).toEqual([[], []])
})

async function offered(path: string, option: string, typed: string): Promise<Choice[]> {
  const { choices } = await house.fake.type(path, option, typed).until((one) => one.choices !== null)
  return choices ?? []
}

const values = async (path: string, option: string, typed: string) =>
  (await offered(path, option, typed)).map(({ value }) => value)

test('the Pythons that answer are offered for a snippet, and without "all" for the quiz', async () => {
  expect(await values('refcount', 'python', '')).toEqual(['default', 'all', '3.14', '3.12'])
  expect(await values('ouro', 'python', '3.1')).toEqual(['3.14', '3.12'])
  expect(await values('ouro', 'python', 'Python 3.12')).toEqual(['3.12'])
  expect(await values('ouro-quiz schedule', 'python', '')).toEqual(['default', '3.14', '3.12'])
})

test.each([
  ['paris', 'Europe/Paris'],
  ['new yo', 'America/New_York'],
  ['europe/berl', 'Europe/Berlin'],
  ['kolkata', 'Asia/Kolkata'],
  ['', 'UTC'],
])('of the time zones, %j offers %s first', async (typed, zone) => {
  expect((await values('ouro-quiz schedule', 'zone', typed))[0]).toBe(zone)
})

test('topics are offered behind those that are there already', async () => {
  expect(await values('ouro-quiz schedule', 'topics', 's')).toEqual(['sizes', 'slots', 'strings'])
  expect(await values('ouro-quiz schedule', 'topics', 'sizes, s')).toEqual(['sizes, slots', 'sizes, strings'])
})

test('claims are offered by any of their words, behind what was typed', async () => {
  const [own, ...others] = await offered('claim', 'code', 'small int')
  expect(own).toEqual({ name: 'small int', value: 'small int' })
  expect(others.map(({ value }) => value)).toContain('small-ints')
  expect(await offered('claim', 'code', '')).toHaveLength(25)
})

test.each(['ask', 'ouro-ask'])('/%s offers questions that are like the one that is typed', async (command) => {
  const [own, first] = await offered(command, 'question', 'why is my list 120 bytes')
  expect(own?.value).toBe('why is my list 120 bytes')
  expect(first).toEqual({
    name: 'Why is my list 120 bytes when the numbers in it are only 28 each?',
    value: 'sizeof/list-alone',
  })
  expect(await offered(command, 'question', 'a'.repeat(101))).toEqual([])
})

test('code is left to whoever writes it', () => {
  for (const command of ['ouro', 'refcount', 'compare']) {
    expect(() => house.fake.type(command, 'code', 'a')).toThrow('offers nothing')
  }
})
