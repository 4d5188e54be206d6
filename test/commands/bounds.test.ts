import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alloc } from '../../commands/alloc.js'
import { claim } from '../../commands/claim.js'
import type { AnalysisOf, Command } from '../../commands/command.js'
import { compare } from '../../commands/compare.js'
import { heap } from '../../commands/heap.js'
import { commands } from '../../commands/index.js'
import { is } from '../../commands/is.js'
import { profile } from '../../commands/profile.js'
import { refcount } from '../../commands/refcount.js'
import { sizeof } from '../../commands/sizeof.js'
import {
  AllocAnalysis,
  type AnalysisName,
  ClaimAnalysis,
  CompareAnalysis,
  Comparison,
  HeapAnalysis,
  IsAnalysis,
  ProfileAnalysis,
  RefcountAnalysis,
  Reply,
  type Result,
  SizeofAnalysis,
  Truncation,
} from '../../src/contract.js'

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'a',
    'b',
    'x',
    '<module>',
    'f',
    'rows',
    '🐍'.repeat(60),
    '`'.repeat(30),
    'long '.repeat(80),
    '',
    '((((',
  ),
)
const ids = fc.constantFrom('1', '2', '3', '4', '5')
const small = fc.nat({ max: 40 })
const line = fc.option(fc.integer({ min: 1, max: 6 }))
const result: fc.Arbitrary<Result> = fc.oneof(
  fc.constant({ kind: 'finished' } as const),
  fc.record({
    kind: fc.constant('exception' as const),
    type: fc.constantFrom('SyntaxError', 'NameError', 'E'.repeat(300)),
    message: text,
    line,
  }),
  fc.record({
    kind: fc.constant('limit' as const),
    limit: fc.constantFrom('time' as const, 'memory' as const, 'output' as const),
    detail: text,
  }),
  fc.record({ kind: fc.constant('crashed' as const), signal: fc.constantFrom('SIGSEGV', 'SIGODD') }),
  fc.record({ kind: fc.constant('crashed' as const), exit: small }),
  fc.record({ kind: fc.constant('refused' as const), code: text, message: text }),
)
const common = {
  code: fc.array(text, { maxLength: 6 }).map((lines) => lines.join('\n')),
  python: fc.record({
    version: fc.constantFrom('3.9.18', '3.14.10', '3.15.0a7', 'odd'),
    implementation: fc.constantFrom('CPython', 'cpython', 'PyPy'),
    pointerBits: fc.constantFrom(32, 64),
  }),
  stdout: fc.array(text, { maxLength: 6 }).map((lines) => lines.join('\n')),
  stderr: text,
  truncated: fc.array(fc.constantFrom(...Truncation.options), { maxLength: 4 }),
  result,
}

const type = fc.constantFrom('list', 'dict', 'int', 'NoneType', 'Node', 'str', 'tuple', 'function', 'T'.repeat(200), '')
const holder = fc.record({
  kind: fc.constantFrom(
    'name',
    'item',
    'key',
    'attribute',
    'cell',
    'stack',
    'constant',
    'default',
    'closure',
    'inside',
  ) as fc.Arbitrary<'name'>,
  of: fc.option(fc.oneof(ids, text)),
  label: fc.option(text),
  counted: fc.boolean(),
})
const traced = fc.record({
  type,
  repr: text,
  refcount: fc.oneof(small, fc.constant('immortal' as const)),
  size: small,
  holders: fc.array(holder, { maxLength: 6 }),
  other: fc.nat({ max: 2 }),
})
const step = fc.record({
  event: fc.constantFrom('line', 'call', 'return', 'exception', 'end') as fc.Arbitrary<'line'>,
  line,
  endLine: line,
  function: text,
  thread: small,
  frames: fc.array(fc.record({ function: text, line, names: fc.dictionary(text, ids, { maxKeys: 3 }) }), {
    maxLength: 3,
  }),
  objects: fc.dictionary(ids, traced, { maxKeys: 5 }),
  created: fc.array(ids, { maxLength: 2 }),
  freed: fc.array(
    fc.record({ object: ids, how: fc.constantFrom('refcount', 'collector') as fc.Arbitrary<'refcount'> }),
    { maxLength: 2 },
  ),
})
const refcounts = fc.record({
  analysis: fc.constant('refcount' as const),
  ...common,
  steps: fc.array(step, { maxLength: 30 }),
})

