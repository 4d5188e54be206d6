import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairs } from '../../../commands/compare/pairs.js'
import type { CompareAnalysis } from '../../../src/contract.js'
import { compare } from '../../../workers/engine/analyses/compare.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { oldestAndNewest, pythons } from './machine.js'
import { ask } from './oracle.js'

const ANALYSES: Record<string, [string, string]> = {
  'compare-memory': ['compare', 'run_memory'],
  'compare-time': ['compare', 'run_time'],
}
/** Milliseconds; what is only asked for sizes need not be timed long. */
const BRIEF = { timing: 40, growth: 40 }
const SHORT = { timing: 300, growth: 300 }
const FULL = { timing: 1300, growth: 700 }
/** Bytes that calling a program takes here and there. */
const SLACK_BYTES = 1200

const pair = (name: string) => pairs.find((one) => one.name === name)?.code ?? ''
const sides = (...codes: string[]) => codes.join('\n---\n')

const PROGRAMS = {
  list: 'x = list(range(10_000))',
  text: "x = 'a' * 50_000\ny = x[:-1]\ndel x",
  dict: 'd = {i: str(i) for i in range(3_000)}',
  garbage: 'for i in range(200):\n    a = [i]\n    a.append(a)\ndel a',
  peak: 'total = sum([i * i for i in range(20_000)])',
}

describe.each(pythons)('compare on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses: ANALYSES })
  })
  afterAll(() => server.close())

  const analyse = (code: string, budget = BRIEF): Promise<CompareAnalysis> =>
    compare((job) => server.run(job), code, python.identity, budget)

  test('memory is what a plain interpreter has for the same program', async () => {
    const codes = Object.values(PROGRAMS)
    const { sides: found, result } = await analyse(sides(...codes))
    expect(result).toEqual({ kind: 'finished' })
    for (const [at, code] of codes.entries()) {
      const told = (await ask(python, 'compare_oracle.py', code)) as { peak: number; kept: number; blocks: number }
      const { peak = 0, kept = 0, allocations } = found[at]?.memory ?? {}
      const near = (one: number, other: number) => Math.abs(one - other) <= SLACK_BYTES + 0.01 * other
      expect([code, peak, told.peak]).toSatisfy(() => near(peak, told.peak))
      expect([code, kept, told.kept]).toSatisfy(() => near(kept, told.kept))
      if (allocations != null) expect(allocations).toBeGreaterThan(told.blocks - 200)
    }
  })

  test('allocations are counted one by one, what is given back included', async () => {
    const made = 'for i in range(500):\n    object()'
    const { sides: found } = await analyse(sides(`${made}\n`, 'x = [object() for i in range(700)]'))
    const [gone, left] = found.map(({ memory }) => memory?.allocations ?? null)
    if (process.arch !== 'x64') expect([gone, left]).toEqual([null, null])
    else {
      // Ints above the cached ones are blocks of their own up to 3.13.
      expect(gone).toBeGreaterThanOrEqual(500)
      expect(gone).toBeLessThan(500 + 300)
      expect(left).toBeGreaterThanOrEqual(700)
      expect(left).toBeLessThan(700 + 500)
    }
  })

  if (oldestAndNewest.has(python))
    test('the block of an instance is what the allocators count for thousands of them', async () => {
      const books = (await ask(python, 'growth.py')) as Record<string, [number, number]>
      const { sides: found } = await analyse(pair('slots'))
      const [plain, slotted] = found.map(({ each }) => each)
      expect(Math.abs((plain?.block ?? 0) - (books['plain instance']?.[0] ?? 0))).toBeLessThan(1)
      expect(Math.abs((slotted?.block ?? 0) - (books.slots?.[0] ?? 0))).toBeLessThan(1)
      expect([plain?.instance, slotted?.instance]).toEqual([
        { dict: true, weakref: true },
        { dict: false, weakref: false },
      ])
    })

  test('a subclass that has no __slots__ has a dict again', async () => {
    const { sides: found } = await analyse(pair('inherit'))
    expect(found.map(({ each }) => each?.instance?.dict)).toEqual([false, true])
    expect(found[1]?.each?.block).toBeGreaterThan(found[0]?.each?.block ?? 0)
  })

  test('what all begin with is run, and not measured', async () => {
    const start = 'import time\nn = 100\ntime.sleep(0.05)\ndata = list(range(100_000))\n'
    const { setupLines, sides: found } = await analyse(sides(`# a\n${start}x = len(data)`, `# b\n${start}y = data[0]`))
    expect(setupLines).toBe(4)
    expect(found.map(({ label, n }) => [label, n])).toEqual([
      ['a', 100],
      ['b', 100],
    ])
    for (const { memory, time, bound } of found) {
      expect(memory?.peak).toBeLessThan(SLACK_BYTES)
      expect(time?.least).toBeLessThan(50_000_000)
      expect(bound.map(({ name }) => name)).not.toContain('data')
    }
  })

  test('what is printed is shown once', async () => {
    const { stdout, sides: found } = await analyse(sides('print("one")', 'print("two")'))
    expect(stdout).toBe('one\ntwo\n')
    expect(found.map((side) => side.stdout)).toEqual(['one\n', 'two\n'])
  })

  test('a side that fails leaves the other its figures', async () => {
    const {
      result,
      sides: found,
      verdicts,
    } = await analyse(sides('a = []\nb = 1 / 0', 'x = sum(range(1000))', 'print(2'))
    expect(result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError', line: 2 })
    expect(found.map((side) => side.result.kind)).toEqual(['exception', 'finished', 'exception'])
    expect(found[2]?.stderr).not.toContain('ast.py')
    expect(found[1]?.time?.least).toBeGreaterThan(0)
    expect([found[0]?.time, verdicts]).toEqual([null, []])
  })

  if (oldestAndNewest.has(python))
    test('linear and quadratic are told apart, and what does not grow', async () => {
      const { sides: found } = await analyse(pair('membership'), FULL)
      expect(['quadratic', null]).toContain(found[0]?.growth?.time)
      for (const { growth } of found.slice(1)) expect(['linear', null]).toContain(growth?.time)
      const { sides: peaks } = await analyse(pair('generator'), SHORT)
      expect(peaks.map(({ growth }) => growth?.peak)).toEqual(['linear', 'constant'])
    })
})

