import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepsFrom } from '../../../../../workers/engine/analyses/refcount/steps.js'
import { DATA_LIMIT_BYTES, OBJECT_LIMIT, STEP_LIMIT } from '../../../../../workers/engine/limits.js'

const line = (changes: unknown[], frames: unknown = null) => ['s', 'line', 1, 1, 0, frames, changes]
const end = (changes: unknown[] = []) => ['s', 'end', null, null, 0, [[1, null]], changes]
const root = ['r', 1, '<module>']
const list = (id: number, count = 1) => ['n', id, 'list', 'list', '', 56, count, null]
const leaf = (id: number, text: string) => ['n', id, 'str', 'leaf', text, 50, 1, null]
const names = (...of: [string, number][]) => ['e', 1, of.map(([, id]) => id), of.map(([name]) => `n${name}`), null]

/** Ids from 2 on, each of its shape: enough for closures, defaults and instances with a dict. */
const SHAPES = ['function', 'tuple', 'cell', 'cell', 'list', 'dict', 'instance', 'leaf', 'leaf']
const LABELS = [null, 'na', 'n.0', 'cb', 's', 'k', "v'a'", 'v1', 'p', 'd', 'o', 'o', 'i0', 'x', 'f']

const id = fc.integer({ min: 2, max: SHAPES.length + 1 })
const born = (of: number, count = 1) => {
  const shape = SHAPES[of - 2] ?? 'leaf'
  return ['n', of, shape, shape, `<${of}>`, 8, count, { free: ['u', 'w'], defaults: ['z'] }]
}
const count = fc.integer({ min: -1, max: 4 })
const references = fc
  .array(fc.tuple(id, fc.constantFrom(...LABELS), fc.boolean()), { maxLength: 2 })
  .map((of) => [
    of.map(([target]) => target),
    of.map(([, label]) => label),
    of.flatMap(([, , borrowed], at) => (borrowed ? at : [])),
  ])
const reference = fc.tuple(fc.oneof(id, fc.constant(1)), references).map(([of, told]) => ['e', of, ...told])
const change = fc.oneof(
  { weight: 8, arbitrary: reference },
  fc.tuple(id, fc.array(id, { maxLength: 2 })).map(([of, targets]) => ['e', of, targets]),
  fc.tuple(id, count).map(([of, counted]) => born(of, counted)),
  fc.tuple(id, count).map(([of, counted]) => ['c', of, counted]),
  fc.tuple(id, fc.constantFrom('l', 'b')).map(([of, kind]) => [kind, of]),
  id.map((of) => ['f', of, 0]),
  id.map((of) => ['q', of, ['<module>']]),
)

