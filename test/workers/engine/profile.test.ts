import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { profile } from '../../../workers/engine/analyses/profile.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { Turnstile } from '../../../workers/engine/turnstile.js'
import { oldestAndNewest, pythons } from './machine.js'
import { ask } from './oracle.js'

interface Plain {
  hits: Record<string, number>
  calls: Record<string, number>
  seconds: number
}

const PROGRAMS: Record<string, string> = {
  loops:
    'total = 0\nfor n in range(300):\n    if n % 3 == 0:\n        continue\n    total += n\nelse:\n    total = -total\nprint(total)',
  functions:
    'def fact(n):\n    return 1 if n < 2 else n * fact(n - 1)\n\ndef twice(f, x):\n    return f(f(x))\n\nprint(twice(fact, 3), list(map(fact, range(9))))',
  generators:
    'def count(n):\n    while n:\n        yield n\n        n -= 1\n\ndef chain():\n    yield from count(3)\n    yield from count(2)\n\nprint(sum(chain()))\nlazy = count(5)\nnext(lazy)\nlazy.close()',
  exceptions:
    'def fail(n):\n    if n == 0:\n        raise ValueError(n)\n    fail(n - 1)\n\nfor n in range(3):\n    try:\n        fail(n)\n    except ValueError as error:\n        print(error)\n    finally:\n        pass',
  classes:
    'class Point:\n    def __init__(self, x):\n        self.x = x\n\n    def __add__(self, other):\n        return Point(self.x + other.x)\n\nwith open.__class__ and memoryview(b"x") as view:\n    total = Point(0)\n    for n in range(50):\n        total = total + Point(n)\nprint(total.x)',
}

const analyses: Record<string, [string, string]> = {
  'profile-time': ['line_profile', 'run_time'],
  'profile-memory': ['line_profile', 'run_memory'],
  'profile-calls': ['line_profile', 'run_calls'],
}

