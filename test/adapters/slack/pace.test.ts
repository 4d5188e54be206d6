import { expect, test } from 'vitest'
import { Pace } from '../../../src/adapters/slack/pace.js'

test('what goes to one channel is spaced out, what goes to others is not held up', async () => {
  const pace = new Pace(100)
  const order: string[] = []
  const started = performance.now()
  const turn = (channel: string, name: string) => pace.turn(channel).then(() => order.push(name))
  await Promise.all([turn('C1', 'first'), turn('C1', 'third'), turn('C2', 'second')])
  expect(order).toEqual(['first', 'second', 'third'])
  expect(performance.now() - started).toBeGreaterThan(90)
})
