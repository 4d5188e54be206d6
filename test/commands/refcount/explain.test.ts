import { describe, expect, it } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import type { RefcountAnalysis } from '../../../src/contract.js'
import { type Described, type State, trace } from '../traces.js'

const one = (by: string[], more: Partial<Described> = {}): Record<string, Described> => ({
  L1: { repr: '[1, 2, 3]', by, ...more },
})
const inF = [{ function: '<module>', line: 4 }, { function: 'f' }]

/** The sentences of "Line by line". */
function lines(analysis: RefcountAnalysis): string[] {
  const list = refcount.explain(analysis).more.find((section) => section.title === 'Line by line')
  return list?.kind === 'list' ? list.items : []
}

const CALL = 'def f(x):\n    print(x)\na = []\nf(a)\n'
const call = (holders: string[], more: Partial<Described> = {}): State[] => [
  { line: 1 },
  { line: 3 },
  { line: 4, objects: one(['a']) },
  { event: 'call', line: 1, frames: inF, objects: one(holders, more) },
  { line: 2, frames: inF, objects: one(holders, more) },
  { event: 'return', line: 2, frames: inF, objects: one(holders, more) },
  { objects: one(['a']) },
]

describe('what each line did', () => {
  const cases: [string, RefcountAnalysis, string][] = [
    ['a birth', trace('a = []', [{ line: 1 }, { objects: one(['a']) }]), 'Line 1 made a list named `a`: count 1.'],
    [
      'a second name',
      trace('a = []\nb = a', [{ line: 1 }, { line: 2, objects: one(['a']) }, { objects: one(['a', 'b']) }]),
      'Line 2 bound `b` to the same list: 1 → 2.',
    ],
    [
      'del',
      trace('x\ndel b', [{ line: 2, objects: one(['a', 'b']) }, { objects: one(['a']) }]),
      'Line 2 removed the name `b`: 2 → 1.',
    ],
    [
      'rebinding to another object',
      trace('\nb = {}', [
        { line: 2, objects: one(['a', 'b']) },
        { objects: { ...one(['a']), D1: { type: 'dict', repr: '{}', by: ['b'] } } },
      ]),
      'Line 2 bound `b` to `{}`, no longer to the list `a`: 2 → 1.',
    ],
    [
      'rebinding to another of its kind',
      trace('\nb = [4]', [
        { line: 2, objects: one(['a', 'b']) },
        { objects: { ...one(['a']), L2: { repr: '[4]', by: ['b'] } } },
      ]),
      'Line 2 bound `b` to another list, no longer to the list `a`: 2 → 1.',
    ],
    [
      'append',
      trace('\nrows.append(a)', [
        { line: 2, objects: { ...one(['a']), R1: { by: ['rows'] } } },
        { objects: { ...one(['a', 'R1[0]']), R1: { by: ['rows'] } } },
      ]),
      'Line 2 appended it to `rows`: 1 → 2.',
    ],
    [
      'three places at once',
      trace('\nrows = [a] * 3', [
        { line: 2, objects: one(['a']) },
        { objects: { ...one(['a', 'R1[0]', 'R1[1]', 'R1[2]']), R1: { by: ['rows'] } } },
      ]),
      'Line 2 put the list `a` into `rows` three times: 1 → 4.',
    ],
    [
      'an attribute',
      trace('\nnode.next = a', [
        { line: 2, objects: { ...one(['a']), N1: { type: 'Node', repr: '<Node>', by: ['node'] } } },
        { objects: { ...one(['a', 'N1.next']), N1: { type: 'Node', repr: '<Node>', by: ['node'] } } },
      ]),
      'Line 2 stored it in `node.next`: 1 → 2.',
    ],
    [
      'a key of a dict',
      trace('\nd[t] = 1', [
        { line: 2, objects: { T1: { type: 'tuple', repr: '(1,)', by: ['t'] }, D1: { type: 'dict', by: ['d'] } } },
        { objects: { T1: { type: 'tuple', repr: '(1,)', by: ['t', 'key D1'] }, D1: { type: 'dict', by: ['d'] } } },
      ]),
      'Line 2 made it a key of `d`: 1 → 2.',
    ],
    ['a call', trace(CALL, call(['a', 'f:x'])), 'Line 4 called `f`, where it has the name `x`: 1 → 2.'],
    ['the end of a call', trace(CALL, call(['a', 'f:x'])), 'On line 4 `f` ended and its name `x` went: 2 → 1.'],
    [
      'a call that borrows',
      trace(CALL, call(['a', '~f:x'])),
      'Line 4 called `f`, where `x` only borrows it: the count stays 1.',
    ],
    [
      'a return with a value',
      trace('def f():\n    x = []\n    return x\na = f()', [
        { line: 1 },
        { line: 4 },
        { line: 2, frames: inF },
        { line: 3, frames: inF, objects: one(['f:x']) },
        { event: 'return', line: 3, frames: inF, objects: one(['f:x', 'stack f']) },
        { objects: one(['a']) },
      ]),
      'On line 3 `f` ended and its name `x` went, and line 4 bound `a` to the same list: the count stays 1.',
    ],
    [
      'a closure',
      trace('\ng = make(a)', [{ line: 2, objects: one(['a']) }, { objects: one(['a', 'cell make x']) }]),
      'Line 2 kept it for an inner function as `x`: 1 → 2.',
    ],
    [
      'a default',
      trace('\ndef f(x=a): pass', [{ line: 2, objects: one(['a']) }, { objects: one(['a', 'default f x']) }]),
      'Line 2 kept it as a default of `f`: 1 → 2.',
    ],
    [
      'death at once',
      trace('\na = None', [{ line: 2, objects: one(['a']) }, { freed: [{ object: 'L1', how: 'refcount' }] }]),
      'Line 2 bound `a` to something else: 1 → 0, so it died at once.',
    ],
    [
      'death with its container',
      trace('\ndel rows', [
        { line: 2, objects: { ...one(['R1[0]']), R1: { by: ['rows'] } } },
        {
          freed: [
            { object: 'R1', how: 'refcount' },
            { object: 'L1', how: 'refcount' },
          ],
        },
      ]),
      'On line 2 `rows` died and let go of the list `rows[0]`: 1 → 0, so it died at once.',
    ],
    [
      'a value that is all there is',
      trace('x = 7', [{ line: 1 }, { objects: { I1: { type: 'int', repr: '7', by: ['x'], immortal: true } } }]),
      'Line 1 bound `x` to the int `7`: it is immortal, so nothing is counted.',
    ],
  ]
  it.each(cases)('%s is told with its cause and counts', (_, analysis, sentence) => {
    expect(lines(analysis)).toContain(sentence)
  })

  it('statements on one line are told apart by their code', () => {
    const analysis = trace('a=[1,2,3]; b=a; del b', [
      { line: 1 },
      { line: 1, objects: one(['a']) },
      { line: 1, objects: one(['a', 'b']) },
      { objects: one(['a']) },
    ])
    expect(lines(analysis)).toEqual([
      '`a=[1,2,3]` made a list named `a`: count 1.',
      '`b=a` bound `b` to the same list: 1 → 2.',
      '`del b` removed the name `b`: 2 → 1.',
    ])
    expect(refcount.explain(analysis).headline).toBe(
      'One list, two names. References 1 → 2 → 1: `del b` removed a name, not the list.',
    )
  })
})