const [newest] = pythons
const oldest = pythons.at(-1)

describe.each([newest, oldest].flatMap((python) => python ?? []))('time on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses: ANALYSES })
  })
  afterAll(() => server.close())

  const analyse = (code: string, budget = BRIEF): Promise<CompareAnalysis> =>
    compare((job) => server.run(job), code, python.identity, budget)

  test('equal snippets are told to be equal at least 19 times in 20', async () => {
    const equal = ['x = [i * i for i in range(500)]', 'd = {}\nfor i in range(300):\n    d[i] = str(i)']
    let different = 0
    for (let trial = 0; trial < 20; trial += 1) {
      const code = equal[trial % 2] ?? ''
      const { verdicts } = await analyse(sides(code, code), SHORT)
      expect(verdicts).toHaveLength(1)
      if (verdicts[0]?.different) different += 1
    }
    expect(different).toBeLessThanOrEqual(1)
  })

  // Whatever else the machine does may fall on one of the two orders.
  test('both orders agree within the noise that is reported, and see which is faster', { retry: 2 }, async () => {
    const [slow, fast] = ['x = 0\nfor i in range(4_000):\n    x += i', 'x = sum(range(4_000))']
    const [one] = (await analyse(sides(slow, fast), SHORT)).verdicts
    const [other] = (await analyse(sides(fast, slow), SHORT)).verdicts
    expect([one?.fast, other?.fast, one?.different, other?.different]).toEqual([1, 0, true, true])
    for (const verdict of [one, other]) {
      const [first, second] = verdict?.orders ?? [1, 9]
      expect(Math.abs(Math.log(first / second))).toBeLessThanOrEqual(verdict?.noise ?? 0)
    }
    const apart = Math.abs(Math.log((one?.ratio ?? 1) / (other?.ratio ?? 9)))
    expect(apart).toBeLessThanOrEqual((one?.noise ?? 0) + (other?.noise ?? 0))
  })

  test('a snippet that never ends says where it stood; the other has its figures', async () => {
    const start = performance.now()
    const { result, sides: found } = await analyse(sides('a = 0\nwhile True:\n    a += 1', 'x = sum(range(1000))'))
    expect(performance.now() - start).toBeLessThan(4500)
    expect(result).toMatchObject({ kind: 'limit' })
    expect(found[0]?.stood?.line ?? 3).toBeGreaterThan(1)
    expect(found[1]?.memory).not.toBeNull()
  })

  test('an n that is too large is told with what was seen', async () => {
    const { result, sides: found } = await analyse(
      sides('n = 10 ** 9\nx = list(range(n))', 'n = 10 ** 9\nx = range(n)'),
    )
    expect(result).toMatchObject({ kind: 'limit', limit: 'memory' })
    expect(found.map(({ n, memory }) => [n, memory !== null])).toEqual([
      [10 ** 9, true],
      [10 ** 9, true],
    ])
  })

  test('a side that brings Python down, ends it or forges figures harms nothing else', async () => {
    const bad = [
      'import ctypes\nctypes.string_at(0)',
      'import os\nos._exit(3)',
      'import sys\nsys.exit()',
      'import tracemalloc\ntracemalloc.stop()',
      'import time, gc\ntime.perf_counter_ns = gc.collect = None\nx = 1',
    ]
    const { sides: found } = await analyse(sides(...bad))
    expect(found.map(({ result }) => result.kind)).toEqual(['crashed', 'crashed', 'exception', 'finished', 'finished'])
    expect(found.map(({ memory }) => memory === null)).toEqual([true, true, false, true, false])
  })

  test('an n that must not change is left at that', async () => {
    const code = 'n = 64\nrow = list(range(65))\nfor i in range(2000):\n    last = row[n]'
    const { result, sides: found } = await analyse(sides(code, `# other\n${code}`), SHORT)
    expect(result).toEqual({ kind: 'finished' })
    expect(found[0]?.growth?.points.map(({ n }) => n)).not.toContain(128)
  })

  test('one snippet, or six, are not run', async () => {
    expect((await analyse('a = 1')).result).toMatchObject({ kind: 'refused', code: 'one-side' })
    expect((await analyse(sides('1', '2', '3', '4', '5', '6'))).result).toMatchObject({ code: 'many-sides' })
  })
})
