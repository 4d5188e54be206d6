import { expect, test } from 'vitest'
import { isSeparated } from '../../../../../workers/engine/analyses/compare/ranks.js'

const range = (length: number, from = 0) => Array.from({ length }, (_, at) => at + from)

/** The exact chance, counted: of all ways to choose which ranks one sample has, those with as few inversions. */
function chance(inversions: number, few: number, many: number): number {
  const counts: number[] = []
  const choose = (left: number, next: number, sum: number): void => {
    if (left === 0) {
      counts.push(sum)
      return
    }
    for (let rank = next; rank <= few + many - left; rank += 1) choose(left - 1, rank + 1, sum + rank - (few - left))
  }
  choose(few, 0, 0)
  return counts.filter((count) => count <= inversions).length / counts.length
}

test.each([
  [5, 5],
  [6, 6],
  [8, 8],
  [5, 8],
])('samples of %i and %i are apart where chance brings so few inversions less than once in a hundred', (few, many) => {
  for (let inversions = 0; inversions <= few * 2; inversions += 1) {
    // So many of `low` moved above so many of `high` as make these inversions.
    const high = range(many, 100)
    const low = range(few).map((at) => {
      const above = Math.min(many, Math.max(0, inversions - at * many))
      return above === 0 ? at : 99.5 + above + at / 100
    })
    const counted = low.reduce((sum, one) => sum + high.filter((other) => one > other).length, 0)
    expect(counted).toBe(inversions)
    expect([inversions, isSeparated(low, high)]).toEqual([
      inversions,
      inversions === 0 || 2 * chance(inversions, few, many) < 0.01,
    ])
  }
})

test('small samples are apart only where they do not overlap at all', () => {
  expect(isSeparated([1, 2], [3, 4])).toBe(true)
  expect(isSeparated([1, 3.5], [3, 4])).toBe(false)
})

test('equal values are not apart', () => {
  expect(isSeparated(range(8).fill(7), range(8).fill(7))).toBe(false)
})