describe('steps', () => {
  test('of a change show what it changed, in all that it changed', () => {
    const { steps, cut } = stepsFrom([
      line([root, list(2), list(3), ['e', 2, [3], null, null], names(['outer', 2])], [[1, 1]]),
      line([leaf(4, "'x'"), ['e', 3, [4], null, null]]),
      end([
        ['f', 4, 1],
        ['e', 3, [], null, null],
      ]),
    ])
    expect(cut.size).toBe(0)
    expect(steps.map(({ objects }) => objects['2']?.repr)).toEqual(['[[]]', "[['x']]", '[[]]'])
    expect(steps[1]?.objects['4']?.holders).toEqual([{ kind: 'item', of: '3', label: '0', counted: true }])
    expect(steps.map(({ created }) => created)).toEqual([['2', '3'], ['4'], []])
    expect(steps[2]?.freed).toEqual([{ object: '4', how: 'collector' }])
    expect(steps.map(({ frames }) => frames[0]?.names)).toEqual(steps.map(() => ({ outer: '2' })))
  })

  test('keep the labels of references that are told without any', () => {
    const { steps, cut } = stepsFrom([
      line([root, list(2), list(3), names(['a', 2], ['b', 3])], [[1, 1]]),
      line([['e', 1, [3, 2]]]),
      end([['e', 2, [3]]]),
    ])
    expect(cut.size).toBe(0)
    expect(steps[1]?.frames[0]?.names).toEqual({ a: '3', b: '2' })
    expect(steps[2]?.objects['3']?.holders).toContainEqual({ kind: 'item', of: '2', label: '0', counted: true })
  })

  test('are at last what they are when all is told at once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), (batches) => {
        const first = [root, ...SHAPES.map((_, at) => born(at + 2))]
        const inSteps = stepsFrom([line(first, [[1, 1]]), ...batches.map((changes) => line(changes)), end()])
        const atOnce = stepsFrom([end([...first, ...batches.flat()])])
        const { objects, frames } = inSteps.steps.at(-1) ?? {}
        expect({ objects, frames }).toEqual({ objects: atOnce.steps[0]?.objects, frames: atOnce.steps[0]?.frames })
      }),
      {
        numRuns: 2000,
        examples: [[[[['e', 4, [5], [null], []]], [['e', 5, [2], ['cb'], []]], [['e', 6, [4], ['o'], []]]]]],
      },
    )
  })

  test('tell anew who holds what, when what held it becomes a part of something else', () => {
    const parts = { free: ['seen'], defaults: [] }
    const { steps } = stepsFrom([
      line([root, ['n', 2, 'function', 'function', '<function f>', 8, 1, parts], names(['f', 2])], [[1, 1]]),
      line([['n', 3, 'tuple', 'tuple', '', 8, 1, null], ['n', 4, 'cell', 'cell', '', 8, 1, null], leaf(5, "'x'")]),
      line([
        ['e', 3, [4], null, null],
        ['e', 4, [5], ['x'], null],
      ]),
      line([['e', 2, [3], ['o'], null]]),
      line([names(['f', 2], ['cells', 3])]),
      end([]),
    ])
    const holders = (object: string) => steps.slice(2).map((step) => step.objects[object]?.holders[0])
    const item = { kind: 'item', of: '3', label: '0', counted: true }
    const closure = { kind: 'closure', of: '2', label: 'seen', counted: true }
    expect(holders('4')).toEqual([item, closure, item, item])
    expect(holders('5').map((holder) => holder?.label)).toEqual([null, 'seen', null, null])
    expect(steps.map(({ objects }) => '3' in objects)).toEqual([false, true, true, false, true, true])
  })

  test('share what did not change', () => {
    const { steps } = stepsFrom([line([root, list(2), list(3), names(['a', 2], ['b', 3])]), line([['c', 3, 2]]), end()])
    expect(steps[1]?.objects['2']).toBe(steps[0]?.objects['2'])
    expect(steps[1]?.objects['3']).not.toBe(steps[0]?.objects['3'])
    expect(steps[2]?.objects).toBe(steps[1]?.objects)
  })

  test('show no variables of CPython itself: their values are on the stack', () => {
    const { steps } = stepsFrom([line([root, list(2), names(['.0', 2])], [[1, 1]]), end()])
    expect(steps[0]?.frames[0]?.names).toEqual({})
    expect(steps[0]?.objects['2']?.holders).toEqual([{ kind: 'stack', of: '<module>', label: null, counted: true }])
  })

  test('begin anew with ids of their own', () => {
    const { steps } = stepsFrom([line([root, list(2), names(['a', 2])], [[1, 1]]), ['x'], end([root, list(2)])])
    expect(Object.keys(steps[1]?.objects ?? {})).toEqual(['1.2'])
    expect(steps[1]?.created).toEqual(['1.2'])
  })
})

