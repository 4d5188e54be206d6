import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Count, type Picture, Role } from '../../src/contract.js'
import { sceneOf } from '../../src/render/index.js'
import type { Box, Scene } from '../../src/render/scene.js'
import * as sample from './samples.js'

const LEAST_LETTERS = 24
const EDGE = 8
const hostile = '"><script>&\u202e\u0000\u{1f40d}你好e\u0301\ufdfd\ud800'

function texts(scene: Scene) {
  return scene.shapes.flatMap((shape) => (shape.kind === 'text' && shape.text.trim() ? [shape] : []))
}

function apart(one: Box, other: Box): boolean {
  const slack = 0.5
  return (
    one.x + one.width <= other.x + slack ||
    other.x + other.width <= one.x + slack ||
    one.y + one.height <= other.y + slack ||
    other.y + other.height <= one.y + slack
  )
}

/** What would be seen as broken, in words. */
function faults(picture: Picture): string[] {
  const scene = sceneOf(picture)
  const written = texts(scene)
  const found: string[] = []
  for (const [index, shape] of written.entries()) {
    const { x, y, width, height } = shape.bounds
    if (shape.pixels < LEAST_LETTERS) found.push(`small: ${shape.text}`)
    if (x < EDGE || x + width > 800 - EDGE || y < 0 || y + height > scene.height)
      found.push(`beyond the card: ${shape.text}`)
    for (const other of written.slice(index + 1)) {
      if (!apart(shape.bounds, other.bounds)) found.push(`${shape.text} covers ${other.text}`)
    }
  }
  for (const shape of scene.shapes) {
    if (shape.kind !== 'box') continue
    if (!(shape.width > 0 && shape.height > 0)) found.push(`no box: ${JSON.stringify(shape)}`)
    if (shape.x < 0 || shape.x + shape.width > 800 || shape.y < 0 || shape.y + shape.height > scene.height)
      found.push(`box beyond the card: ${JSON.stringify(shape)}`)
  }
  return found
}

