import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeJson, safeLine, safeText } from '../../../src/adapters/terminal/escape.js'

test.each<[string, string, string]>([
  ['an ANSI escape', '\x1b[2J', '\\x1b[2J'],
  ['an eight-bit escape', '\x9b2J', '\\x9b2J'],
  ['a carriage return', 'a\rb', 'a\\x0db'],
  ['a bell and a backspace', '\x07\b', '\\x07\\x08'],
  ['text turned around', '\u202egnp.exe', '\\u202egnp.exe'],
  ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
  ['a lone surrogate', '\ud800', '\\ud800'],
  ['a line separator', '\u2028', '\\u2028'],
  ['a tag character', '\u{e0041}', '\\U000e0041'],
  ['a tab', 'a\tb', 'a    b'],
  ['a line end', 'a\nb', 'a\nb'],
  ['words and emoji', 'naïve 蛇 👨\u200d👩\u200d👧', 'naïve 蛇 👨\u200d👩\u200d👧'],
])('%s reaches the terminal harmless', (_, text, safe) => {
  expect(safeText(text)).toBe(safe)
})

test('one line stays one line', () => {
  expect(safeLine('a\nb')).toBe('a⏎b')
})

test('JSON holds nothing that a terminal obeys, and is equal as JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = safeJson({ text })
      expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      expect(JSON.parse(json)).toEqual({ text })
    }),
  )
})
