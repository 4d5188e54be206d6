import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growthOf } from '../../../workers/engine/analyses/leaks/growth.js'
import { leaks } from '../../../workers/engine/analyses/leaks.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { LEAKS, STEADY } from './growing.js'
import { pythons } from './machine.js'

/** All of them take some seconds of each: the oldest and the newest tell what the others do. */
const chosen = pythons.filter((_, index) => index === 0 || index === pythons.length - 1)

describe.each(chosen)('leaks on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses: { leaks: ['leaks', 'run'] } })
  })
  afterAll(() => server.close())

  const analyse = (code: string) => leaks((job) => server.run(job), code, python.identity)

  test.each(Object.entries(LEAKS))('%s: what grows, how fast, and who holds it', async (_, leak) => {
    const { growth, sample, container, result } = await analyse(leak.code)
    expect(result).toEqual({ kind: 'finished' })
    const main = growth.find(({ what }) => what === (leak.type === null ? 'container' : 'type'))
    if (leak.type !== null) expect(growth.map(({ name }) => name)).toContain(leak.type)
    const found = leak.type === null ? main : growth.find(({ name }) => name === leak.type)
    expect(Math.abs((found?.each ?? 0) - leak.each)).toBeLessThan(0.1)
    expect(growth.find(({ what }) => what === 'bytes')?.each).toBeGreaterThan(0)
    const held = leak.type === null ? container : sample
    const way = held?.steps.map(({ label, type }) => `${label} ${type}`) ?? []
    if (leak.through === null) expect([held?.root, way]).toEqual(['nothing', []])
    let at = -1
    for (const step of leak.through ?? []) {
      const next = way.findIndex((one, index) => index > at && (one === step || one.endsWith(` ${step}`)))
      expect([step, next > at, way]).toEqual([step, true, way])
      at = next
    }
  })

  test('of twenty programs that leave nothing, nothing is said to grow', async () => {
    const blamed: string[] = []
    for (const [name, code] of Object.entries(STEADY)) {
      const { growth, rounds } = await analyse(code)
      expect([name, rounds.flat().length > 6]).toEqual([name, true])
      if (growth.length > 0) blamed.push(`${name}: ${JSON.stringify(growth)}`)
    }
    expect(blamed).toEqual([])
  }, 120_000)

  test('bytes a run are those that were asked for', async () => {
    const { growth, lines } = await analyse('kept = []\ndef grow():\n    kept.append(bytes(1000))')
    const bytes = growth.find(({ what }) => what === 'bytes')?.each ?? 0
    expect(bytes).toBeGreaterThan(1_033 - 1)
    expect(bytes).toBeLessThan(1_033 + 40)
    expect(lines[0]?.line).toBe(3)
  })

  test('what is repeated: the last function without arguments, the lines behind the definitions, the program', async () => {
    const unit = async (code: string) => (await analyse(code)).unit
    expect(
      await unit('def a(): pass\ndef b(x): pass\ndef c(x=1, *, y=2): pass\ndef d():\n    yield 1\n'),
    ).toMatchObject({
      kind: 'function',
      name: 'c',
    })
    expect(await unit('def b(x): return x\nb(1)\nb(2)')).toEqual({ kind: 'lines', name: null, line: 2, end: 3 })
    expect(await unit('x = 1')).toMatchObject({ kind: 'program' })
  })

  test('a run that never ends is told with where it stood', async () => {
    const { stopped, ends, result } = await analyse(
      'seen = []\ndef wait():\n    seen.append([1])\n    if len(seen) > 20:\n        while True:\n            pass',
    )
    expect(result).toEqual({ kind: 'finished' })
    expect(stopped).toMatchObject({ run: 22, function: 'wait' })
    expect([5, 6]).toContain(stopped?.line)
    expect((ends?.[1].objects ?? 0) - (ends?.[0].objects ?? 0)).toBeGreaterThan(15)
  })

  test('items a run are those of the runs there were, also where the time was up in between', async () => {
    const { container, stopped } = await analyse(
      'import time\ncache = {}\ndef work():\n    time.sleep(9 if len(cache) > 5_900 else 0.15)\n    for i in range(500): cache[len(cache)] = None',
    )
    expect([stopped !== null, container?.each]).toEqual([true, 500])
  })

  test('a program that never ends, one that fails and one that cannot be read', async () => {
    const endless = await analyse('while True:\n    x = [1]')
    expect([endless.stopped?.line, endless.result.kind]).toEqual([2, 'limit'])
    expect((await analyse('1 / 0')).result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError' })
    expect((await analyse('a = (')).result).toMatchObject({ kind: 'exception', type: 'SyntaxError' })
  })

  test('memory that is filled ends the runs, not the answer', async () => {
    const { growth, lines } = await analyse('kept = []\ndef grow():\n    kept.append(bytearray(5_000_000))')
    expect(growth.find(({ what }) => what === 'bytes')?.each).toBeGreaterThan(4_900_000)
    expect(lines[0]?.line).toBe(3)
  })

  test('what is left at the end is finalized', async () => {
    const { stdout } = await analyse(
      'class Last:\n    def __del__(self): print("last")\nlast = Last()\ndef work(): pass',
    )
    expect(stdout).toBe('last\n')
  })

  test('only the first run prints', async () => {
    const { stdout } = await analyse("print('once')\ndef work():\n    print('again')\nwork()")
    expect(stdout).toBe('once\nagain\n')
  })
})

describe('growth', () => {
  const figures = (objects: number, bytes: number, nodes: number) => ({
    objects,
    bytes,
    blocks: 0,
    types: { Node: nodes },
  })
  const seen = (rounds: ReturnType<typeof figures>[][]) =>
    growthOf({ rounds, container: null, sample: null, lines: [{ line: 1, bytes: 1 }] }).map(({ name }) => name)
  const round = (each: (run: number) => number) =>
    Array.from({ length: 25 }, (_, run) => figures(0, each(run), each(run)))

  test('goes on in every part', () => {
    expect(seen([round((run) => run * 10), round((run) => (run + 100) * 10)])).toEqual(['Node', 'bytes'])
  })

  test('of bytes goes on beside one large step', () => {
    const moved = (run: number) => run * 10 + (run > 70 ? 100_000 : 0)
    expect(seen([round(moved), round((run) => moved(run + 60))])).toContain('bytes')
  })

  test('is none where it stops, swings or jumps once', () => {
    expect(seen([round((run) => run * 10), round(() => 250)])).toEqual([])
    expect(seen([round((run) => (run % 7) * 10), round((run) => (run % 5) * 10)])).toEqual([])
    expect(seen([round((run) => (run > 12 ? 100 : 0)), round(() => 100)])).toEqual([])
  })

  test('is not told from too few runs', () => {
    expect(seen([round((run) => run).slice(0, 4)])).toEqual([])
  })
})
