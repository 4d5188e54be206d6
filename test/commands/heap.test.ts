/** Whole answers to programs that really ran, on the oldest and the newest Python here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heap } from '../../commands/heap.js'
import type { HeapAnalysis, HeapPicture, Reply } from '../../src/contract.js'
import { Engine } from '../../workers/engine/engine.js'
import { places, pythons } from '../workers/engine/machine.js'

const versions = [pythons.at(-1), pythons[0]].flatMap((python) => (python ? [python.version] : []))
let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function analyse(code: string, version: string): Promise<HeapAnalysis> {
  return (await engine.analyse('heap', code, version)) as HeapAnalysis
}

async function answer(code: string, version: string): Promise<Reply> {
  return heap.explain(await analyse(code, version))
}

async function panelsOf(code: string, version: string): Promise<HeapPicture['panels']> {
  const { picture } = await answer(code, version)
  if (picture?.kind !== 'heap') throw new Error('no picture')
  return picture.panels
}

const COUNTER =
  'def counter():\n    count = [0]\n    def step():\n        count[0] += 1\n    return step\ntick = counter()\ntick()'
const NODES =
  'class Node:\n    def __init__(self, value):\n        self.value = value\na = Node(1)\nb = Node(2)\na.next = b\nb.next = a'

describe.each(versions)('on Python %s', (version) => {
  test.each([
    [
      'a = [1, 2]\nb = a\nb.append(3)',
      '`a` and `b` name one list: `b.append(3)` changed it, and both show `[1, 2, 3]`.',
    ],
    [
      'grid = [[]] * 3\ngrid[0].append(1)',
      'One list stands in all three places of `grid`, so a change through one shows in all: now `[1]`.',
    ],
    [
      'def add(item, to=[]):\n    to.append(item)\nadd(1)\nadd(2)',
      'The default `to` was made once, with `add()`; each call shares that list, now `[1, 2]`.',
    ],
    [
      'class Cart:\n    items = []\none = Cart()\ntwo = Cart()\none.items.append("tea")',
      "`items` is one list in the class `Cart`, shared by all its instances: now `['tea']`.",
    ],
    [
      'def letters():\n    yield "a"\nleft = letters()\nprint(list(left))',
      '`letters()` had a frame with names of its own; they went when it ended.',
    ],
    ['a = [[1]]\nb = a[:]', /^`a\[:\]` copied only the outer list: `a` and `b` share the lists inside/u],
    [NODES, 'From `a` the arrows lead over two Nodes back to `a`: a cycle.'],
    [`${NODES}\ndel a, b`, /^No name is left, but two Nodes hold each other/u],
    ['a = []\na.append(a)', 'a holds itself, as `0`: the arrow leads back to its own box.'.replace('a', '`a`')],
    [COUNTER, '`count` lives on in a cell that `tick` holds, though the call that made it is over: now `[1]`.'],
    [
      'def make():\n    return [lambda: i for i in range(3)]\nfs = make()',
      'Three functions share one cell: `i` is looked up when they are called, and it is `2` now.',
    ],
    ['x = 15\ny = x\ny = y + 1', '`y = y + 1` bound `y` to another int, `16`; `x` still leads to `15`.'],
    ['x = 15\ny = x', '`x` and `y` are two names of one int, `15`: assignment binds a name, it copies nothing.'],
    ['def g():\n    n = []\n    yield n\nit = g()\nnext(it)', '`it` waits with its frame inside: `n` is still there.'],
    [
      'def fact(n):\n    return 1 if n == 0 else n * fact(n - 1)\nx = fact(3)',
      'At the deepest, four calls of `fact()` stood on each other, each with names of its own.',
    ],
    ['a = [1]\nb = a\ndel b', '`del b` took away a name, not the list: `a` still leads to it.'],
    ['a = [1]', '`a` leads to a list, `[1]`.'],
  ])('%j: the lesson is what is there', async (code, lesson) => {
    const { headline } = await answer(code, version)
    if (typeof lesson === 'string') expect(headline).toBe(lesson)
    else expect(headline).toMatch(lesson)
  })

  test('a box keeps its id from panel to panel, and what a line changed is marked', async () => {
    const panels = await panelsOf('a = [1]\nb = a\nb.append(2)\nc = a.copy()', version)
    const boxes = panels.map((panel) => panel.boxes.filter(({ kind }) => kind === 'object'))
    expect(panels.map(({ line }) => line)).toEqual([1, 2, 3, 4])
    expect(new Set(boxes.map(([list]) => list?.id)).size).toBe(1)
    expect(boxes.map((each) => each.map(({ state }) => state))).toEqual([
      ['new'],
      ['same'],
      ['changed'],
      ['same', 'new'],
    ])
    expect(boxes[2]?.[0]?.slots.map(({ changed }) => changed)).toEqual([false, true])
    const [module] = panels.at(-1)?.boxes ?? []
    expect(module?.slots.map(({ label, changed }) => [label, changed])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ])
  })

  test('what died is drawn once more, as freed; what no name leads to as lost', async () => {
    const freed = await panelsOf('a = [[1]]\nb = a\na = b = None', version)
    expect(freed.at(-1)?.boxes.map(({ state }) => state)).toEqual(['changed', 'freed', 'freed'])
    const lost = await panelsOf(`${NODES}\ndel a, b`, version)
    expect(lost.at(-1)?.boxes.filter(({ state }) => state === 'lost')).toHaveLength(2)
  })

  test('many objects are folded, and how many is said', async () => {
    const panels = await panelsOf('rows = [[i] for i in range(40)]', version)
    const last = panels.at(-1)
    expect(last?.boxes.filter(({ kind }) => kind === 'object').length).toBeLessThanOrEqual(9)
    expect(last?.folded.objects).toBe(41 - (last?.boxes.length ?? 0) + 1)
    expect(last?.boxes[1]).toMatchObject({ title: 'list', folded: 34 })
    const many = await answer('rows = [[i] for i in range(5000)]', version)
    expect(many.text).toContain('Not all objects are shown.')
  })

  test('every Python there is agrees on names and boxes', async () => {
    const analyses = await Promise.all(pythons.map((python) => analyse('a = [1]\nb = [a, a]', python.version)))
    const reply = heap.compare(analyses)
    expect(reply.headline).toMatch(/^The same on all \d Pythons \(3\.\d+ to 3\.\d+\): the same names lead to the same/u)
  })

  test('a list comprehension has a frame of its own up to 3.11', async () => {
    const { steps } = await analyse('def f(n): return n\na = [f(n) for n in [1, 2]]', version)
    const functions = new Set(steps.flatMap(({ frames }) => frames.map((frame) => frame.function)))
    expect(functions.has('<listcomp>')).toBe(Number(version.split('.')[1]) < 12)
  })
})
