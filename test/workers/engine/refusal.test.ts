import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../workers/engine/refusal.js'

describe('code that is not run', () => {
  test.each([
    ['nothing', '', 'empty', /no code/],
    ['white space', ' \n\t\r\n\f', 'empty', /no code/],
    ['comments', '# one\n  # two', 'empty', /no code/],
    ['4,001 characters', `x = "${'🐍'.repeat(3995)}"`, 'too-long', /4,001 characters.*4,000/],
    ['201 lines', 'x = 1\n'.repeat(201), 'too-long', /201 lines.*200/],
    ['a NUL byte', 'x = 1\0', 'nul', /Line 1 holds/],
    ['a lone surrogate', 'x = "\ud83d"', 'not-text', /surrogate/],
    ['a byte that is no UTF-8', 'x = "\udce9🐍"', 'not-text', /save it as UTF-8/],
  ])('%s is refused', (_, code, reason, message) => {
    expect(refusalOf(code)).toEqual({ kind: 'refused', code: reason, message: expect.stringMatching(message) })
  })

  test.each([
    ['4,000 characters', `x = "${'🐍'.repeat(3994)}"`],
    ['200 lines and a last newline', 'x = 1\n'.repeat(200)],
    ['a string of a line that looks like a comment', '"""\n# no comment\n"""'],
    ['a syntax error, which Python tells', 'x ='],
  ])('%s is run', (_, code) => {
    expect(refusalOf(code)).toBeNull()
  })
})