describe('the layout', () => {
  it.each([
    ['three rows and one lane', sample.twoNames],
    ['twelve rows and four lanes', sample.full],
    ['no rows', sample.timeline([], [])],
    ['rows and no lane', sample.timeline(['import os', 'pass'], [])],
    ['lanes and no row', sample.timeline([], [sample.lane('a', 'int 1', [])])],
    [
      'hostile code and names',
      sample.timeline([hostile, hostile.repeat(50)], [sample.lane(hostile, hostile, [1, 2], [hostile, hostile])]),
    ],
    ['strips of blocks', sample.strips],
    ['one request', sample.request],
    ['lines with heat', sample.heat],
    ['boxes', sample.boxes],
    ['no panel', sample.heap()],
    ['a panel without boxes', sample.heap({})],
    ['sides', sample.compared],
    ['no group', sample.sides()],
    ['one ruler', sample.ruler(sample.spareList)],
    ['two rulers', sample.ruler(sample.hello, sample.snake)],
    ['five rulers', sample.ruler(sample.hello, sample.snake, sample.spareList, sample.instance, sample.longTuple)],
    ['no ruler', sample.ruler()],
    ['one comparison', sample.identity(sample.comparison())],
    ['a side not reached', sample.identity(sample.comparison({ script: null }), sample.comparison({ repl: null }))],
    ['no comparison', sample.identity()],
    ['a ring of two', sample.rings(sample.twoNodes)],
    [
      'a ring of one, left over',
      sample.rings(
        sample.ring([{ title: '[…]', was: null, count: 1 }], [{ from: 0, to: 0, label: '[0]' }], {
          freed: false,
          caption: '1,499 rings like this · left at the end',
        }),
      ),
    ],
    ['no ring', sample.rings()],
    ['growth', sample.grown],
    [
      'hostile operands',
      sample.identity(
        sample.comparison({ text: hostile, left: { name: hostile, value: hostile }, reason: hostile.repeat(9) }),
      ),
    ],
    ['a verdict', sample.verdict()],
    ['a verdict with nothing in it', sample.verdict({ columns: [], rows: [], claim: '' })],
    ['a hostile verdict', sample.verdict({ title: hostile, claim: hostile.repeat(20), python: hostile })],
  ] satisfies [string, Picture][])('keeps %s readable and apart', (_, picture) => {
    expect(faults(picture)).toEqual([])
  })

  const text = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.string({ maxLength: 60 }),
    fc.constant(hostile),
  )
  const count = fc
    .oneof(fc.nat(9), fc.nat(Number.MAX_SAFE_INTEGER), fc.constant('immortal' as const))
    .map((one) => Count.parse(one))

  it('keeps any timeline readable and apart', () => {
    const cell = fc.record({
      count: fc.option(count),
      change: fc.constantFrom('born', 'up', 'down', 'died', 'same', 'none'),
      holders: fc.array(text, { maxLength: 5 }),
      how: fc.constantFrom(null, 'refcount', 'collector'),
    })
    const picture = fc.record({
      kind: fc.constant('timeline' as const),
      title: text,
      python: text,
      rows: fc.array(fc.record({ line: fc.option(fc.nat(200)), code: text, note: fc.option(text) }), { maxLength: 12 }),
      lanes: fc.array(fc.record({ title: text, subtitle: text, cells: fc.array(cell, { maxLength: 12 }) }), {
        maxLength: 6,
      }),
      folded: fc.record({ rows: fc.nat(3), lanes: fc.nat(3) }),
    })
    fc.assert(
      fc.property(picture, (one) => {
        expect(faults(one as Picture)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps any growth readable and apart', () => {
    const points = fc.array(fc.oneof(fc.nat(1e9), fc.integer({ min: -9, max: 9 })), { maxLength: 60 })
    const picture = fc.record({
      kind: fc.constant('growth' as const),
      title: text,
      python: text,
      series: fc.array(fc.record({ label: text, value: text, points, grows: fc.boolean() }), { maxLength: 3 }),
      path: fc.array(fc.record({ label: text, title: text, suspect: fc.boolean() }), { maxLength: 5 }),
      note: text,
      folded: fc.record({ series: fc.nat(3), steps: fc.nat(3) }),
    })
    fc.assert(
      fc.property(picture, (growth) => {
        expect(faults(growth)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('keeps any rings readable and apart', () => {
    const node = fc.record({ title: text, was: fc.option(text), count: fc.option(fc.nat(Number.MAX_SAFE_INTEGER)) })
    const place = fc.nat(6)
    const ring = fc.record({
      caption: text,
      freed: fc.boolean(),
      nodes: fc.array(node, { maxLength: 6 }),
      references: fc.array(fc.record({ from: place, to: place, label: fc.option(text) }), { maxLength: 12 }),
    })
    const picture = fc.record({
      kind: fc.constant('rings' as const),
      title: text,
      python: text,
      rings: fc.array(ring, { maxLength: 3 }),
      rows: fc.array(fc.record({ where: text, what: text, value: text }), { maxLength: 12 }),
      folded: fc.record({ rings: fc.nat(3), rows: fc.nat(3) }),
    })
    fc.assert(
      fc.property(picture, (rings) => {
        expect(faults(rings)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('keeps any boxes readable and apart', () => {
    const id = fc.constantFrom('frame 0', 'frame 1', '1', '2', '3', '4', '5', '6')
    const slot = fc.record({
      label: fc.option(fc.oneof(text, fc.constantFrom('0', '1'))),
      text: fc.option(text),
      to: fc.option(id),
      changed: fc.boolean(),
    })
    const box = fc
      .record({
        id,
        title: text,
        text: fc.option(text),
        slots: fc.array(slot, { maxLength: 12 }),
        folded: fc.option(fc.nat(1e12)),
        state: fc.constantFrom('new', 'changed', 'same', 'freed', 'lost'),
      })
      .map((one) => ({ ...one, kind: one.id.startsWith('frame') ? ('frame' as const) : ('object' as const) }))
    const panel = fc.record({
      line: fc.option(fc.nat(200)),
      code: text,
      note: fc.option(text),
      boxes: fc.uniqueArray(box, { maxLength: 8, selector: (one) => one.id }),
      folded: fc.record({ objects: fc.option(fc.nat(1e12)), frames: fc.nat(1e12) }),
    })
    const picture = fc.record({
      kind: fc.constant('heap' as const),
      title: text,
      python: text,
      panels: fc.array(panel, { maxLength: 3 }),
      folded: fc.nat(3),
    })
    fc.assert(
      fc.property(picture, (one) => {
        expect(faults(one as Picture)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps any sides readable and apart', () => {
    const value = fc.oneof(fc.nat(9), fc.nat(1e12))
    const bar = fc.record({ label: text, side: fc.nat(5), value, to: value, text })
    const group = fc.record({ title: text, note: text, bars: fc.array(bar, { minLength: 1, maxLength: 5 }) })
    const picture = fc.record({
      kind: fc.constant('sides' as const),
      title: text,
      python: text,
      groups: fc.array(group, { maxLength: 4 }),
      folded: fc.array(text, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(picture, (one) => {
        expect(faults(one)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps any rulers readable and apart', () => {
    const parts = fc.array(
      fc.record({ label: text, bytes: fc.oneof(fc.nat(64), fc.nat(1e12)), role: fc.constantFrom(...Role.options) }),
      { maxLength: 30 },
    )
    const bytes = fc.nat(1e15)
    const one = fc.record({
      title: text,
      subtitle: text,
      parts,
      beyond: parts,
      getsizeof: bytes,
      footprint: bytes,
      deep: bytes,
    })
    const picture = fc.record({
      kind: fc.constant('ruler' as const),
      title: text,
      python: text,
      rulers: fc.array(one, { maxLength: 5 }),
      folded: fc.nat(3),
    })
    fc.assert(
      fc.property(picture, (rulers) => {
        expect(faults(rulers)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps any comparisons readable and apart', () => {
    const side = fc.option(fc.record({ is: fc.boolean(), equal: fc.option(fc.boolean()) }))
    const operand = fc.record({ name: text, value: text })
    const operator = fc.constantFrom('is' as const, 'is not' as const, '==' as const)
    const one = fc.record({ text, operator, left: operand, right: operand, script: side, repl: side, reason: text })
    const picture = fc.record({
      kind: fc.constant('identity' as const),
      title: text,
      python: text,
      comparisons: fc.array(one, { maxLength: 5 }),
      folded: fc.nat(3),
    })
    fc.assert(
      fc.property(picture, (identity) => {
        expect(faults(identity)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

it('keeps any verdict readable and apart', () => {
  const text = fc.oneof(fc.string({ maxLength: 200 }), fc.constant(hostile.repeat(9)))
  const names = fc.array(fc.constantFrom('3.9', '3.15', '3.100', 'odd'), { maxLength: 12 })
  const picture = names.chain((columns) =>
    fc.record({
      kind: fc.constant('verdict' as const),
      title: text,
      python: text,
      claim: text,
      columns: fc.constant(columns.map((name, index) => ({ name, now: index === 1 }))),
      rows: fc.array(
        fc.record({
          text,
          marks: fc.array(fc.option(fc.boolean()), { minLength: columns.length, maxLength: columns.length }),
        }),
        { maxLength: 6 },
      ),
      folded: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
    }),
  )
  fc.assert(
    fc.property(picture, (verdict) => {
      expect(faults(verdict)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('the words', () => {
  const words = (picture: Picture) => texts(sceneOf(picture)).map((shape) => shape.text)

  it('name the exact Python in each picture', () => {
    for (const picture of [sample.twoNames, sample.ruler(sample.hello), sample.identity(sample.comparison())]) {
      expect(words(picture)).toContain('CPython 3.14.10')
    }
  })

  it('show each count where it moves, and once', () => {
    expect(words(sample.twoNames).filter((word) => /^\d$/.test(word))).toEqual(['1', '2', '3', '1', '2', '1'])
  })

  it('show the count of an object that was there before the first row', () => {
    const lane = sample.lane('a', 'list []', [2, 2])
    const first = lane.cells[0]
    if (first) first.change = 'same'
    expect(words(sample.timeline(['f()', 'g()'], [lane]))).toContain('2')
  })

  it('say what was left out', () => {
    expect(words(sample.full)).toContain('… 7 more lines, 2 more objects')
    expect(words({ ...sample.identity(), folded: 1 })).toContain('… 1 more comparison')
  })

  it('write out the totals that differ and count a lane too many as folded', () => {
    expect(words(sample.ruler(sample.hello))).toEqual(
      expect.arrayContaining(['getsizeof ', '46', 'really takes ', '48']),
    )
    expect(words(sample.ruler(sample.hello))).not.toContain('with contents ')
    expect(words(sample.ruler(sample.spareList))).toEqual(expect.arrayContaining(['with contents ', '260']))
    const lanes = Array.from({ length: 5 }, () => sample.lane('a', 'int 1', [1]))
    expect(words(sample.timeline(['a = 1'], lanes))).toContain('… 1 more object')
  })

  it('tell a death by count from one by the collector', () => {
    const dies = (how: 'refcount' | 'collector') =>
      words(sample.timeline(['a', 'b'], [sample.lane('a', 'Node', [1, how])]))
    expect(dies('refcount')).toContain('freed: count fell to 0')
    expect(dies('collector')).toContain('freed by the cycle collector')
  })

  it('tell what only the collector can free from what a name leads to', () => {
    const lane = sample.lane('a', 'Node', [2, 1], ['b.next'])
    expect(words(sample.timeline(['a', 'del a'], [lane]))).not.toContain('out of reach: only the collector frees it')
    for (const cell of lane.cells.slice(1)) cell.how = 'collector'
    const lost = sample.timeline(['a', 'del a'], [lane])
    expect(words(lost)).toContain('out of reach: only the collector frees it')
    expect(sceneOf(lost).shapes.some((shape) => shape.kind === 'path' && shape.dash !== undefined)).toBe(true)
  })

  it('break a holder that is too long where its parts meet', () => {
    const lanes = [1, 2, 3, 4].map(() => sample.lane('a', 'int 1', [1], ['node.next']))
    expect(words(sample.timeline(['a = 1'], lanes))).toEqual(expect.arrayContaining(['node', '.next']))
  })

  it('say both verdicts, and only that of `is` where equality was not asked', () => {
    expect(words(sample.identity(sample.comparison()))).toEqual(
      expect.arrayContaining(['is True', 'is False', '== True']),
    )
    const negated = words(sample.identity(sample.comparison({ text: 'a is not b', operator: 'is not' })))
    expect(negated).toEqual(expect.arrayContaining(['is not False', 'is not True']))
    const asked = words(sample.identity(sample.comparison({ text: 'a == b', operator: '==' })))
    expect(asked.indexOf('== True')).toBeLessThan(asked.indexOf('is True'))
    const unasked = sample.comparison({ script: { is: false, equal: null }, repl: null })
    expect(words(sample.identity(unasked)).filter((word) => word.includes('=='))).toEqual([])
    expect(words(sample.identity(unasked))).toContain('did not get there')
  })
})
