import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AllocAnalysis } from '../../../src/contract.js'
import { booksOf } from '../../../workers/engine/analyses/alloc/books.js'
import { alloc } from '../../../workers/engine/analyses/alloc.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import type { Run } from '../../../workers/engine/run.js'
import { Turnstile } from '../../../workers/engine/turnstile.js'
import { oldestAndNewest, pythons } from './machine.js'
import { ask } from './oracle.js'

interface Plain {
  classes: Record<string, number>
  text: string
  blocks: number
  stdout: string
}

/** What compiling and the names of a program leave beside its objects. */
const SLACK = 60
const PROGRAMS: Record<string, string> = {
  lists: 'rows = [[n, n] for n in range(1500)]\nprint(len(rows))',
  floats: 'halves = [n / 2 for n in range(1, 1501)]',
  texts: 'words = [str(n) * 20 for n in range(10000, 11500)]',
  instances: 'class Point:\n    __slots__ = ("x", "y", "z")\npoints = [Point() for _ in range(1500)]',
  freed: 'rows = [[n, n] for n in range(1500)]\ndel rows\nprint("gone")',
  large: 'blobs = [bytes(600 + n) for n in range(500)]',
}
const OTHER_PROGRAMS = {
  rows: 'rows = [[n] for n in range(3000)]',
  again: 'one = [1, 2, 3]\nplace = id(one)\ndel one\ntwo = [4, 5, 6]\nprint(place == id(two))',
}

/** Instead of the watched run, which takes seconds of many objects and tells nothing of the books. */
const UNWATCHED: Run = { records: [], stdout: '', stderr: '', truncated: [], result: { kind: 'finished' } }

const gained = ({ before, after }: AllocAnalysis): Record<string, number> =>
  Object.fromEntries(
    (after?.classes ?? []).map(({ size, used }) => [
      String(size),
      used - (before?.classes.find((other) => other.size === size)?.used ?? 0),
    ]),
  )