describe('too much', () => {
  test('data: the first changes are whole, the end is kept', () => {
    const looks = (at: number) => ['t', at, `'${'é'.repeat(60)}'`, 200]
    const wide = Array.from({ length: 200 }, (_, at) => at + 2)
    const { steps, cut } = stepsFrom([
      line([root, ...wide.map((at) => leaf(at, "''"))], [[1, 1]]),
      ...Array.from({ length: 200 }, () => line(wide.map(looks))),
      end([['f', 3, 0]]),
    ])
    const bytes = steps.map((step) => Buffer.byteLength(JSON.stringify(step)))
    const sum = (of: number[]) => of.reduce((total, one) => total + one, 0)
    expect([...cut]).toEqual(['data'])
    expect(sum(bytes.slice(0, -2))).toBeLessThanOrEqual(DATA_LIMIT_BYTES)
    expect(sum(bytes.slice(0, -1))).toBeGreaterThan(0.9 * DATA_LIMIT_BYTES)
    expect(steps.at(-1)).toMatchObject({ event: 'end', freed: [{ object: '3', how: 'refcount' }] })
    expect(steps.at(-1)?.objects['2']?.repr).toContain('é')
  })

  test('data: what does not change is written down once only, and so does not count', () => {
    const wide = Array.from({ length: 200 }, (_, at) => leaf(at + 2, `'${'é'.repeat(60)}'`))
    const { steps, cut } = stepsFrom([
      line([root, ...wide], [[1, 1]]),
      ...Array.from({ length: 200 }, (_, at) => line([['c', 2, at]])),
      end(),
    ])
    expect([...cut]).toEqual([])
    expect(steps).toHaveLength(202)
  })

  test('objects: the nearest to the innermost frame are shown', () => {
    const many = Array.from({ length: OBJECT_LIMIT + 5 }, (_, at) => leaf(at + 2, `'${at}'`))
    const last = OBJECT_LIMIT + 6
    const { steps, cut } = stepsFrom([end([root, ...many, names(['far', last])])])
    expect([...cut]).toEqual(['objects'])
    expect(Object.keys(steps[0]?.objects ?? {})).toHaveLength(OBJECT_LIMIT)
    expect(steps[0]?.objects[last]).toBeDefined()
  })

  test('steps: more than a tracer sends are left out', () => {
    const { steps, cut } = stepsFrom([
      ...Array.from({ length: STEP_LIMIT + 9 }, () => line([])),
      end(),
      end(),
      line([]),
    ])
    expect([...cut]).toEqual(['data'])
    expect(steps).toHaveLength(STEP_LIMIT + 1)
    expect(steps.at(-1)?.event).toBe('end')
  })
})

describe('what no tracer sends', () => {
  test.each([
    ['no list', { length: 7 }],
    ['an event of another name', ['s', 'jump', 1, 1, 0, null, []]],
    ['a line that is text', ['s', 'line', '1', 1, 0, null, []]],
    ['a frame without a line', ['s', 'line', 1, 1, 0, [[1]], []]],
    ['a step too long', ['s', 'line', 1, 1, 0, null, [], 1]],
  ])('%s is left out, and that is told', (_, record) => {
    expect(stepsFrom([record])).toEqual({ steps: [], cut: new Set(['data']) })
  })

  test.each([
    ['no list', 'n'],
    ['another kind', ['__proto__', 2]],
    ['a negative id', ['n', -1, 'list', 'list', '', 56, 1, null]],
    ['another shape', ['n', 3, 'list', 'heap', '', 56, 1, null]],
    ['too long a text', ['n', 3, 'str', 'leaf', 'x'.repeat(501), 56, 1, null]],
    ['parts of another shape', ['n', 3, 'f', 'function', '', 56, 1, { free: [1], defaults: [] }]],
    ['too many targets', ['e', 2, Array.from({ length: 5001 }, () => 2), null, null]],
    ['a target that is no id', ['e', 2, [1.5], null, null]],
    ['labels that are no text', ['e', 2, [2], [{}], null]],
    ['targets that are none', ['e', 2, 3]],
    ['an id without its count', ['c', 2]],
    ['freed in a third way', ['f', 2, 2]],
    ['a field too many', ['l', 2, 2]],
  ])('a change: %s is left out, and that is told', (_, wrong) => {
    const { steps, cut } = stepsFrom([end([root, list(2), wrong, names(['a', 2])])])
    expect([...cut]).toEqual(['data'])
    expect(Object.keys(steps[0]?.objects ?? {})).toEqual(['2'])
    expect(steps[0]?.objects['2']).toMatchObject({ refcount: 1, repr: '[]', holders: [{ kind: 'name', label: 'a' }] })
  })
})