describe('a cycle', () => {
  const node = (by: string[]): Described => ({ type: 'Node', repr: '<Node>', by })
  const states: State[] = [
    { line: 1, objects: { N1: node(['a']), N2: node(['b']) } },
    { line: 2, objects: { N1: node(['a', 'N2.next']), N2: node(['b', 'N1.next']) } },
    { line: 3, objects: { N1: node(['N2.next']), N2: node(['N1.next']) } },
  ]
  const code = 'a.next = b; b.next = a\ndel a, b\ngc.collect()'

  it('that nothing freed keeps the counts of what is left', () => {
    const reply = refcount.explain(
      trace(code, [...states, { objects: { N1: node(['N2.next']), N2: node(['N1.next']) } }]),
    )
    expect(reply.headline).toBe(
      'No name is left for the two Nodes, but they hold each other, so each still counts 1. Counting alone never frees them; the collector can.',
    )
    expect(lines(trace(code, [...states, { objects: { N1: node(['N2.next']), N2: node(['N1.next']) } }]))).toContain(
      'Line 2 removed the name `a`: 2 → 1. No name leads to the Node `a` any more, yet nothing freed it.',
    )
    const picture = reply.picture
    expect(picture?.kind === 'timeline' && picture.lanes.map((lane) => lane.cells.at(-1))).toEqual([
      { count: 1, change: 'same', holders: ['b.next'], how: 'collector' },
      { count: 1, change: 'same', holders: ['a.next'], how: 'collector' },
    ])
  })

  it('is freed by the collector', () => {
    const freed: State['freed'] = [
      { object: 'N1', how: 'collector' },
      { object: 'N2', how: 'collector' },
    ]
    const reply = refcount.explain(trace(code, [...states, { freed }]))
    expect(reply.headline).toMatch(/^No name was left for the two Nodes, but they held each other/u)
    expect(lines(trace(code, [...states, { freed }]))).toContain('On line 3 the collector freed the Node `a`.')
  })

  it('is not claimed where something unknown held the objects', () => {
    const unknown = [
      { line: 1, objects: { N1: { ...node(['a', 'N1.me']), other: 1 } } },
      { objects: { N1: { ...node(['N1.me']), other: 1 } } },
    ]
    expect(refcount.explain(trace('del a', unknown)).headline).not.toMatch(/collector|itself/u)
  })
})