describe.each(pythons)('alloc on Python $version', (python) => {
  let server: ForkServer
  let plain: Record<string, Plain>
  beforeAll(async () => {
    const programs = JSON.stringify({ ...PROGRAMS, ...OTHER_PROGRAMS })
    ;[server, plain] = await Promise.all([
      ForkServer.start(python, {
        // `refcount` is rehearsed last, in every server that runs programs.
        analyses: { alloc: ['alloc', 'run'], 'alloc-places': ['places', 'run'], refcount: ['refcount', 'run'] },
        turnstile: new Turnstile(2),
      }),
      ask(python, 'alloc_oracle.py', programs, [python.executable]) as Promise<Record<string, Plain>>,
    ])
  })
  afterAll(() => server.close())

  const analyse = (code: string) => alloc((job) => server.run(job), code, python.identity)
  const measure = (code: string) =>
    alloc(async (job) => (job.analysis === 'alloc' ? server.run(job) : UNWATCHED), code, python.identity)

  test.each(Object.entries(PROGRAMS))('%s: each size class gains what it gains in python FILE', async (name, code) => {
    const told = plain[name]
    const analysis = await measure(code)
    const { result, truncated, stdout } = analysis
    expect([result, truncated, stdout]).toEqual([{ kind: 'finished' }, [], told?.stdout])
    const found = gained(analysis)
    for (const [size, count] of Object.entries(told?.classes ?? {}))
      expect([size, Math.abs((found[size] ?? 0) - count) <= SLACK, found[size], count]).toEqual([
        size,
        true,
        found[size],
        count,
      ])
  })

  test('a program that does nothing leaves nothing', async () => {
    const total = Object.values(gained(await analyse('pass'))).reduce((sum, count) => sum + Math.abs(count), 0)
    expect(total).toBeLessThan(20)
  })

  test('the parsed statistics agree with the sums that the interpreter makes itself', async () => {
    const { text = '', blocks = 0 } = plain.rows ?? {}
    const books = booksOf({ text, blocks, heap: null, line: null })
    const told = (words: string) =>
      Number(new RegExp(`${words}\\s*=\\s*([\\d,]+)`, 'u').exec(text)?.[1]?.replaceAll(',', ''))
    const sum = (of: (row: (typeof books.classes)[number]) => number) =>
      books.classes.reduce((total, row) => total + of(row), 0)
    expect(sum(({ size, used }) => size * used)).toBe(told('# bytes in allocated blocks'))
    expect(sum(({ size, free }) => size * free)).toBe(told('# bytes in available blocks'))
    const { facts } = await analyse('pass')
    expect(books.arenas.held * books.arenas.bytes).toBe(told('arenas \\* \\d+ bytes/arena'))
    expect(sum(({ pools }) => pools) * (facts?.headerBytes ?? 0)).toBe(told('# bytes lost to pool headers'))
    for (const { size, pools, used, free } of books.classes)
      expect([size, used + free]).toEqual([
        size,
        pools * Math.floor(((facts?.poolBytes ?? 0) - (facts?.headerBytes ?? 0)) / size),
      ])
    expect(sum(({ used }) => used)).toBeLessThanOrEqual(blocks)
  })

  test('blocks beyond the classes are those that malloc gave', async () => {
    const { before, after } = await measure(PROGRAMS.large ?? '')
    const large = (books: typeof after) =>
      (books?.blocks ?? 0) - (books?.classes ?? []).reduce((sum, { used }) => sum + used, 0)
    expect(large(after) - large(before)).toBeGreaterThanOrEqual(500)
    expect(large(after) - large(before)).toBeLessThan(520)
  })

  test('a name’s block is its size class', async () => {
    const { objects } = await analyse(
      "a = b'x' * 60\nb = b'x' * 480\nc = b'x' * 10_000\nd = b'x' * 3_000_000\ne = None\nf = [1, 2, 3]",
    )
    const own = Object.fromEntries(
      objects.map(({ name, blocks }) => [
        name,
        blocks.filter((block) => block.own).map(({ giver, request }) => [giver, request]),
      ]),
    )
    expect(own.a).toEqual([['pymalloc', 93]])
    expect(own.b).toEqual([['malloc', 513]])
    expect(own.c).toEqual([['malloc', 10_033]])
    expect(own.d).toEqual([['mmap', 3_000_033]])
    expect(own.e).toEqual([['none', 16]])
    for (const { blocks } of objects)
      for (const { giver, block, request } of blocks)
        if (giver === 'pymalloc') expect(block).toBe(Math.ceil(request / 16) * 16)
  })

  test.each([1, 16, 17, 100, 112, 113, 512])('a request of %i bytes gets its class', async (bytes) => {
    const { request, facts, result } = await analyse(String(bytes))
    const block = Math.ceil(bytes / 16) * 16
    expect(result).toEqual({ kind: 'finished' })
    expect(request).toEqual({
      bytes,
      block,
      giver: 'pymalloc',
      from: block - 15,
      to: block,
      inPool: Math.floor(((facts?.poolBytes ?? 0) - (facts?.headerBytes ?? 0)) / block),
    })
  })

  test('a request beyond the limit is malloc’s, and a huge one has pages of its own', async () => {
    expect((await analyse('513')).request).toMatchObject({ bytes: 513, giver: 'malloc', inPool: null })
    expect((await analyse('5000000')).request).toMatchObject({ giver: 'mmap' })
    expect((await analyse('999999999999')).result).toMatchObject({ kind: 'limit', limit: 'memory' })
  })

  test('pools and arenas are of the sizes that this version has', async () => {
    const { facts, before } = await analyse('pass')
    const old = Number(python.minor.slice(2)) < 10
    expect([facts?.poolBytes, before?.arenas.bytes, facts?.largest]).toEqual(
      old ? [4096, 256 * 1024, 512] : [16_384, 1024 * 1024, 512],
    )
  })

  test('an address used again is told, as python FILE has it', async () => {
    const code = 'one = [1, 2, 3]\ndel one\ntwo = [4, 5, 6]'
    const { reused } = await analyse(code)
    expect(plain.again?.stdout).toBe('True\n')
    expect(reused).toContainEqual(
      expect.objectContaining({ name: 'two', line: 3, was: expect.objectContaining({ name: 'one', line: 2 }) }),
    )
  })

  test('what is not freed is not used again', async () => {
    expect((await analyse('one = [1, 2, 3]\ntwo = [4, 5, 6]')).reused).toEqual([])
  })

  test('arenas that become empty go back to the system, and one survivor keeps its own', async () => {
    const many = 'many = [[n] for n in range(60_000)]\n'
    const change = async (code: string) => {
      const { before, after } = await measure(code)
      return [
        (after?.arenas.taken ?? 0) - (before?.arenas.taken ?? 0),
        (after?.arenas.returned ?? 0) - (before?.arenas.returned ?? 0),
      ] as const
    }
    const [[taken, returned], [held, kept]] = [
      await change(`${many}many = None`),
      await change(`${many}few = many[::500]\nmany = None`),
    ]
    expect(taken).toBeGreaterThan(2)
    expect(returned).toBeGreaterThan(0)
    expect(taken - returned).toBeLessThanOrEqual(3)
    expect(held).toBe(taken)
    expect(kept).toBe(0)
  })

  if (oldestAndNewest.has(python))
    test('of many objects the watched run follows some, and the books are whole', async () => {
      const { before, after, truncated, result } = await analyse('many = [[n] for n in range(60_000)]\nmany = None')
      expect([result, truncated.filter((what) => what !== 'objects')]).toEqual([{ kind: 'finished' }, []])
      expect((after?.arenas.taken ?? 0) - (before?.arenas.taken ?? 0)).toBeGreaterThan(2)
    })

  test('a pool’s blocks are those of the objects', async () => {
    const { pools, objects } = await analyse(
      'one = b"x" * 60\ntwo = b"y" * 61\nthree = [b"z" * n for n in range(50, 60)]',
    )
    const marks = pools.filter(({ size }) => size === 96).flatMap((pool) => pool.marks)
    expect(marks.map(([, name]) => name).sort()).toEqual(['one', 'two'])
    for (const pool of pools) for (const [block] of pool.marks) expect(pool.after[block]).toBe('u')
    expect(objects).toHaveLength(3)
  })

  test('more floats than are kept leave a full list of free ones', async () => {
    const { after, facts } = await measure('halves = [n / 2 for n in range(1, 1001)]\ndel halves')
    expect(facts?.keeps.float).toBe(100)
    expect(after?.kept.float).toBeGreaterThan(90)
  })

  if (oldestAndNewest.has(python))
    test('an endless loop tells what there was, and where it stood', async () => {
      const { result, after, line, objects } = await analyse('kept = [1, 2]\nwhile True:\n    n = 1')
      expect(result).toMatchObject({ kind: 'limit', limit: 'time' })
      expect([line === 2 || line === 3, after !== null]).toEqual([true, true])
      expect(objects.map(({ name }) => name)).toEqual(['kept', 'n'])
    }, 20_000)

  test('nothing is asked of the snippet', async () => {
    const { stdout, objects } = await analyse(`
class Loud:
    def __len__(self): print('len'); return 1
    def __iter__(self): print('iter'); return iter(())
    def __repr__(self): print('repr'); return 'loud'
    def __eq__(self, other): print('eq'); return True
    def __sizeof__(self): print('sizeof'); return 16
    __hash__ = None
loud = Loud()`)
    expect([objects.map(({ name }) => name), stdout.replaceAll('sizeof\n', '')]).toEqual([['loud'], ''])
    expect(stdout).toBe('')
  })

  test('what a snippet does to the end of its life leaves what was bound until then', async () => {
    const { objects, result } = await analyse('a = [1]\n1/0')
    expect(objects.map(({ name }) => name)).toEqual(['a'])
    expect(result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError', line: 2 })
  })
})