describe.each(pythons)('profile on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses })
  })
  afterAll(() => server.close())

  const analyse = (code: string) => profile((job) => server.run(job), code, python.identity)
  const plain = (code: string) => ask(python, 'profile_oracle.py', code) as Promise<Plain>

  test.each(Object.entries(PROGRAMS))(
    '%s: hits are those of a trace function, calls those of cProfile',
    async (_, code) => {
      const [{ lines, functions, result, truncated }, { hits, calls }] = [await analyse(code), await plain(code)]
      expect([result, truncated]).toEqual([{ kind: 'finished' }, []])
      const found = lines.filter((line) => line.hits > 0).map((line) => [String(line.line), line.hits])
      expect(Object.fromEntries(found)).toEqual(hits)
      const counted = functions.flatMap(({ name, line, calls }) =>
        line === null ? [] : [[`${name.split('.').at(-1)}:${line}`, calls]],
      )
      const both = (all: Record<string, number>) => ({ ...all, '<module>:1': 1, '<module>:0': 1 })
      expect(both(Object.fromEntries(counted))).toEqual(both(calls))
    },
  )

  // What rests on measured time is tried again: another process may have had the processor.
  test('times of the lines add up to the whole, and the whole to a plain run', { retry: 3 }, async () => {
    const code =
      'def work(n):\n    return sum(range(n))\n\na = work(1_000_000)\nb = sorted(range(500_000), key=lambda n: -n) if False else work(700_000)\nc = [0] * 10'
    const [{ lines, seconds }, { seconds: whole }] = [await analyse(code), await plain(code)]
    const sum = lines.reduce((total, line) => total + line.seconds, 0)
    expect(Math.abs(sum - (seconds ?? 0))).toBeLessThan(0.1 * (seconds ?? 0))
    expect(seconds).toBeGreaterThan(0.5 * whole)
    const hottest = [...lines].sort((one, other) => other.seconds - one.seconds)[0]
    expect([hottest?.line, (hottest?.seconds ?? 0) / sum > 0.9]).toEqual([2, true])
  })

  test('the time of a call is its own lines’, not the caller’s', async () => {
    const { lines } = await analyse(
      'import time\ndef wait():\n    time.sleep(0.2)\n    return 1\n\nwait()\ntime.sleep(0.1)',
    )
    const seconds = Object.fromEntries(lines.map((line) => [line.line, line.seconds]))
    expect(seconds[3]).toBeGreaterThan(0.19)
    expect(seconds[7]).toBeGreaterThan(0.09)
    expect(seconds[6]).toBeLessThan(0.05)
  })

  test('threads that run at once lose no hit, no time and no memory of each other’s', async () => {
    const code = [
      'import threading',
      'def work():',
      '    for i in range(20_000):',
      '        n = i',
      'threads = [threading.Thread(target=work) for _ in range(4)]',
      'for t in threads:',
      '    t.start()',
    ].join('\n')
    const { lines, seconds, memory, truncated } = await analyse(code)
    expect(truncated).toEqual([])
    const [of, body] = [3, 4].map((number) => lines.find(({ line }) => line === number))
    expect([of?.hits, body?.hits]).toEqual([80_004, 80_000])
    expect(lines.filter(({ seconds: own }) => own < 0 || own > (seconds ?? 0))).toEqual([])
    expect(Math.max(memory?.peak ?? 0, ...lines.map(({ taken }) => taken))).toBeLessThan(1_000_000)
  })

  test('memory is taken, kept and given back by its own lines', async () => {
    const code = 'big = bytearray(1_000_000)\nsmall = len(bytes(2_000_000))\ndel big\nlist = [None] * 50_000'
    const { lines, memory } = await analyse(code)
    const [big, small, gone, list] = lines
    const near = (bytes: number | undefined, wanted: number, slack = 4096) => Math.abs((bytes ?? 0) - wanted) < slack
    expect([near(big?.taken, 1_000_000), near(big?.net, 1_000_000), near(big?.kept, 0)]).toEqual([true, true, true])
    expect([near(small?.taken, 2_000_000), near(small?.net, 0)]).toEqual([true, true])
    expect(near(gone?.net, -1_000_000)).toBe(true)
    expect([
      near(list?.kept, 400_000),
      near(memory?.current, 400_000, 20_000),
      near(memory?.peak, 3_000_000, 100_000),
    ]).toEqual([true, true, true])
  })

  if (oldestAndNewest.has(python))
    test('an endless loop tells what there was, and where it stood', async () => {
      const sideBySide = await ForkServer.start(python, { analyses, turnstile: new Turnstile(3) })
      const code = 'def spin():\n    while True:\n        n = 1\nkept = bytes(100_000)\nspin()'
      const { result, line, lines, functions, memory } = await profile(
        (job) => sideBySide.run(job),
        code,
        python.identity,
      )
      await sideBySide.close()
      expect(result).toMatchObject({ kind: 'limit', limit: 'time' })
      expect([2, 3]).toContain(line)
      expect(lines.find((one) => one.line === 3)?.hits).toBeGreaterThan(1000)
      expect(lines.find((one) => one.line === 4)?.kept).toBeGreaterThan(99_000)
      expect([functions.map(({ name }) => name), memory !== null]).toEqual([expect.arrayContaining(['<module>']), true])
    }, 30_000)

  test('an exception leaves what was measured until then', async () => {
    const { result, lines } = await analyse('a = [1]\n1/0\nb = 2')
    expect(result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError', line: 2 })
    expect(lines.filter(({ hits }) => hits > 0).map(({ line }) => line)).toEqual([1, 2])
  })

  test('a snippet may use tracemalloc itself', async () => {
    const { lines, truncated, stdout } = await analyse(
      'import tracemalloc\ntracemalloc.start()\na = [0] * 10_000\nprint(tracemalloc.get_traced_memory()[0] > 79_000)\ntracemalloc.stop()',
    )
    expect([stdout, truncated]).toEqual(['True\n', []])
    expect(lines.map(({ hits }) => hits)).toEqual([1, 1, 1, 1, 1])
    expect(lines[2]?.kept).toBeGreaterThan(79_000)
  })

  test('a snippet that ends tracemalloc behind our back loses the memory alone', async () => {
    const { lines, memory, truncated } = await analyse('import _tracemalloc\n_tracemalloc.stop()\na = [0] * 10')
    expect([lines.map(({ hits }) => hits), memory, truncated]).toEqual([[1, 1, 1], null, ['data']])
  })
})
