import { expect, onTestFinished, test } from 'vitest'
import { openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, menuOf, textOf } from './shown.js'

test('names and boxes are stepped through, and moved, from what was seen once, on a real CPython', async () => {
  const { fake, faults, close } = await openHouse()
  onTestFinished(close)
  const asked = await fake.command('heap', { code: 'a = [1]\nb = a\na.append(2)\ndel b' }).until(isAnswered)
  const first = await fake.press(buttonOf(asked.message, 'Step by step')).until(isEdited)
  const second = await fake.press(buttonOf(first.message, 'Next')).until(isEdited)
  expect(textOf(second.message)).not.toBe(textOf(first.message))
  const names = asked.original?.history.flatMap(({ body }) => body.attachments?.[0]?.filename ?? [])
  expect(new Set(names).size).toBe(3)
  const moving = await fake.choose(menuOf(second.message), 'move').until(isEdited)
  expect(moving.message?.files[0]?.name).toMatch(/\.gif$/)
  expect(moving.message?.files[0]?.bytes.subarray(0, 4).toString()).toBe('GIF8')
  expect(moving.original).toBe(asked.original)
  expect([fake.complaints, faults]).toEqual([[], []])
})
