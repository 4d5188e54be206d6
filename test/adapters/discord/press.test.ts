import { expect, test } from 'vitest'
import { pressId, pressOf } from '../../../src/adapters/discord/press.js'

test('what an id says is read again', () => {
  expect(pressOf(pressId('step', 'discord-1', 3))).toEqual({ act: 'step', answer: 'discord-1', detail: '3' })
  expect(pressOf(pressId('more', 'discord-1'))).toEqual({ act: 'more', answer: 'discord-1', detail: '' })
})

test.each(['', 'more', 'more-', 'other-discord-1', 'step-UPPER', 'more-a~b~c'])('%j is no id of ours', (id) => {
  expect(pressOf(id)).toBeNull()
})

test('the longest id that there is fits', () => {
  const longest = pressId('delete', 'discord-1999999999999999999-1999999999999', '1999999999999999999')
  expect(longest.length).toBeLessThanOrEqual(100)
})
