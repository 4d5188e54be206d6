import { describe, expect, test } from 'vitest'
import { pairs } from '../../commands/compare/pairs.js'
import { compare } from '../../commands/compare.js'
import type { CompareAnalysis, ComparedSide, Sized, Verdict } from '../../src/contract.js'
import { python } from './traces.js'

function side(label: string, more: Partial<ComparedSide> = {}): ComparedSide {
  return {
    label,
    code: 'x = 1',
    result: { kind: 'finished' },
    stdout: '',
    stderr: '',
    stood: null,
    n: null,
    time: null,
    memory: null,
    bound: [],
    each: null,
    growth: null,
    ...more,
  }
}

const time = (least: number): ComparedSide['time'] => ({
  least,
  median: least,
  rounds: Array(8).fill(least),
  paces: Array(8).fill(10_000),
  runs: 900,
})
const memory = (peak: number, kept = 0): ComparedSide['memory'] => ({ peak, kept, allocations: 1 })
const verdict = (fast: number, other: number, ratio: number, more: Partial<Verdict> = {}): Verdict => {
  return { fast, other, ratio, noise: 0.03, orders: [ratio, ratio], different: ratio > 1.03, ...more }
}

function analysis(
  sides: ComparedSide[],
  verdicts: Verdict[] = [],
  more: Partial<CompareAnalysis> = {},
): CompareAnalysis {
  const result = sides.find((one) => one.result.kind !== 'finished')?.result ?? ({ kind: 'finished' } as const)
  const common = { code: '', stdout: '', stderr: '', truncated: [], python: python('3.14.10') }
  return { analysis: 'compare', ...common, result, setupLines: 0, sides, verdicts, ...more }
}

function each(block: number, getsizeof: number, dict: boolean): ComparedSide['each'] {
  const sized: Sized = {
    name: 'points',
    type: 'Point',
    repr: '<Point object>',
    getsizeof,
    block,
    dict: 0,
    deep: null,
    instance: { dict, weakref: dict },
  }
  return { ...sized, count: 1000 }
}

