/** What an answer may say of a run whose trace was cut, and of what the end of a program does. */
import { describe, expect, it } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import type { RefcountAnalysis } from '../../../src/contract.js'
import { type State, trace } from '../traces.js'

const CODE = 'a = [1]\nfor i in range(3000): pass\nb = a'
const list = (by: string[]) => ({ type: 'list', repr: '[1]', by })
const traced: State[] = [
  { line: 1 },
  { line: 2, objects: { L1: list(['a']) } },
  { line: 2, objects: { L1: list(['a']) } },
]

function told(analysis: RefcountAnalysis): string {
  return JSON.stringify(refcount.explain(analysis))
}

describe('a cut trace', () => {
  it('whose end has ids of a later generation makes no second object of the first one', () => {
    const steps: State[] = [
      { line: 1 },
      { line: 2, objects: { '2': list(['a']) } },
      { line: 2, objects: { '2': list(['a']) } },
    ]
    const analysis = trace(CODE, [...steps, { objects: { '1.2': list(['a', 'b']) } }], { truncated: ['steps'] })
    const reply = refcount.explain(analysis)
    expect(reply.headline).toBe('One list with one reference: its name `a`. At the end `a` counts 2.')
    expect(reply.picture?.kind === 'timeline' && reply.picture.lanes).toHaveLength(1)
    expect(told(analysis)).not.toContain('1.2')
    expect(told(analysis)).not.toContain('another name')
  })

  it('whose end has the same ids blames no line for what changed in between', () => {
    const analysis = trace(CODE, [...traced, { objects: { L1: list(['a', 'b']) } }], { truncated: ['data'] })
    const reply = refcount.explain(analysis)
    expect(reply.headline).toBe('One list, two names. References 1 → 2.')
    expect(told(analysis)).toContain('At the end it counts 2 (`a` and `b`); the steps in between were not followed.')
    expect(reply.picture?.kind === 'timeline' && reply.picture.rows.at(-1)).toMatchObject({
      line: null,
      code: '(the part not followed)',
    })
  })

  it('tells no birth of what was first seen at its end', () => {
    const end = { objects: { L1: list(['a']), L9: { type: 'dict', by: ['late', 'later'] } } }
    expect(told(trace(CODE, [...traced, end], { truncated: ['data'] }))).not.toContain('late')
  })
})

describe('the end of the program', () => {
  const tuple = (by: string[], other: number) => ({ T1: { type: 'tuple', repr: '(1, 2)', by, other } })
  const analysis = trace('t = (1, 2)\nu = t\ndel t, u', [
    { line: 1 },
    { line: 2, objects: tuple(['t', 'constant <module>'], 1) },
    { line: 3, objects: tuple(['t', 'u', 'constant <module>'], 1) },
    { freed: [{ object: 'T1', how: 'refcount' }] },
  ])

  it('has a row of its own, so that the last line has only what it did', () => {
    const { picture } = refcount.explain(analysis)
    if (picture?.kind !== 'timeline') throw new Error('no timeline')
    expect(picture.rows.slice(-2)).toEqual([
      { line: 3, code: 'del t, u', note: null },
      { line: null, code: '(the program ended)', note: null },
    ])
    expect(picture.lanes[0]?.cells).toEqual([
      { count: 3, change: 'born', holders: ['t', '2 × code'], how: null },
      { count: 4, change: 'up', holders: ['t', 'u', '2 × code'], how: null },
      { count: 2, change: 'down', holders: ['2 × code'], how: null },
      { count: null, change: 'died', holders: [], how: 'refcount' },
    ])
  })

  it('says how often the compiled code held it', () => {
    expect(told(analysis)).toContain('count 3, because the compiled code holds it twice.')
    expect(told(analysis)).toContain('When the program ended, its code let go of it: 2 → 0, so it died.')
  })

  it('drops what a traceback had kept', () => {
    const frames = [{ function: '<module>', line: 4 }, { function: 'f' }]
    const result = { kind: 'exception', type: 'ValueError', message: 'no', line: 3 } as const
    const run = trace(
      'def f():\n    x = [1]\n    raise ValueError("no")\nf()',
      [
        { line: 1 },
        { line: 4 },
        { line: 2, frames },
        { line: 3, frames, objects: { L1: list(['f:x']) } },
        { freed: [{ object: 'L1', how: 'refcount' }] },
      ],
      { result },
    )
    expect(refcount.explain(run).headline).toContain('the traceback held it until the program ended')
  })
})
