import { expect, test } from 'vitest'
import { growingOf } from '../../../../../workers/engine/analyses/compare/growth.js'

const NS = [100, 200, 400, 800, 1600]
const points = (value: (n: number) => number | null) => NS.map((n) => ({ n, value: value(n) }))

test.each<[string | null, string, (n: number) => number | null]>([
  ['constant', 'the same everywhere', () => 500],
  ['constant', 'a little noise', (n) => 500 + (n % 3) * 20],
  ['linear', 'n', (n) => 7 * n],
  ['linear', 'n and a fixed cost', (n) => 300 + 7 * n],
  ['linear', 'n less what is shared (small ints)', (n) => 36 * n - 3000],
  ['linear', 'n with noise of a tenth', (n) => 7 * n * (n % 400 ? 1.1 : 1)],
  ['linear', 'n times its logarithm', (n) => 5 * n * Math.log2(n)],
  ['quadratic', 'n²', (n) => 0.01 * n * n],
  ['quadratic', 'n² and n', (n) => 2 * n + 0.01 * n * n],
  ['quadratic', 'n² until another cost begins', (n) => 0.01 * n * n * (n < 1600 ? 1 : 3)],
  [null, 'n³', (n) => n ** 3],
  [null, 'the square root', (n) => 1000 * Math.sqrt(n)],
  [null, 'n, but for two points that are off', (n) => n * (n > 400 ? 5 * (n % 3 ? 1 : 4) : 1)],
  [null, 'a point that is missing', (n) => (n === 400 ? null : n)],
])('%s: %s', (class_, _, value) => {
  expect(growingOf(points(value))).toBe(class_)
})

test('one point that is off makes no class of its own', () => {
  const values = [351_853, 806_150, 1_251_579, 6_881_641]
  expect(growingOf(values.map((value, at) => ({ n: 10_000 * 2 ** at, value })))).not.toBe('quadratic')
})

test('three points are too few', () => {
  expect(growingOf(points((n) => n).slice(0, 3))).toBeNull()
})
