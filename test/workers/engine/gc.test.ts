import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GcAnalysis } from '../../../src/contract.js'
import { gc } from '../../../workers/engine/analyses/gc.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { CPU_LIMIT_SECONDS, SERVER_LIMITS } from '../../../workers/engine/limits.js'
import type { Python } from '../../../workers/engine/pythons.js'
import { Turnstile } from '../../../workers/engine/turnstile.js'
import { CYCLES, TOLD } from './cycles.js'
import { BRIEF_MS, oldestAndNewest, pythons } from './machine.js'
import { ask } from './oracle.js'

const analyses: Record<string, [string, string]> = { 'gc-plain': ['gc_plain', 'run'], 'gc-look': ['gc_look', 'run'] }

/** What `python FILE` prints. */
async function printed(python: Python, code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ouro-gc-'))
  try {
    const file = join(folder, 'snippet.py')
    await writeFile(file, code)
    const child = spawn(python.executable, ['-B', file], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [out] = await Promise.all([text(child.stdout), once(child, 'close')])
    return out
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Row = [generation: number, found: number, line: number | null, types: Record<string, number>, tied: number]

function asked({ collections }: GcAnalysis): Row[] {
  return collections
    .filter(({ kind }) => kind === 'called')
    .map(({ generation, found, line, types, tied }) => [generation, found, line, types, tied])
}

describe.each(pythons)('gc on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses, turnstile: new Turnstile(2) })
  })
  afterAll(() => server.close())

  const analyse = (code: string) => gc((job) => server.run(job), code, python.identity)

  test.each(Object.entries(CYCLES))('%s: what is found, where, and what of it is in rings', async (_, code) => {
    const [analysis, told, output] = await Promise.all([
      analyse(code),
      ask(python, 'gc_oracle.py', code),
      printed(python, code),
    ])
    expect(asked(analysis)).toEqual(told)
    expect(analysis.stdout).toBe(output)
    expect([analysis.result, analysis.agreed]).toEqual([{ kind: 'finished' }, true])
  })

  test.each(Object.entries(TOLD))('%s: printed as by `python FILE`', async (_, code) => {
    const [analysis, output] = await Promise.all([analyse(code), printed(python, code)])
    const placeless = (out: string) => out.replace(/0x[0-9a-f]+/gu, '0x…')
    expect([placeless(analysis.stdout), analysis.stderr]).toEqual([placeless(output), ''])
    expect(analysis.truncated).toEqual([])
  })

  test('the counts before the first line, and the first automatic runs, are those of `python FILE`', async () => {
    const code = `import gc
print(*gc.get_count(), *[s['collections'] for s in gc.get_stats()])
kept = []
while gc.get_count()[0] < gc.get_threshold()[0] - 60: kept.append(set())
before = sum(s['collections'] for s in gc.get_stats())
for i in range(120): kept.append(set())
print(sum(s['collections'] for s in gc.get_stats()) - before)`
    const [analysis, output] = await Promise.all([analyse(code), printed(python, code)])
    const numbers = (out: string) => out.trim().split(/\s+/u).map(Number)
    const [ours, theirs] = [numbers(analysis.stdout), numbers(output)]
    expect(Math.abs((ours[0] ?? 0) - (theirs[0] ?? 0))).toBeLessThanOrEqual(40)
    expect([ours.slice(1, 3), ours.at(-1)]).toEqual([theirs.slice(1, 3), theirs.at(-1)])
    expect(analysis.collections.find(({ kind }) => kind === 'automatic')?.line).toBe(6)
  })

  test('finalizers come in the order in which they print', async () => {
    const { finalizers, stdout } = await analyse(TOLD['finalizers in order'] ?? '')
    const order = finalizers.map(({ kind, name }) => `${kind} ${name}`)
    expect(stdout.split('\n')[0]).toMatch(/finalize of two|callback of one|weakref/u)
    expect(order.filter((one) => one.startsWith('__del__'))).toEqual(['__del__ one', '__del__ two', '__del__ three'])
    expect(finalizers.filter(({ during }) => during !== null)).toHaveLength(5)
    expect(finalizers.slice(-2).every(({ during, line }) => during === null && line === 10)).toBe(true)
    expect(new Set(order)).toContain('callback one')
  })

  test('each ring has its references, by the names that learners gave', async () => {
    const { collections } = await analyse(CYCLES['two nodes'] ?? '')
    const knot = collections.find(({ knots }) => knots.length > 0)?.knots[0]
    const named = knot?.nodes.filter(({ type }) => type === 'Node') ?? []
    expect(named.map(({ name, count }) => [name, count])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    const labels = knot?.references.map(({ label }) => label?.replace("['next']", '.next'))
    expect(labels?.filter((label) => label === '.next')).toHaveLength(2)
    expect(knot?.length).toBe(knot?.objects)
  })

  test('what no collection frees is told as left at the end', async () => {
    const { collections, state } = await analyse('import gc\ngc.disable()\nl = []\nl.append(l)\ndel l')
    expect(collections.map(({ kind, found }) => [kind, found])).toEqual([['exit', 1]])
    expect(state?.enabled).toBe(false)
  })

  test('survivors are seen to grow older', async () => {
    const { collections } = await analyse('import gc\nkept = [[]]\ngc.collect(0)\ngc.collect(1)\ngc.collect()')
    const moves = collections.flatMap(({ kind, moved }) =>
      kind === 'called' ? moved.filter(({ name }) => name === 'kept').map(({ from, to }) => [from, to]) : [],
    )
    expect(moves).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
    ])
  })

  if (oldestAndNewest.has(python))
    test('half a million objects are folded, in time', async () => {
      const code = `import gc
kept = []
for i in range(250_000):
    a = []; b = [a]; a.append(b); kept.append(a)
del a, b, kept
print(gc.collect())`
      // On a busy machine the wall would come first, and the processor's time counts for more.
      const seal = { ...SERVER_LIMITS.seal, cpuSeconds: 2 * CPU_LIMIT_SECONDS }
      const patient = await ForkServer.start(python, { analyses, turnstile: new Turnstile(2), wallMs: 30_000, seal })
      const { collections, result, stdout } = await gc((job) => patient.run(job), code, python.identity)
      await patient.close()
      expect([result.kind, stdout]).toEqual(['finished', '500000\n'])
      const last = collections.find(({ kind }) => kind === 'called')
      expect([last?.found, last?.types, last?.knots.length]).toEqual([500_000, { list: 500_000 }, 1])
    })

  test.each([
    ['an exception', 'import gc\nl = []; l.append(l); del l\ngc.collect()\n1/0', 'exception'],
    ['a crash', 'import gc, ctypes\nl = []; l.append(l); del l\ngc.collect()\nctypes.string_at(0)', 'crashed'],
    ['an exit', 'import gc, os\nl = []; l.append(l); del l\ngc.collect()\nos._exit(3)', 'crashed'],
  ])('%s leaves what was seen until then', async (_, code, kind) => {
    const { result, collections } = await analyse(code)
    expect(result.kind).toBe(kind)
    expect(collections).toContainEqual(expect.objectContaining({ kind: 'called', line: 3, found: 1 }))
  })

  if (oldestAndNewest.has(python))
    test('an endless loop leaves what was seen until then', async () => {
      const brief = await ForkServer.start(python, { analyses, turnstile: new Turnstile(2), wallMs: BRIEF_MS })
      const code = 'import gc\nl = []; l.append(l); del l\ngc.collect()\nwhile True: pass'
      const { result, collections } = await gc((job) => brief.run(job), code, python.identity)
      await brief.close()
      expect(result).toMatchObject({ kind: 'limit', limit: 'time' })
      expect(collections).toContainEqual(expect.objectContaining({ kind: 'called', line: 3, found: 1 }))
    })

  test('what is left at the end is finalized as by `python FILE`', async () => {
    const { stdout } = await analyse('class Last:\n    def __del__(self): print("last")\nlast = Last()')
    expect(stdout).toBe('last\n')
  })

  test('nothing of the snippet is asked', async () => {
    const { stdout, collections } = await analyse(`
import gc
class Loud:
    def __getattribute__(self, name): print('attribute', name); return object.__getattribute__(self, name)
    def __repr__(self): print('repr'); return 'loud'
    def __hash__(self): print('hash'); return 1
    def __eq__(self, other): print('eq'); return True
    @property
    def __class__(self): print('class'); return int
loud = Loud(); loud.me = loud
del loud
gc.collect()`)
    expect(stdout).toBe('')
    const called = collections.find(({ kind }) => kind === 'called')
    expect(called?.knots[0]?.nodes[0]).toMatchObject({ type: 'Loud', name: 'loud' })
  })
})
