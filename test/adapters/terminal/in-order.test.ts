import { expect, test } from 'vitest'
import { inOrder } from '../../../src/adapters/terminal/in-order.js'

/** A piece of work that ends when the test says so. */
class Gate {
  readonly opened: Promise<void>
  open: () => void = () => {}

  constructor() {
    this.opened = new Promise((resolve) => {
      this.open = resolve
    })
  }
}

async function collected<Outcome>(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

test('outcomes come in the items’ order, whichever ends first', async () => {
  const slow = new Gate()
  const work = async (item: number) => {
    if (item === 1) await slow.opened
    if (item === 2) slow.open()
    return item
  }
  const outcomes = await collected(inOrder([1, 2, 3], 2, work))
  expect(outcomes).toEqual([1, 2, 3].map((value) => ({ status: 'fulfilled', value })))
})

test('no more run at once than the limit', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
  }
  await collected(inOrder(Array(20).keys(), 3, work))
  expect(most).toBe(3)
})

test('one that fails leaves the others their outcomes', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('no')
    return item
  }
  const outcomes = await collected(inOrder([1, 2, 3], 2, work))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