const part = fc.record({
  label: text,
  bytes: small,
  role: fc.constantFrom(
    'gc',
    'field',
    'reference',
    'payload',
    'table',
    'spare',
    'hidden',
    'rounding',
  ) as fc.Arbitrary<'gc'>,
})
const child = fc.record({ label: fc.option(text), type, repr: text, getsizeof: small, id: ids, shared: fc.boolean() })
const sized = fc.record({
  name: fc.option(text),
  id: ids,
  type,
  repr: text,
  getsizeof: small,
  deep: fc.nat(),
  footprint: small,
  parts: fc.array(part, { maxLength: 5 }),
  beyond: fc.array(part, { maxLength: 2 }),
  children: fc.array(child, { maxLength: 5 }),
  notes: fc.array(text, { maxLength: 2 }),
})
const sizes = fc.record({
  analysis: fc.constant('sizeof' as const),
  ...common,
  objects: fc.array(sized, { maxLength: 8 }),
})

const side = fc.option(fc.record({ is: fc.boolean(), equal: fc.option(fc.boolean()) }))
const operand = fc.record({ text, type, repr: text })
const comparison = fc.record({
  text,
  operator: fc.constantFrom(...Comparison.shape.operator.options),
  line: small,
  left: operand,
  right: operand,
  script: side,
  repl: side,
  reason: fc.constantFrom(...Comparison.shape.reason.options),
  replReason: fc.option(fc.constantFrom(...Comparison.shape.reason.options)),
  explanation: text,
})
const identities = fc.record({
  analysis: fc.constant('is' as const),
  ...common,
  comparisons: fc.array(comparison, { maxLength: 8 }),
})

const told = fc.record({ id: fc.oneof(text, fc.constantFrom('small-ints', 'borrowed')), text, shownBy: text })
const claims = fc.record({
  analysis: fc.constant('claim' as const),
  ...common,
  claim: fc.option(told),
  nearest: fc.array(told, { maxLength: 6 }),
  program: fc.oneof(text, fc.constant(`${'x = 1  # long\n'.repeat(300)}${'y'.repeat(3000)}`)),
  parts: fc.array(fc.record({ text, holds: fc.boolean(), timed: fc.boolean() }), { maxLength: 9 }),
  evidence: fc.array(fc.record({ text, exact: fc.boolean() }), { maxLength: 9 }),
})

