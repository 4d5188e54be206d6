import { expect, test } from 'vitest'
import { Heap } from '../../../../../workers/engine/analyses/refcount/heap.js'
import { reprOf } from '../../../../../workers/engine/analyses/refcount/repr.js'

interface Part {
  shape: string
  type?: string
  text?: string
  targets?: number[]
  labels?: string[]
}

/** The first part's repr; ids count from 1. */
function reprOfFirst(...parts: Part[]): string {
  const heap = new Heap()
  parts.forEach(({ shape, type = shape, text = '' }, at) => {
    heap.apply(['n', at + 1, type, shape, text, 8, 1, null])
  })
  parts.forEach(({ targets = [], labels = null }, at) => {
    heap.apply(['e', at + 1, targets, labels, null])
  })
  const first = heap.nodes.get(1)
  return first ? reprOf(first, heap) : ''
}

const one = { shape: 'leaf', text: '1' }

test.each<[string, Part[]]>([
  ['[1, 1]', [{ shape: 'list', targets: [2, 2] }, one]],
  ['(1,)', [{ shape: 'tuple', targets: [2] }, one]],
  ['()', [{ shape: 'tuple' }]],
  ['set()', [{ shape: 'set' }]],
  ['{1}', [{ shape: 'set', targets: [2] }, one]],
  ['frozenset()', [{ shape: 'frozenset' }]],
  ['frozenset({1})', [{ shape: 'frozenset', targets: [2] }, one]],
  ['deque([1])', [{ shape: 'deque', targets: [2] }, one]],
  ["{'a': 1}", [{ shape: 'dict', targets: [3, 2], labels: ['k', "v'a'"] }, one, { shape: 'leaf', text: "'a'" }]],
  ['Counter({1: 1})', [{ shape: 'dict', type: 'Counter', targets: [2], labels: ['v1'] }, one]],
  ['<cell: 1>', [{ shape: 'cell', targets: [2] }, one]],
  ['[…]', [{ shape: 'list', targets: [9] }]],
  ['[[...]]', [{ shape: 'list', targets: [1] }]],
])('%s is put together from its parts', (expected, parts) => {
  expect(reprOfFirst(...parts)).toBe(expected)
})

test('a cell that holds itself ends', () => {
  expect(reprOfFirst({ shape: 'cell', targets: [1] })).toMatch(/^(<cell: )+\.\.\.>+$/)
})

test('lists in lists in lists are looked into only as far as they show', () => {
  const levels = Array.from({ length: 7 }, (_, at) => ({ shape: 'list', targets: new Array(40).fill(at + 2) }))
  const started = performance.now()
  const text = reprOfFirst(...levels, one)
  expect(performance.now() - started).toBeLessThan(5000)
  expect(text).toHaveLength(80)
  expect(text).toMatch(/^\[\[\[\[.*…$/)
})

test('a long text is cut between characters', () => {
  expect(Array.from(reprOfFirst({ shape: 'leaf', text: '🐍'.repeat(100) }))).toEqual([...'🐍'.repeat(79), '…'])
})
