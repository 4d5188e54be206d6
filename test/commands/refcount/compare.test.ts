import { describe, expect, it } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import { type Described, python, type State, trace } from '../traces.js'

const object = (by: string[]): Record<string, Described> => ({ L1: { repr: '[]', by } })
const inF = [{ function: '<module>', line: 3 }, { function: 'f' }]
const run = (version: string, local: string, stdout = '') => {
  const states: State[] = [
    { line: 1 },
    { line: 2 },
    { line: 3, objects: object(['a']) },
    { line: 1, frames: inF, objects: object(['a', local]) },
    { objects: object(['a']) },
  ]
  return trace('def f(x): pass\na = []\nf(a)', states, { python: python(version), stdout })
}

describe('refcount on several Pythons', () => {
  it('says first where a count differs, on which versions', () => {
    const reply = refcount.compare([run('3.14.10', '~f:x'), run('3.9.18', 'f:x'), run('3.13.0', 'f:x')])
    expect(reply.headline).toBe('Count of `a` in the call on line 3: 2 on 3.9 and 3.13; 1 on 3.14.')
    expect(reply.more[0]).toMatchObject({ kind: 'table', head: ['', '3.9', '3.13', '3.14'] })
    expect(reply.picture).not.toBeNull()
  })

  it('says that all is the same where it is', () => {
    const reply = refcount.compare([run('3.9.18', 'f:x'), run('3.10.13', 'f:x'), run('3.11.7', 'f:x')])
    expect(reply.headline).toBe('The same on all 3 Pythons (3.9 to 3.11): `a` counts 1 → 2 → 1.')
  })

  it('says which printed line differs, addresses left out', () => {
    const outputs = ['at 0x7f01\n24\n', 'at 0x7f02\n28\n']
    const reply = refcount.compare([run('3.10.13', 'f:x', outputs[0]), run('3.11.7', 'f:x', outputs[1])])
    expect(reply.headline).toBe('Printed line 2: `24` on 3.10; `28` on 3.11.')
  })

  it('where one version cannot read the code says so, and compares the others', () => {
    const result = { kind: 'exception', type: 'SyntaxError', message: 'invalid syntax', line: 1 } as const
    const unread = trace('match', [], { steps: [], python: python('3.9.18'), result })
    const reply = refcount.compare([unread, run('3.10.13', 'f:x'), run('3.11.7', 'f:x')])
    expect(reply.headline).toBe('It ends with SyntaxError on 3.9; normally on 3.10 and 3.11.')
    expect(reply.text).toMatch(/^The same on 3\.10 and 3\.11: /u)
  })

  it('tells two patches of one version apart', () => {
    const reply = refcount.compare([run('3.11.7', 'f:x', '1'), run('3.11.2', 'f:x', '2')])
    expect(reply.headline).toBe('Printed line 1: `2` on 3.11.2; `1` on 3.11.7.')
  })

  it('with one Python is the plain answer', () => {
    expect(refcount.compare([run('3.9.18', 'f:x')])).toEqual(refcount.explain(run('3.9.18', 'f:x')))
  })
})