describe('compare, explained', () => {
  test('says what an instance takes, and what getsizeof says of it', () => {
    const reply = compare.explain(
      analysis(
        [
          side('plain class', { each: each(96, 48, true), time: time(70_000) }),
          side('__slots__', { each: each(64, 56, false), time: time(64_000) }),
        ],
        [verdict(1, 0, 1.09)],
      ),
    )
    expect(reply.headline).toBe('Block per instance: 96 → 64 bytes, 33 % less. `getsizeof` says 48 and 56.')
    expect(reply.text).toContain('It misses values stored inside or beside each `plain class` object.')
    expect(reply.text).toContain('No `__dict__` (so no new attributes) and no weak references: `__slots__`.')
    expect(reply.text).toContain('`plain class` takes 9 % longer than `__slots__`: 70 µs against 64 µs.')
    expect(reply.picture).toMatchObject({
      kind: 'sides',
      groups: [
        {
          title: 'Block per instance',
          bars: [
            { value: 48, to: 96 },
            { value: 56, to: 64 },
          ],
        },
        { title: 'Time' },
      ],
    })
  })

  test('says when all is noise', () => {
    const sides = [
      side('A', { time: time(1000), memory: memory(500) }),
      side('B', { time: time(1040), memory: memory(520) }),
    ]
    const reply = compare.explain(analysis(sides, [verdict(0, 1, 1.04, { noise: 0.08, different: false })]))
    expect(reply.headline).toBe('No difference in time: A and B take about 1 µs each.')
    expect(reply.text).toContain('up to 8 % is noise')
    expect(reply.picture).toMatchObject({ groups: [{ note: 'no difference; hatched: noise 8 %' }, {}] })
  })

  test('says which is faster, and by how much', () => {
    const sides = [side('loop', { time: time(125_000) }), side('sum', { time: time(20_600) })]
    expect(compare.explain(analysis(sides, [verdict(1, 0, 6.07)])).headline).toBe(
      '`loop` takes 6.1 times as long as `sum`: 125 µs against 20.6 µs.',
    )
  })

  test('puts memory first where it differs more', () => {
    const sides = [
      side('list', { time: time(230_000), memory: memory(404_712) }),
      side('generator', { time: time(243_000), memory: memory(592) }),
    ]
    const reply = compare.explain(analysis(sides, [verdict(0, 1, 1.06, { different: false })]))
    expect(reply.headline).toBe('`generator` peaks at 592 bytes, `list` at 405 KB. In time there is no difference.')
  })

  test('says how time grows where it grows in different ways', () => {
    const growth = (time: 'linear' | 'quadratic') => ({ points: [], time, peak: null })
    const sides = [
      side('list', { time: time(60_000), growth: growth('quadratic') }),
      side('set', { time: time(12_000), growth: growth('linear') }),
    ]
    expect(compare.explain(analysis(sides, [verdict(1, 0, 5)])).headline).toBe(
      'Time grows with n: quadratically for `list` and linearly for `set`.',
    )
  })

  test('says where a side that never ends stood, with what was seen of the other', () => {
    const limit = { kind: 'limit', limit: 'time', detail: 'stopped after 1.5 s' } as const
    const sides = [
      side('A', { result: limit, stood: { function: '<module>', line: 3, peak: 1144 } }),
      side('B', { time: time(5000), memory: memory(16) }),
    ]
    const reply = compare.explain(analysis(sides))
    expect(reply.headline).toContain('A: it was still running when its time was up (stopped after 1.5 s).')
    expect(reply.headline).toContain('It stood at line 3.')
    expect(reply.text).toContain('B takes 5 µs')
    expect(reply.picture).toMatchObject({
      groups: [{ title: 'Time' }, { bars: [{ text: '1,144 bytes until stopped' }, {}] }],
    })
  })

  test('says that n is too large', () => {
    const limit = { kind: 'limit', limit: 'memory', detail: 'line 2' } as const
    const reply = compare.explain(analysis([side('A', { result: limit, n: 10 ** 9 }), side('B', { time: time(5000) })]))
    expect(reply.headline + reply.text).toContain('n = 1,000,000,000 is too much here; try a smaller n.')
  })

  test('tells of one snippet how to give two, with the names of the ready pairs', () => {
    const result = { kind: 'refused', code: 'one-side', message: 'Two snippets are needed, and here is one.' } as const
    const reply = compare.explain(analysis([], [], { result }))
    expect(reply.headline).toBe('It takes two snippets to compare, and here is one.')
    expect(reply.text).toContain('(---)')
    for (const { name } of pairs) expect(reply.text).toContain(name)
  })

  test('tells what is missing where numpy is', () => {
    const result = {
      kind: 'exception',
      type: 'ModuleNotFoundError',
      message: "No module named 'numpy'",
      line: 2,
    } as const
    const reply = compare.explain(analysis([side('list', { time: time(5000) }), side('numpy', { result })]))
    expect(reply.headline + reply.text).toContain('`numpy`: numpy is not installed for this Python.')
  })
})

describe('compare, on several Pythons', () => {
  const slots = (version: string, plain: number) =>
    analysis([side('plain', { each: each(plain, 48, true) }), side('slots', { each: each(64, 56, false) })], [], {
      python: python(version),
    })

  test('says where a block changed', () => {
    const reply = compare.compare([slots('3.14.10', 96), slots('3.9.18', 160)])
    expect(reply.headline).toBe('Block of `plain`: 160 on 3.9; 96 on 3.14.')
    expect(reply.python).toBe('Python 3.9 and 3.14')
  })

  test('says that nothing does, though no time is ever the same twice', () => {
    const timed = (version: string, least: number) =>
      analysis([side('A', { time: time(least) }), side('B', { time: time(least * 3) })], [verdict(0, 1, 3)], {
        python: python(version),
      })
    expect(compare.compare([timed('3.9.18', 1234), timed('3.14.10', 1111)]).headline).toMatch(/^The same on both/)
  })
})
