import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPLICATION, CHANNEL, SERVER } from '../../fakes/discord/places.js'
import { type House, openHouse, telling } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, textOf } from './shown.js'

const CODE = '```py\na = [1]\nb = a\n```'

let house: House
let jobs = 0

beforeEach(async () => {
  jobs = 0
  const tell = telling(3)
  house = await openHouse({
    worker: (...job) => {
      jobs += 1
      return tell(...job)
    },
  })
})
afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

function settle(isPrivate: boolean): Promise<void> {
  const channel = { platform: 'discord' as const, community: SERVER, channel: CHANNEL }
  return house.gateway.settings.settle(channel, { private: isPrivate })
}

test('where answers are private, only the asker sees one, and cannot share it there', async () => {
  await settle(true)
  const asked = await house.fake.command('refcount', { code: 'a = [1]' }).until(isAnswered)
  expect(asked.hidden).toBe(true)
  const shared = await house.fake.press(buttonOf(asked.message, 'Share')).until(isEdited)
  expect(shared.hidden).toBe(true)
  expect(textOf(shared.message)).toContain('cannot be shared here')
})

test('where answers are private, a mention is told where else to ask, and nothing runs', async () => {
  await settle(true)
  const reply = await house.fake.say(`<@${APPLICATION}> ${CODE}`).reply()
  expect(textOf(reply.shown)).toContain('Show its memory')
  expect(jobs).toBe(0)
})

test('an answer that all saw before is stepped through in a copy', async () => {
  const asked = await house.fake.command('heap', { code: 'a = [1]' }).until(isAnswered)
  await settle(true)
  const step = await house.fake.press(buttonOf(asked.message, 'Step by step')).until(isAnswered)
  expect(step.hidden).toBe(true)
  expect(labelsOf(step.message)).toContain('Next ▶')
})
