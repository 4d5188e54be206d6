/** Whole answers to programs that really ran, on the oldest and the newest Python here. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leaks } from '../../commands/leaks.js'
import { type LeaksAnalysis, Reply, Truncation } from '../../src/contract.js'
import { Engine } from '../../workers/engine/engine.js'
import { LEAKS } from '../workers/engine/growing.js'
import { places, pythons } from '../workers/engine/machine.js'

const versions = [pythons.at(-1), pythons[0]].flatMap((python) => (python ? [python.version] : []))
let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function analysed(code: string, version: string): Promise<LeaksAnalysis> {
  return (await engine.analyse('leaks', code, version)) as LeaksAnalysis
}
const answer = async (code: string, version: string) => leaks.explain(await analysed(code, version))
const codeOf = (name: string) => LEAKS[name]?.code ?? ''

describe.each(versions)('leaks on Python %s', (version) => {
  test('the example: one Session a call, kept by the list', async () => {
    const reply = await answer(leaks.example, version)
    expect(reply.headline).toMatch(
      /^Each `handle\(\)` leaves 1 Session \((?:9|1,)[\d,]+ bytes\) behind: the list `log` at module level keeps them all\.$/u,
    )
    expect(reply.picture).toMatchObject({
      kind: 'growth',
      series: [{ label: 'Sessions', value: '+1 a run' }, { label: 'bytes' }, { label: 'lists', value: '+1 a run' }],
      path: [
        { label: 'log', title: 'list', suspect: true },
        { title: 'Session', suspect: false },
      ],
    })
    expect(reply.text).toContain('collections.deque(maxlen=…)')
  })

  test.each([
    [
      'a dict used as a cache',
      /the dict `cache` at module level keeps them all, as a cache without a bound does/u,
      /maxsize/u,
    ],
    [
      'a default argument',
      /the default list of `add` is made once and keeps what is put in/u,
      /Use `None` as the default/u,
    ],
    ['an lru_cache of a method', /the `lru_cache` of `Service\.get` has no bound and keeps every `self`/u, /maxsize/u],
    ['exceptions that are kept', /keeps its traceback, and so every local of its frames/u, /error\.__traceback__/u],
    ['rings with the collector off', /hold one another in rings, and the collector is off/u, /gc\.enable\(\)/u],
    ['a closure', /closed over what holds them/u, /Let the function go/u],
    ['an attribute of a class', /`Bus\.handlers` belongs to the class/u, /__init__/u],
    ['buffers that are not let go', /the list `kept` at module level keeps them all/u, /item/u],
  ])('%s is the suspect, with what to do about it', async (name, suspect, advice) => {
    const reply = await answer(codeOf(name), version)
    expect(reply.headline).toMatch(suspect)
    expect(reply.text).toMatch(advice)
  })

  test('nothing grows where all is freed', async () => {
    const reply = await answer('def work():\n    a = [1]\n    a.append(a)', version)
    expect(reply.headline).toMatch(/^Nothing grows: after \d+ more runs of `work\(\)`/u)
    expect(reply.picture).toMatchObject({ series: [{ value: 'level' }, { value: 'level' }], path: [] })
  })

  test('of too few runs neither growth nor a level is told, but what there was', async () => {
    const reply = await answer(
      'import time\nlog = []\ndef work():\n    time.sleep(0.45)\n    log.append(bytearray(100_000))',
      version,
    )
    const told = `${reply.headline} ${reply.text}`
    expect(told).toMatch(/bytes went from [\d,]+ to [\d,]+ in [1-5] runs? of `work\(\)`/u)
    expect(told).toContain('oo few')
    expect(told).not.toMatch(/freed again|Nothing grows|nothing grew/u)
    expect(reply.picture).toMatchObject({ title: 'Too few runs to tell', series: [{}, { label: 'bytes' }] })
    expect(JSON.stringify(reply.picture)).toMatch(/"bytes","value":"\+[\d,]+ in all"/u)
  })

  test('a run that never ends, and a program that cannot be read', async () => {
    const endless = await answer('def work():\n    while True:\n        pass', version)
    expect(endless.headline).toContain('the next run was still going on')
    expect(endless.text).toMatch(/It stood at line [23]/u)
    expect((await answer('a = (', version)).headline).toContain('Python cannot read')
  })
})

test('on all Pythons: what a run leaves is a row', async () => {
  const analyses = await Promise.all(versions.map((version) => analysed(leaks.example, version)))
  const reply = leaks.compare(analyses)
  expect(JSON.stringify(reply.more)).toContain('Session objects a run')
  expect(reply.picture?.kind).toBe('growth')
})

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('`'.repeat(30), 'long '.repeat(80), '', 'Node', '🐍'),
)
const line = fc.option(fc.nat(9))
const figures = fc.record({
  objects: fc.nat(),
  bytes: fc.nat(),
  blocks: fc.nat(),
  types: fc.dictionary(text, fc.integer({ min: -9, max: 99 }), { maxKeys: 4 }),
})
const step = fc.record(
  {
    label: fc.option(fc.oneof(text, fc.constantFrom('.__dict__', "['a']", '.__defaults__', '.__closure__', '[0]'))),
    type: fc.oneof(text, fc.constantFrom('dict', 'list', 'type', 'function')),
    repr: text,
    cache: fc.record({ most: fc.option(fc.nat(99)), now: fc.nat(99) }),
  },
  { requiredKeys: ['label', 'type', 'repr'] },
)
const held = {
  type: text,
  repr: text,
  root: fc.constantFrom('names' as const, 'library' as const, 'nothing' as const),
  steps: fc.array(step, { maxLength: 9 }),
}
const analysis: fc.Arbitrary<LeaksAnalysis> = fc.record({
  analysis: fc.constant('leaks' as const),
  code: text,
  python: fc.record({
    version: fc.constantFrom('3.9.18', '3.14.10', 'odd'),
    implementation: fc.constant('CPython'),
    pointerBits: fc.constant(64),
  }),
  stdout: text,
  stderr: text,
  truncated: fc.array(fc.constantFrom(...Truncation.options), { maxLength: 4 }),
  result: fc.oneof(
    fc.constant({ kind: 'finished' } as const),
    fc.record({ kind: fc.constant('exception' as const), type: text, message: text, line }),
  ),
  unit: fc.option(
    fc.record({
      kind: fc.constantFrom('function' as const, 'lines' as const, 'program' as const),
      name: fc.option(text),
      line,
      end: line,
    }),
  ),
  warm: fc.nat(300),
  skipped: fc.nat(300),
  rounds: fc.array(fc.array(figures, { minLength: 2, maxLength: 9 }), { maxLength: 2 }),
  growth: fc.array(
    fc.record({
      what: fc.constantFrom('type' as const, 'bytes' as const, 'container' as const),
      name: text,
      each: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
    }),
    { maxLength: 5 },
  ),
  lines: fc.array(fc.record({ line: fc.nat(9), bytes: fc.nat() }), { maxLength: 3 }),
  sample: fc.option(fc.record(held)),
  container: fc.option(fc.record({ ...held, each: fc.double({ min: 0.01, max: 1e6, noNaN: true }) })),
  collector: fc.option(fc.boolean()),
  raised: fc.option(text),
  stopped: fc.option(fc.record({ run: fc.nat(99), line, function: fc.option(text) })),
  ends: fc.option(fc.tuple(figures, figures)),
})

test('whatever an analysis says, the answer is given within its bounds', () => {
  fc.assert(
    fc.property(fc.array(analysis, { minLength: 1, maxLength: 3 }), (analyses) => {
      for (const reply of [...analyses.map((one) => leaks.explain(one)), leaks.compare(analyses)]) {
        Reply.parse(reply)
        expect(Array.from(reply.headline).length).toBeLessThanOrEqual(140)
        expect(reply.headline).not.toBe('')
        expect(reply.text.split(/\s+/u).filter(Boolean).length).toBeLessThanOrEqual(60)
        expect(Array.from(reply.alt).length).toBeLessThanOrEqual(600)
        expect(reply.alt === '').toBe(reply.picture === null)
        if (reply.picture?.kind !== 'growth') continue
        expect(reply.picture.series.length).toBeLessThanOrEqual(3)
        expect(reply.picture.path.length).toBeLessThanOrEqual(5)
      }
    }),
    { numRuns: 300 },
  )
})
