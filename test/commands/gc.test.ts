/** Whole answers to programs that really ran, on the oldest and the newest Python here. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gc } from '../../commands/gc.js'
import { Collection, type GcAnalysis, Reply, Truncation } from '../../src/contract.js'
import { Engine } from '../../workers/engine/engine.js'
import { places, pythons } from '../workers/engine/machine.js'

const versions = [pythons.at(-1), pythons[0]].flatMap((python) => (python ? [python.version] : []))
let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function analysed(code: string, version: string): Promise<GcAnalysis> {
  return (await engine.analyse('gc', code, version)) as GcAnalysis
}
const answer = async (code: string, version: string) => gc.explain(await analysed(code, version))

describe.each(versions)('gc on Python %s', (version) => {
  const dicts = version.startsWith('3.9') || version.startsWith('3.10')

  test('two nodes: counting leaves them at 1, a collection frees them', async () => {
    const reply = await answer(gc.example, version)
    expect(reply.headline).toBe(
      '`a` and `b` hold each other: no name is left, yet each still has count 1. ' +
        `\`gc.collect()\` on line 10 found ${dicts ? '4 objects and freed all' : '2 objects and freed both'}.`,
    )
    expect(reply.text).toContain('`a.next` and `b.next` close the ring.')
    expect(reply.text.includes('count the dicts of the Nodes, too')).toBe(dicts)
    expect(reply.picture).toMatchObject({
      kind: 'rings',
      rings: [
        {
          freed: true,
          nodes: [
            { was: 'a', count: 1 },
            { was: 'b', count: 1 },
          ],
        },
      ],
    })
  })

  test('a list that holds itself', async () => {
    const reply = await answer('import gc\nl = []\nl.append(l)\ndel l\ngc.collect()', version)
    expect(reply.headline).toBe(
      '`l` holds itself: no name is left, yet its count is 1. `gc.collect()` on line 5 found 1 object and freed it.',
    )
  })

  test('with the collector off, rings stay', async () => {
    const reply = await answer('import gc\ngc.disable()\nl = []\nl.append(l)\ndel l', version)
    expect(reply.headline).toContain('1 object stayed until the program ended: automatic collection is off.')
    expect(reply.text).toContain('counting goes on, rings stay')
    expect(reply.picture).toMatchObject({ rings: [{ freed: false, caption: 'Left at the end' }] })
  })

  test('automatic runs are told with their line', async () => {
    const reply = await answer('import gc\nfor i in range(5000):\n    l = []\n    l.append(l)', version)
    expect(reply.headline).toMatch(
      /^Each list holds itself\. The collector ran by itself (?:once|twice|\w+ times), (?:first )?during line [34], and freed [\d,]+ objects\.$/u,
    )
  })

  test('thresholds that were changed', async () => {
    const reply = await answer('import gc\ngc.set_threshold(5, 2, 2)\nprint(gc.get_threshold())', version)
    expect(reply.headline).toMatch(
      /^The program set the thresholds from \([27]00?0?, 10, 10\) to \(5, 2, 2\)\.$|2,000, 10, 10/u,
    )
  })

  test('a finalizer that runs without a collection', async () => {
    const reply = await answer('class A:\n    def __del__(self): pass\na = A()\ndel a', version)
    expect(reply.headline).toContain('`A.__del__` of `a` ran on line 4, when the count fell to 0')
  })

  test('an object that comes back', async () => {
    const code = `import gc
class Back:
    def __del__(self):
        global back
        back = self
b = Back(); b.me = b
del b
gc.collect()`
    expect((await answer(code, version)).text).toContain('back within reach, so nothing was freed on line 8')
  })

  test('what is not tracked', async () => {
    const code = 'import gc\nt = tuple([1, 2])\nprint(gc.is_tracked(t))\ngc.collect()\nprint(gc.is_tracked(t))'
    const reply = await answer(code, version)
    expect(reply.headline + reply.text).toMatch(/stopped tracking `t`|`t` is not tracked/u)
  })

  test.each([
    ['nothing to run', '', /empty|nothing/iu],
    ['a syntax error', 'a = (', /Python cannot read/u],
    ['an exception after a ring', 'import gc\nl = []; l.append(l); del l\ngc.collect()\n1/0', /holds itself/u],
  ])('%s is answered', async (_, code, headline) => {
    expect((await answer(code, version)).headline).toMatch(headline)
  })
})

test('on all Pythons: what differs is a row', async () => {
  const analyses = await Promise.all(versions.map((version) => analysed(gc.example, version)))
  const reply = gc.compare(analyses)
  expect(reply.headline).toMatch(
    /^What `gc\.collect\(\)` on line 10 found: 4 objects on 3\.\d+; 2 objects on 3\.\d+\.$/u,
  )
  expect(JSON.stringify(reply.more)).toContain('Thresholds')
})

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('`'.repeat(30), 'long '.repeat(80), '', 'Node', '🐍'),
)
const small = fc.nat(30)
const line = fc.option(fc.nat(9))
const node = fc.record({
  id: fc.nat(4),
  type: text,
  repr: text,
  name: fc.option(text),
  count: fc.option(small),
  generation: fc.option(fc.nat(2)),
})
const knot = fc.record({
  objects: small,
  dicts: fc.nat(3),
  alike: small,
  nodes: fc.array(node, { maxLength: 8 }),
  references: fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), label: fc.option(text) }), { maxLength: 12 }),
  ring: fc.array(fc.nat(5), { maxLength: 6 }),
  length: small,
})
const collection = fc.record({
  kind: fc.constantFrom(...Collection.shape.kind.options),
  number: small,
  line,
  function: text,
  generation: fc.nat(2),
  found: small,
  uncollectable: fc.nat(2),
  returned: fc.option(small),
  kept: fc.boolean(),
  resurrected: fc.nat(2),
  types: fc.dictionary(text, small, { maxKeys: 4 }),
  walked: small,
  tied: small,
  rings: small,
  kinds: small,
  knots: fc.array(knot, { maxLength: 4 }),
  moved: fc.array(fc.record({ name: text, from: fc.option(fc.nat(2)), to: fc.option(fc.nat(2)) }), { maxLength: 3 }),
  untracked: fc.array(text, { maxLength: 3 }),
})
const finalizer = fc.record({
  kind: fc.constantFrom('__del__' as const, 'callback' as const, 'finalize' as const),
  what: text,
  type: fc.option(text),
  name: fc.option(text),
  line,
  function: text,
  during: fc.option(small),
})
const numbers = fc.array(small, { maxLength: 3 })
const state = fc.record({
  enabled: fc.boolean(),
  debug: small,
  thresholds: fc.tuple(numbers, numbers),
  count: numbers,
  generations: fc.array(fc.record({ collections: small, collected: small, uncollectable: small }), { maxLength: 3 }),
  garbage: fc.record({ objects: small, shown: fc.array(fc.record({ type: text, repr: text }), { maxLength: 2 }) }),
  names: fc.array(fc.record({ name: text, type: text, repr: text, tracked: fc.boolean() }), { maxLength: 5 }),
})
const analysis: fc.Arbitrary<GcAnalysis> = fc.record({
  analysis: fc.constant('gc' as const),
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
  state: fc.option(state),
  collections: fc.array(collection, { maxLength: 6 }),
  finalizers: fc.array(finalizer, { maxLength: 5 }),
  agreed: fc.boolean(),
})

test('whatever an analysis says, the answer is given within its bounds', () => {
  fc.assert(
    fc.property(fc.array(analysis, { minLength: 1, maxLength: 3 }), (analyses) => {
      for (const reply of [...analyses.map((one) => gc.explain(one)), gc.compare(analyses)]) {
        Reply.parse(reply)
        expect(Array.from(reply.headline).length).toBeLessThanOrEqual(140)
        expect(reply.headline).not.toBe('')
        expect(reply.text.split(/\s+/u).filter(Boolean).length).toBeLessThanOrEqual(60)
        expect(Array.from(reply.alt).length).toBeLessThanOrEqual(600)
        expect(reply.alt === '').toBe(reply.picture === null)
        if (reply.picture?.kind !== 'rings') continue
        expect(reply.picture.rings.length).toBeLessThanOrEqual(3)
        expect(reply.picture.rows.length).toBeLessThanOrEqual(16)
        for (const { nodes } of reply.picture.rings) expect(nodes.length).toBeLessThanOrEqual(6)
      }
    }),
    { numRuns: 300 },
  )
})
