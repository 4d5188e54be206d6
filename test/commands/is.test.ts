import { describe, expect, it } from 'vitest'
import { is } from '../../commands/is.js'
import type { Comparison } from '../../src/contract.js'
import { compared, identity, python } from './traces.js'

const int = (text: string, repr = '257') => ({ text, type: 'int', repr })
const numbers: Partial<Comparison> = { left: int('a'), right: int('b') }
const split = compared('a is b', {
  ...numbers,
  script: { is: true, equal: true },
  repl: { is: false, equal: true },
  reason: 'constant of the same code object',
  replReason: 'made anew',
})

describe('is, explained', () => {
  it('tells script and prompt apart where they differ', () => {
    const reply = is.explain(identity('a = 257\nb = 257\na is b', [split]))
    expect(reply.headline).toBe(
      'Script: True, one constant in one compilation. Prompt: False, each int was made anew. Compare numbers with `==`.',
    )
    expect(reply.text).toContain('at the prompt each entry is compiled by itself')
  })

  it('says which comparison it is where script and prompt differ in one of several', () => {
    const cached = compared('c is d', { left: int('c', '1'), right: int('d', '1'), reason: 'small-int cache' })
    const reply = is.explain(identity('', [cached, split]))
    expect(reply.headline).toBe(
      '`a is b` in a script: True, one constant in one compilation. At the prompt: False, each int was made anew. Compare numbers with `==`.',
    )
  })

  it('gives each of several comparisons its own reason', () => {
    const none = { text: 'None', type: 'NoneType', repr: 'None' }
    const single = compared('x is None', { reason: 'singleton', left: { ...none, text: 'x' }, right: none })
    const reply = is.explain(identity('', [compared('a is b'), single]))
    expect(reply.headline).toBe(
      '`a is b` is True: two names for one list. `x is None` is True: there is only one `None`.',
    )
  })

  it('says why one int is shared and another is not', () => {
    const cached = compared('c is d', {
      left: int('c', '256'),
      right: int('d', '256'),
      reason: 'small-int cache',
      explanation: 'This Python keeps one object for each int from -5 to 256, and 256 is one of them.',
    })
    const side = { is: false, equal: true }
    const anew = compared('a is b', { ...numbers, script: side, repl: side, reason: 'made anew' })
    const reply = is.explain(identity('', [cached, anew]))
    expect(reply.headline).toBe('`c is d` is True: small ints are shared. `a is b` is False: each int was made anew.')
    expect(reply.text).toContain('from -5 to 256, and 256 is one of them. `257` is not one of them.')
  })

  it('says of a question in a loop what it answered for which values, and why', () => {
    const no = { is: false, equal: true }
    const small = compared('x is y', { left: int('x', '5'), right: int('y', '5'), reason: 'small-int cache' })
    const large = compared('x is y', { left: int('x'), right: int('y'), script: no, repl: no, reason: 'made anew' })
    const reply = is.explain(identity('', [small, large]))
    expect(reply.headline).toBe(
      '`x is y` is True for `5` (small ints are shared); False for `257` (each int was made anew).',
    )
    expect(reply.picture).toMatchObject({ comparisons: [{ text: 'x is y for 5' }, { text: 'x is y for 257' }] })
    expect(reply.more[0]).toMatchObject({
      rows: [
        ['1', 'x is y for 5'],
        ['1', 'x is y for 257'],
      ].map((row) => row.concat(['', '', '']).map((cell) => (cell === '' ? expect.any(String) : cell))),
    })
  })

  it('says that == asks for identity where a class defines no __eq__', () => {
    const no = { is: false, equal: false }
    const p = (text: string) => ({ text, type: 'P', repr: '<P object>' })
    const both: Partial<Comparison> = { left: p('a'), right: p('b'), script: no, repl: no, reason: 'made anew' }
    const reply = is.explain(identity('', [compared('a is b', both), compared('a == b', both)]))
    expect(reply.headline).toBe('`a is b` and `a == b` are False: each P was made anew.')
    expect(reply.text).toContain('Here `==` asks the same as `is`: `P` defines no `__eq__`.')
  })

  it('shows the ends of two addresses, where they differ', () => {
    const address = (text: string, repr: string) => ({ text, type: 'int', repr })
    const one = compared('id(a) == id(b)', {
      left: address('id(a)', '139630021234560'),
      right: address('id(b)', '139630021298176'),
    })
    const reply = is.explain(identity('', [{ ...one, script: { is: false, equal: false }, reason: 'not equal' }]))
    expect(reply.picture).toMatchObject({
      comparisons: [{ left: { value: '…234560' }, right: { value: '…298176' } }],
    })
  })

  it('says who answers == where a class does', () => {
    const side = { is: false, equal: null }
    const money = (text: string) => ({ text, type: 'Money', repr: '<Money object>' })
    const both: Partial<Comparison> = {
      left: money('a'),
      right: money('b'),
      script: side,
      repl: side,
      reason: 'made anew',
    }
    const reply = is.explain(identity('', [compared('a == b', both), compared('a is b', both)]))
    expect(reply.headline).toBe('`a == b` is what its class says and `a is b` is False: each Money was made anew.')
    expect(reply.text).toContain('`==` asks `Money`, which has an `__eq__` of its own; `is` asks nobody.')
  })

  it('counts the rounds of a question whose values look alike', () => {
    const reply = is.explain(identity('', [compared('r is x'), compared('r is x'), compared('r is x')]))
    expect(reply.headline).toBe('`r is x` is True three times: two names for one list.')
    expect(reply.picture).toMatchObject({
      comparisons: [{ text: 'r is x, 1st time' }, {}, { text: 'r is x, 3rd time' }],
    })
  })

  it('says that an address was used again, and does not call it equal values', () => {
    const address = (text: string, repr: string) => ({ text, type: 'int', repr })
    const equal = { is: false, equal: true }
    const again = compared('id([1]) == id([2])', {
      left: address('id([1])', '7'),
      right: address('id([2])', '7'),
      script: equal,
      repl: equal,
      reason: 'address used again',
    })
    const not = { is: false, equal: false }
    const two = compared('id(a) == id(b)', {
      left: address('id(a)', '7'),
      right: address('id(b)', '8'),
      script: not,
      repl: not,
      reason: 'not equal',
    })
    expect(is.explain(identity('', [again, two])).headline).toBe(
      "`id([1]) == id([2])` is True: the second object reused the first one's place. `id(a) == id(b)` is False: two ids, two objects.",
    )
  })

  it('passes on what Python warns of', () => {
    const stderr = 'snippet.py:2: SyntaxWarning: "is" with \'int\' literal. Did you mean "=="?\n  print(x is 5)\n'
    const reply = is.explain(identity('', [compared('a is b')], { stderr }))
    expect(reply.text).toContain('Python itself warns: "is" with \'int\' literal. Did you mean "=="?')
  })

  it('calls a comparison that was left out a comparison', () => {
    const reply = is.explain(identity('', [compared('a is b')], { truncated: ['objects'] }))
    expect(reply.text).toContain('Some comparisons are left out.')
  })

  it('speaks of names only where both sides are names', () => {
    const reply = is.explain(identity('', [compared('f() is f()')]))
    expect(reply.headline).toBe('`f() is f()` is True: both sides lead to one list.')
  })

  it('does not call operands of two types by one of them', () => {
    const mixed = compared('a is 1.0', {
      left: int('a', '1'),
      right: { text: '1.0', type: 'float', repr: '1.0' },
      script: { is: false, equal: true },
      repl: { is: false, equal: true },
      reason: 'equal but distinct',
    })
    const reply = is.explain(identity('', [mixed, { ...mixed, text: 'a == 1.0', operator: '==' }]))
    expect(reply.headline).toBe('`a is 1.0` is False and `a == 1.0` is True: two objects, equal values.')
  })

  it('says that nothing was compared where an exception came first', () => {
    const result = { kind: 'exception' as const, type: 'NameError', message: "name 'b' is not defined", line: 2 }
    const reply = is.explain(identity('a = 1\na is b', [], { result }))
    expect(reply.headline).toBe("It stopped at line 2 with NameError: name 'b' is not defined.")
    expect(reply.text).toBe('Until then nothing was compared.')
  })

  it('compares nothing with the same kind answer as on one Python', () => {
    const runs = ['3.9.18', '3.14.10'].map((version) => identity('a = 1', [], { python: python(version) }))
    const reply = is.compare(runs)
    expect(reply.headline).toBe('There is no comparison to look at here.')
    expect(reply.python).toBe('Python 3.9 and 3.14')
  })

  it('says why two names mean one object', () => {
    const reply = is.explain(identity('a = [1]; b = a; a is b', [compared('a is b')]))
    expect(reply.headline).toBe('`a is b` is True: two names for one list.')
    expect(reply.alt).toContain('a is b: in a script one object, at the prompt one object.')
  })

  it('turns the answer of `is not` round', () => {
    const reply = is.explain(identity('', [compared('a is not b')]))
    expect(reply.headline).toBe('`a is not b` is False: two names for one list.')
  })

  it('puts equal beside same', () => {
    const other = { is: false, equal: true }
    const reply = is.explain(
      identity('', [
        compared('a is b'),
        compared('a is c', { script: other, repl: other, reason: 'equal but distinct' }),
        compared('a == c', { script: other, repl: other, reason: 'equal but distinct' }),
      ]),
    )
    expect(reply.headline).toBe(
      '`a is b` is True, `a is c` is False and `a == c` is True: equal is not the same object.',
    )
  })

  it('says that `is` is right for None', () => {
    const none = { text: 'None', type: 'NoneType', repr: 'None' }
    const reply = is.explain(
      identity('', [compared('x is None', { left: { ...none, text: 'x' }, right: none, reason: 'singleton' })]),
    )
    expect(reply.headline).toBe('`x is None` is True: there is only one `None`.')
    expect(reply.text).toContain('For `None`, `is` is the right question')
    expect(reply.text).not.toContain('==')
  })

  it('knows nan, which is itself and not equal to itself', () => {
    const nan = { text: 'x', type: 'float', repr: 'nan' }
    const side = { is: true, equal: false }
    const reply = is.explain(
      identity('', [compared('x is x', { left: nan, right: nan, script: side, repl: side, reason: 'same name' })]),
    )
    expect(reply.text).toContain('`nan` is one object, yet not equal to itself')
  })

  it('says where a side never got there', () => {
    const reply = is.explain(identity('', [compared('a is b', { repl: null })]))
    expect(reply.headline).toBe('`a is b`: True, two names for one list. At the prompt it never got there.')
  })

  it('without a comparison suggests one', () => {
    const reply = is.explain(identity('a = 1', []))
    expect(reply.headline).toBe('There is no comparison to look at here.')
    expect(reply.text).toContain('print(a is b)')
  })

  it('keeps four comparisons in the picture and all in the table', () => {
    const many = Array.from({ length: 7 }, (_, index) => compared(`a is b${index}`))
    const reply = is.explain(identity('', many))
    expect(reply.picture).toMatchObject({ kind: 'identity', folded: 3 })
    expect(reply.more[0]?.kind === 'table' && reply.more[0].rows.length).toBe(7)
  })
})

describe('is on several Pythons', () => {
  const on = (version: string, prompt: boolean) =>
    identity('', [{ ...split, repl: { is: prompt, equal: true } }], { python: python(version) })

  it('says where and when the answer differs', () => {
    const reply = is.compare([on('3.14.10', false), on('3.15.0', true), on('3.13.0', false)])
    expect(reply.headline).toBe('`a is b` at the prompt: False on 3.13 and 3.14; True on 3.15.')
    expect(reply.text).toContain('The same on all 3 Pythons (3.13 to 3.15): `a is b` in a script.')
  })

  it('says that it is the same everywhere', () => {
    const reply = is.compare([on('3.14.10', false), on('3.13.0', false)])
    expect(reply.headline).toBe(
      'The same on both Pythons (3.13 and 3.14): `a is b` is True in a script, False at the prompt.',
    )
  })
})