describe('what sys.getrefcount prints', () => {
  const code = 'a = []\nprint(sys.getrefcount(a))'
  const states: State[] = [{ line: 1 }, { line: 2, objects: one(['a']) }, { objects: one(['a']) }]

  it('is reconciled where it prints one more', () => {
    expect(refcount.explain(trace(code, states, { stdout: '2\n' })).text).toContain(
      '`sys.getrefcount(a)` prints one more (2), for its own argument.',
    )
  })

  it('is reconciled where it prints the same', () => {
    expect(refcount.explain(trace(code, states, { stdout: '1\n' })).text).toContain(
      '`sys.getrefcount(a)` prints just this count (1)',
    )
  })

  it('is a mark where the object is immortal', () => {
    const immortal = { I1: { type: 'NoneType', repr: 'None', by: ['a'], immortal: true } }
    const analysis = trace(code, [{ line: 1 }, { line: 2, objects: immortal }, { objects: immortal }], {
      stdout: '4294967295\n',
    })
    expect(refcount.explain(analysis).text).toContain('prints 4294967295: a mark for "never freed", not a count.')
  })

  it('is left alone where output and statements do not pair', () => {
    expect(refcount.explain(trace(code, states, { stdout: '2\nmore\n' })).text).not.toContain('prints')
  })
})

describe('endings', () => {
  const states: State[] = [{ line: 1 }, { line: 2, objects: one(['a']) }, { objects: one(['a']) }]

  it('an exception comes first, and what was traced is shown', () => {
    const result = { kind: 'exception', type: 'NameError', message: "name 'c' is not defined", line: 2 } as const
    const reply = refcount.explain(trace('a = []\nc', states, { result }))
    expect(reply.text).toMatch(/^It stopped at line 2 with NameError: name 'c' is not defined\. You see everything/u)
    expect(reply.picture).not.toBeNull()
  })

  it('a cut trace says how many steps there are', () => {
    const reply = refcount.explain(trace('a = []\na', states, { truncated: ['steps'] }))
    expect(reply.text).toContain('Only the first 3 steps were traced.')
  })

  it('a crash says at which line it was', () => {
    const state: State = { event: 'line', line: 2, objects: { L1: { by: ['a'] } } }
    const reply = refcount.explain(
      trace('a = [1]\nos._exit(1)', [{ line: 1 }, state], { result: { kind: 'crashed', exit: 1 } }),
    )
    expect(reply.text).toContain('It was at line 2; you see everything up to there.')
  })

  it('a syntax error whose line CPython did not find shows the line, without a caret that is astray', () => {
    const result = { kind: 'exception' as const, type: 'SyntaxError', message: "'[' was never closed", line: 1 }
    const stderr = '  File "snippet.py", line 1\n    \n    ^\nSyntaxError: \'[\' was never closed\n'
    const reply = refcount.explain(trace('a = [1, 2\nb = a', [{}], { result, stderr }))
    expect(reply.more[0]).toMatchObject({ open: true, text: "    a = [1, 2\nSyntaxError: '[' was never closed" })
  })

  it('a syntax error shows the line and caret', () => {
    const reply = refcount.explain(
      trace('a = [\n', [], {
        result: { kind: 'exception', type: 'SyntaxError', message: "'[' was never closed", line: 1 },
        stderr: '  File "snippet.py", line 1\n    a = [\n        ^\nSyntaxError: \'[\' was never closed\n',
      }),
    )
    expect(reply.headline).toBe("Python cannot read line 1 yet: SyntaxError: '[' was never closed.")
    expect(reply.more[0]).toEqual({
      kind: 'code',
      title: 'Where Python stopped reading',
      open: true,
      text: "    a = [\n        ^\nSyntaxError: '[' was never closed",
    })
  })

  it('no object at all is answered with an example', () => {
    const reply = refcount.explain(trace('', [{}]))
    expect(reply.headline).toBe('No object to follow here.')
    expect(reply.text).toContain('a = [1, 2, 3]; b = a; del b')
  })
})
