/** Sentences whose parts add up to the counts that they tell. */
import { describe, expect, it } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import type { RefcountAnalysis, Section } from '../../../src/contract.js'
import { type Described, type State, trace } from '../traces.js'

const node = (by: string[], other = 0): Described => ({ type: 'Node', repr: '<Node object>', by, other })

function lineByLine(analysis: RefcountAnalysis): string {
  const list = refcount
    .explain(analysis)
    .more.find((section): section is Extract<Section, { kind: 'list' }> => section.title === 'Line by line')
  return list?.items.join(' ') ?? ''
}

describe('each sentence adds up', () => {
  it('a constructor is part of the birth, so that the first count is the one that is left', () => {
    const inside: State['frames'] = [{ function: '<module>' }, { function: '__init__' }]
    const told = lineByLine(
      trace('a = Node()\nself.next = None\n', [
        { line: 1 },
        { event: 'call', frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { line: 2, frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { event: 'return', line: 2, frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { objects: { N1: node(['a']) } },
      ]),
    )
    expect(told).toBe('Line 1 made a Node named `a`: count 1.')
  })

  it('a constructor that follows another one is a call of its own', () => {
    const inside: State['frames'] = [{ function: '<module>', line: 1 }, { function: '__init__' }]
    const told = lineByLine(
      trace('head = Node(Node())\nself.next = next', [
        { line: 1 },
        { event: 'call', frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { line: 2, frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { event: 'return', line: 2, frames: inside, objects: { N1: node(['__init__:self'], 1) } },
        { event: 'call', frames: inside, objects: { N1: node(['__init__:next', 'stack <module>'], 1) } },
        { line: 2, frames: inside, objects: { N1: node(['__init__:next', 'stack <module>'], 1) } },
        { event: 'return', line: 2, frames: inside, objects: { N1: node(['__init__:next', 'stack <module>'], 1) } },
        { objects: {} },
      ]),
    )
    expect(told).toContain('`__init__` ended and its name `self` went')
    expect(told).toContain('called `__init__`, where it has the name `next`, and the call itself holds it')
  })

  it('the end of the program lets go of constants', () => {
    const float = (by: string[], other: number): Described => ({ type: 'float', repr: '1.5', by, other })
    const analysis = trace('x = 1.5\ny = x\ndel x', [
      { line: 1 },
      { line: 2, objects: { F1: float(['x', 'constant <module>'], 1) } },
      { line: 3, objects: { F1: float(['x', 'y', 'constant <module>'], 1) } },
      { objects: { F1: float(['y'], 0) } },
    ])
    expect(lineByLine(analysis)).toContain(
      'Line 3 removed the name `x`: 4 → 3. When the program ended, its code let go of it: 3 → 1.',
    )
  })

  it('a paused generator keeps its names', () => {
    const inside: State['frames'] = [{ function: '<module>' }, { function: 'count' }]
    const generator = { type: 'generator', repr: '<generator object>', by: ['g'] }
    const item = (by: string[]): Described => ({ by })
    const analysis = trace('x = next(g)\nyield i\ng.close()', [
      { line: 1, objects: { G1: generator, L1: item(['data']) } },
      { line: 2, frames: inside, objects: { G1: generator, L1: item(['data', 'count:i']) } },
      { event: 'return', line: 2, frames: inside, objects: { G1: generator, L1: item(['data', 'count:i']) } },
      { line: 3, objects: { G1: generator, L1: item(['data', 'G1:i', 'x']) } },
      { objects: { G1: generator, L1: item(['data', 'x']) } },
    ])
    const told = lineByLine(analysis)
    expect(told).toContain('bound `x` to the same list: 2 → 3.')
    expect(told).toContain('`g` ended and its name `i` went: 3 → 2.')
    expect(told).not.toContain('G1')
    expect(JSON.stringify(refcount.explain(analysis))).not.toContain('G1')
  })

  it('names such as `constructor` are no objects', () => {
    const analysis = trace('def constructor(x=[]): pass', [
      { line: 1 },
      { objects: { L1: { by: ['default constructor x'] } } },
    ])
    expect(refcount.explain(analysis).headline).toContain('One list')
  })
})

describe('what all of Python shares', () => {
  const none = (by: string[]): Described => ({ type: 'NoneType', repr: 'None', by, other: 9000 })

  it('is not counted as the snippet’s own', () => {
    const reply = refcount.explain(trace('x = None', [{ line: 1 }, { objects: { N1: none(['x']) } }]))
    expect(reply.headline).toBe('`None` is shared by all of Python: its count is not about your names alone.')
  })

  it('gives way to what is the snippet’s own', () => {
    const float: Described = { type: 'float', repr: '1.5', by: ['y'] }
    const reply = refcount.explain(
      trace('x = None\ny = 1.5', [
        { line: 1 },
        { line: 2, objects: { N1: none(['x']) } },
        { objects: { N1: none(['x']), F1: float } },
      ]),
    )
    expect(reply.headline).toContain('One float with one reference')
  })
})
