/** Whole answers to programs that really ran, on the oldest and the newest Python here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import type { RefcountAnalysis, Reply } from '../../../src/contract.js'
import { Engine } from '../../../workers/engine/engine.js'
import { places, pythons } from '../../workers/engine/machine.js'

const versions = [pythons.at(-1), pythons[0]].flatMap((python) => (python ? [python.version] : []))
let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function answer(code: string, version: string): Promise<Reply> {
  return refcount.explain((await engine.analyse('refcount', code, version)) as RefcountAnalysis)
}

describe.each(versions)('on Python %s', (version) => {
  test('a loop of a thousand rounds blames no line for what came after the traced part', async () => {
    const reply = await answer(
      'total = 0\nnums = [3, 1, 2]\nfor i in range(1000):\n    nums.append(i)\ncopy = nums',
      version,
    )
    expect(JSON.stringify(reply)).not.toMatch(/line 4 made|Two lists/u)
    expect(reply.headline).toMatch(/`nums` counts 2|References 1 → 2/u)
  })

  test('a constructor leaves the words for the lesson', async () => {
    const code = [
      'import gc',
      'class Node:',
      '    def __init__(self, name):',
      '        self.name = name',
      'a = Node("a")',
      'b = Node("b")',
      'a.next = b',
      'b.next = a',
      'del a, b',
      'gc.collect()',
    ].join('\n')
    const reply = await answer(code, version)
    expect(reply.headline).toContain('each still counted 1')
    expect(reply.text).toMatch(/^Line 5 made a Node named `a`: count 1\. Line 8 stored it in `b\.next`: 1 → 2\./u)
    expect(reply.text).not.toContain('__init__')
  })

  test('what getrefcount prints inside a function is reconciled', async () => {
    const code = 'import sys\ndef show(x):\n    return sys.getrefcount(x)\na = []\nprint(show(a))'
    expect((await answer(code, version)).text).toMatch(
      /`sys\.getrefcount\(x\)` prints (?:one more|just this count) \(\d\)/u,
    )
  })

  test('two in one print are reconciled', async () => {
    const reply = await answer('import sys\na = []\nb = a\nprint(sys.getrefcount(a), sys.getrefcount(b))', version)
    expect(reply.text).toContain('`sys.getrefcount` prints one more (3), for its own argument.')
  })

  test('a count that the program reckons with is not taken for what getrefcount prints', async () => {
    const reply = await answer(
      'import sys\na = []\nprint(sys.getrefcount(a) - 1)\nprint(10 - sys.getrefcount(a))',
      version,
    )
    expect(reply.text).not.toContain('getrefcount')
  })

  test('copies are told by what they copied', async () => {
    const reply = await answer('import copy\na = [[1], [2]]\nb = list(a)\nc = copy.deepcopy(a)', version)
    expect(reply.headline).toBe(
      '`list(a)` copied only the outer list, so what is inside is shared; `copy.deepcopy(a)` copied that too.',
    )
  })

  test('a huge int is told by its size', async () => {
    const reply = await answer('a = 10**1000000\nb = a', version)
    expect(reply.headline).toMatch(/^One int of 3,321,929 bits, two names\./u)
  })

  test('the imported future has no lane', async () => {
    const { picture } = await answer('from __future__ import annotations\na = [1]\nb = a', version)
    expect(picture?.kind === 'timeline' && picture.lanes.map(({ title }) => title)).toEqual(['a, b'])
  })
})