const size = fc.oneof(small, fc.nat(1e12))
const sizedSide = {
  name: text,
  type,
  repr: text,
  getsizeof: size,
  block: size,
  dict: small,
  deep: fc.option(size),
  instance: fc.option(fc.record({ dict: fc.boolean(), weakref: fc.boolean() })),
}
const growing = fc.option(fc.constantFrom('constant' as const, 'linear' as const, 'quadratic' as const))
const comparedSide = fc.record({
  label: text,
  code: text,
  result,
  stdout: text,
  stderr: text,
  stood: fc.option(fc.record({ function: fc.option(text), line: fc.option(small), peak: fc.option(size) })),
  n: fc.option(size),
  time: fc.option(
    fc.record({
      least: size,
      median: size,
      rounds: fc.array(size, { minLength: 1, maxLength: 8 }),
      paces: fc.array(size, { minLength: 1, maxLength: 8 }),
      runs: size,
    }),
  ),
  memory: fc.option(fc.record({ peak: size, kept: size, allocations: fc.option(size) })),
  bound: fc.array(fc.record(sizedSide), { maxLength: 4 }),
  each: fc.option(fc.record({ ...sizedSide, count: small })),
  growth: fc.option(
    fc.record({
      points: fc.array(fc.record({ n: size, ns: fc.option(size), peak: fc.option(size) }), { maxLength: 6 }),
      time: growing,
      peak: growing,
    }),
  ),
})
const verdict = fc.record({
  fast: fc.nat(5),
  other: fc.nat(5),
  ratio: fc.double({ min: 1, max: 1e9, noNaN: true }),
  noise: fc.double({ min: 0, max: 1e9, noNaN: true }),
  orders: fc.option(
    fc.tuple(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
  ),
  different: fc.boolean(),
})
const comparisons = fc.record({
  analysis: fc.constant('compare' as const),
  ...common,
  setupLines: small,
  sides: fc.array(comparedSide, { maxLength: 5 }),
  verdicts: fc.array(verdict, { maxLength: 4 }),
})

const giver = fc.constantFrom('pymalloc', 'malloc', 'mmap', 'none') as fc.Arbitrary<'malloc'>
const books = fc.record({
  classes: fc.array(fc.record({ size: small, pools: small, used: small, free: fc.nat() }), { maxLength: 4 }),
  arenas: fc.record({ taken: small, returned: small, held: small, bytes: fc.constantFrom(0, 262144, 1048576) }),
  unusedPools: small,
  blocks: small,
  kept: fc.dictionary(text, small, { maxKeys: 4 }),
  heap: fc.option(fc.record({ heap: small, used: small, mapped: fc.nat(), maps: small })),
})
const tenant = { type, repr: text, name: fc.option(text), line }
const states = fc.array(fc.constantFrom('u', 'f', '.'), { minLength: 1, maxLength: 300 })
const allocations = fc.record({
  analysis: fc.constant('alloc' as const),
  ...common,
  facts: fc.option(
    fc.record({
      poolBytes: fc.constantFrom(0, 4096, 16384),
      largest: small,
      step: small,
      headerBytes: small,
      keeps: fc.dictionary(text, small, { maxKeys: 4 }),
    }),
  ),
  request: fc.option(
    fc.record({
      bytes: fc.nat(),
      block: fc.nat(),
      giver,
      from: small,
      to: small,
      inPool: fc.option(fc.nat({ max: 1000 })),
    }),
  ),
  before: fc.option(books),
  after: fc.option(books),
  line,
  objects: fc.array(
    fc.record({
      name: text,
      id: ids,
      type,
      repr: text,
      blocks: fc.array(fc.record({ own: fc.boolean(), request: fc.nat(), block: fc.nat(), giver }), { maxLength: 4 }),
      more: small,
    }),
    { maxLength: 8 },
  ),
  pools: fc.array(
    states.chain((before) =>
      fc.record({
        id: ids,
        size: small,
        before: fc.constant(before.join('')),
        after: fc
          .array(fc.constantFrom('u', 'f', '.'), { minLength: before.length, maxLength: before.length })
          .map((all) => all.join('')),
        marks: fc.array(fc.tuple(small, text), { maxLength: 4 }),
      }),
    ),
    { maxLength: 6 },
  ),
  reused: fc.array(fc.record({ ...tenant, was: fc.record(tenant) }), { maxLength: 4 }),
})

const seconds = fc.double({ min: 0, max: 10, noNaN: true })
const profiles = fc.record({
  analysis: fc.constant('profile' as const),
  ...common,
  lines: fc.array(
    fc.record({
      line: fc.integer({ min: 1, max: 9 }),
      hits: small,
      seconds,
      taken: fc.nat(),
      net: fc.integer(),
      kept: fc.nat(),
    }),
    { maxLength: 9 },
  ),
  seconds: fc.option(seconds),
  functions: fc.array(fc.record({ name: text, line, calls: small, first: small, own: seconds, cumulative: seconds }), {
    maxLength: 5,
  }),
  memory: fc.option(fc.record({ current: fc.nat(), peak: fc.nat() })),
  line,
})

function expectBounded(reply: Reply): void {
  Reply.parse(reply)
  expect(Array.from(reply.headline).length).toBeLessThanOrEqual(140)
  expect(reply.headline).not.toBe('')
  expect(reply.text.split(/\s+/u).filter(Boolean).length).toBeLessThanOrEqual(60)
  expect(Array.from(reply.alt).length).toBeLessThanOrEqual(1024)
  expect(reply.alt === '').toBe(reply.picture === null)
  if (reply.picture?.kind === 'timeline') {
    const { rows, lanes, folded } = reply.picture
    expect(rows.length).toBeLessThanOrEqual(12)
    expect(lanes.length).toBeLessThanOrEqual(4)
    for (const { cells } of lanes) expect(cells).toHaveLength(rows.length)
    expect(Math.min(folded.rows, folded.lanes)).toBeGreaterThanOrEqual(0)
  }
  if (reply.picture?.kind === 'heap') {
    const { panels, alone } = reply.picture
    expect(panels.length).toBeLessThanOrEqual(alone === undefined ? 6 : 24)
    for (const { boxes } of panels) expect(boxes.length).toBeLessThanOrEqual(30)
  }
  if (reply.picture?.kind === 'heat') expect(reply.picture.rows.length).toBeLessThanOrEqual(12)
  if (reply.picture?.kind === 'blocks') {
    expect(reply.picture.strips.length).toBeLessThanOrEqual(4)
    for (const { cells } of reply.picture.strips) expect(cells.length).toBeLessThanOrEqual(372)
  }
  if (reply.picture?.kind === 'ruler') expect(reply.picture.rulers.length).toBeLessThanOrEqual(4)
  if (reply.picture?.kind === 'verdict') {
    expect(reply.picture.rows.length).toBeLessThanOrEqual(6)
    expect(reply.picture.columns.length).toBeLessThanOrEqual(12)
    for (const { marks } of reply.picture.rows) expect(marks).toHaveLength(reply.picture.columns.length)
  }
  if (reply.picture?.kind === 'sides')
    expect(reply.picture.groups.flatMap(({ bars }) => bars).length).toBeLessThanOrEqual(12)
  if (reply.picture?.kind === 'identity') expect(reply.picture.comparisons.length).toBeLessThanOrEqual(4)
}

/** Each state, where the program has some. */
function expectStatesBounded<Name extends AnalysisName>({ states }: Command<Name>, analysis: AnalysisOf<Name>): void {
  for (let state = 0; state < (states?.count(analysis) ?? 0); state += 1)
    expectBounded(states?.explain(analysis, state) as Reply)
}

describe('whatever an analysis says, an answer is given within its bounds', () => {
  it('for refcount', () => {
    fc.assert(
      fc.property(fc.array(refcounts, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(refcount.explain(RefcountAnalysis.parse(analysis)))
        for (const analysis of analyses) expectStatesBounded(refcount, analysis)
        expectBounded(refcount.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })

  it('for heap', () => {
    const heaps = refcounts.map((analysis) => ({ ...analysis, analysis: 'heap' as const }))
    fc.assert(
      fc.property(fc.array(heaps, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(heap.explain(HeapAnalysis.parse(analysis)))
        for (const analysis of analyses) expectStatesBounded(heap, analysis)
        expectBounded(heap.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })

  it('for sizeof', () => {
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(sizeof.explain(SizeofAnalysis.parse(analysis)))
        expectBounded(sizeof.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })

  it('for profile', () => {
    fc.assert(
      fc.property(fc.array(profiles, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(profile.explain(ProfileAnalysis.parse(analysis)))
        expectBounded(profile.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })

  it('for alloc', () => {
    fc.assert(
      fc.property(fc.array(allocations, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(alloc.explain(AllocAnalysis.parse(analysis)))
        expectBounded(alloc.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })

  it('for is', () => {
    fc.assert(
      fc.property(fc.array(identities, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(is.explain(IsAnalysis.parse(analysis)))
        expectBounded(is.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a claim, whatever was measured,', () => {
  it('gets an answer within its bounds', () => {
    fc.assert(
      fc.property(fc.array(claims, { minLength: 1, maxLength: 14 }), (analyses) => {
        for (const analysis of analyses) expectBounded(claim.explain(ClaimAnalysis.parse(analysis)))
        expectBounded(claim.compare(analyses))
      }),
      { numRuns: 200 },
    )
  })
})

describe('whatever is compared, an answer is given within its bounds', () => {
  it('for compare', () => {
    fc.assert(
      fc.property(fc.array(comparisons, { minLength: 1, maxLength: 3 }), (analyses) => {
        for (const analysis of analyses) expectBounded(compare.explain(CompareAnalysis.parse(analysis)))
        expectBounded(compare.compare(analyses))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the data of each command', () => {
  it.each(commands.map((command) => [command.name, command] as const))('%s fits the platforms', (name, command) => {
    expect(name).toMatch(/^[a-z]{1,32}$/u)
    expect(command.summary.length).toBeLessThanOrEqual(100)
    expect(command.summary).not.toContain('\n')
    expect(command.example.split('\n').length).toBeLessThanOrEqual(10)
    for (const option of command.options) {
      expect(option.name).toMatch(/^[a-z]{1,32}$/u)
      expect(option.description.length).toBeLessThanOrEqual(100)
    }
  })
})
