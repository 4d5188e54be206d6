/** Programs that really ran, state by state, on the oldest and the newest Python here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADLINE_CHARACTERS, TEXT_WORDS } from '../../commands/bounds.js'
import { heap } from '../../commands/heap.js'
import { refcount } from '../../commands/refcount.js'
import { wordsIn } from '../../commands/words.js'
import { type HeapAnalysis, type RefcountAnalysis, Reply } from '../../src/contract.js'
import { sceneOf } from '../../src/render/index.js'
import { Engine } from '../../workers/engine/engine.js'
import { places, pythons } from '../workers/engine/machine.js'

const versions = [pythons.at(-1), pythons[0]].flatMap((python) => (python ? [python.version] : []))
const SNIPPETS = join(import.meta.dirname, '..', 'snippets')
let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function heapStates(code: string, version: string): Promise<Reply[]> {
  const analysis = (await engine.analyse('heap', code, version)) as HeapAnalysis
  return Array.from({ length: heap.states?.count(analysis) ?? 0 }, (_, state) => {
    return Reply.parse(heap.states?.explain(analysis, state))
  })
}

async function refcountStates(code: string, version: string): Promise<Reply[]> {
  const analysis = (await engine.analyse('refcount', code, version)) as RefcountAnalysis
  return Array.from({ length: refcount.states?.count(analysis) ?? 0 }, (_, state) => {
    return Reply.parse(refcount.states?.explain(analysis, state))
  })
}

const bounded = (reply: Reply) =>
  Array.from(reply.headline).length <= HEADLINE_CHARACTERS && wordsIn(reply.text) <= TEXT_WORDS && reply.alt !== ''

const heights = (replies: readonly Reply[]) =>
  new Set(replies.map(({ picture }) => (picture ? sceneOf(picture).height : 0)))

const LOOP = 'rows = []\nfor n in range(60):\n    rows.append([n])\nlast = rows[-1]'

describe.each(versions)('on Python %s', (version) => {
  test('names and boxes: each statement that changed what is seen is a state, and says what it did', async () => {
    const states = await heapStates('a = [1, 2]\nb = a\nprint(b)\nc = a.copy()\nb.append(3)\ndel b', version)
    expect(states.map(({ headline }) => headline)).toEqual([
      '`a` leads to a new list, `[1, 2]`.',
      '`b` leads to the same list as `a`: nothing was copied.',
      '`c` leads to a new list, `[1, 2]`.',
      'The one list that `a` and `b` name was changed in place: both show `[1, 2, 3]`.',
      'The name `b` is gone; the list is not: `a` leads to it.',
    ])
    expect(states[3]?.text).toContain('4 of 5 · line 5: `b.append(3)`.')
    expect(states[3]?.alt).toContain('module: a → list 1, b → list 1, c → list 2.')
  })

  test('a call is told when it begins and when it ends', async () => {
    const states = await heapStates('def f(items):\n    items.append(1)\na = []\nf(a)\na = None', version)
    const told = states.map(({ headline, text }) => `${headline} ${text}`).join('\n')
    expect(told).toContain('`f()` was called: its frame has a name of its own, `items`.')
    expect(told).toContain('`items` leads to the same list as `a`: a call copies nothing.')
    expect(told).toContain('`f()` ended, and its name went with it.')
    expect(told).toContain('Nothing led to the list `[1]` any more, so it was freed at once.')
  })

  test('boxes keep their places and pictures their size from state to state', async () => {
    const states = await heapStates('a = [[1]]\nb = a[:]\nb[0].append(2)\ndel a\nb = None', version)
    expect(states).toHaveLength(5)
    expect(heights(states).size).toBe(1)
    expect(new Set(states.map(({ picture }) => (picture?.kind === 'heap' ? picture.alone : null)))).toEqual(
      new Set([0, 1, 2, 3, 4]),
    )
  })

  test('rounds of a long loop are left out, and the picture says how many statements', async () => {
    const states = await heapStates(LOOP, version)
    expect(states.length).toBeLessThanOrEqual(24)
    expect(states[0]?.picture).toMatchObject({ folded: expect.toSatisfy((folded: number) => folded > 90) })
    expect(states.at(-1)?.text).toContain('line 4')
  })

  test('who holds it: each row that moved something is a state, with the words of that row alone', async () => {
    const states = await refcountStates('a = [1, 2, 3]\nb = a\nprint("so far")\nrows = [b]\ndel b\na = None', version)
    expect(states.map(({ headline }) => headline)).toEqual([
      'Line 1 made a list named `a`: count 1.',
      'Line 2 bound `b` to the list `a`: 1 → 2.',
      'Line 4 put the list `a` into `rows`: 2 → 3.',
      'Line 5 removed the name `b`: 3 → 2.',
      expect.stringMatching(/^Line 6 bound `a` to `None`: 2 → 1/u),
    ])
    expect(states[1]?.picture).toMatchObject({ title: '2 of 5 · line 2', reached: 1 })
    expect(heights(states).size).toBe(1)
  })

  test('the header of a lane does not tell what a list holds only later', async () => {
    const [first] = await refcountStates('a = []\nb = a\nb.append(7)', version)
    expect(JSON.stringify(first?.picture)).not.toContain('[7]')
  })

  test('what is nothing to follow has no states', async () => {
    expect(await heapStates('print(1)', version)).toEqual([])
    expect(await refcountStates('print(1)', version)).toEqual([])
  })

  test('states of every snippet keep within their bounds', async () => {
    const names = readdirSync(SNIPPETS).filter((_, index) => index % 24 === 0)
    for (const name of names) {
      const code = readFileSync(join(SNIPPETS, name), 'utf8')
      for (const replies of [await heapStates(code, version), await refcountStates(code, version)]) {
        expect(replies.filter((reply) => !bounded(reply)).map(({ text }) => `${name}: ${text}`)).toEqual([])
        expect(replies.length).toBeLessThanOrEqual(24)
      }
    }
  })
})
