import { expect, test } from 'vitest'
import { askerAt, networkOf } from '../../../src/adapters/playground/address.js'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('an asker is known again by the same salt, and the address is not', () => {
  const [salt, another] = [Buffer.from('one'), Buffer.from('two')]
  const { user } = askerAt('192.0.2.7', salt)
  expect(askerAt('192.0.2.7', salt).user).toBe(user)
  expect(askerAt('192.0.2.8', salt).user).not.toBe(user)
  expect(askerAt('192.0.2.7', another).user).not.toBe(user)
  expect(user).not.toContain('192')
})
