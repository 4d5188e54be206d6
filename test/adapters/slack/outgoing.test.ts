import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, outgoing, partsOf, verbatim } from '../../../src/adapters/slack/outgoing.js'

test.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['<@U1> & <https://x.y|z>', '&lt;@U1&gt; &amp; &lt;https://x.y|z&gt;'],
  ['&lt;', '&amp;lt;'],
  ['a\u202eb\u0000', 'a\\u202eb\\x00'],
])('%j goes out as %j', (text, sent) => {
  expect(outgoing(text, 100)).toBe(sent)
})

test('in rich text nothing is an entity, and what nobody sees is written out all the same', () => {
  expect(verbatim('<!channel> & \u202e', 100)).toBe('<!channel> & \\u202e')
  expect(verbatim('<<🐍🐍', 5)).toBe('<<🐍…')
})

test('a cut splits neither an entity nor a character', () => {
  expect(outgoing('🐍🐍🐍', 5)).toBe('🐍🐍…')
  expect(outgoing('<<<', 9)).toBe('&lt;&lt;…')
})

test('whatever is said keeps to the limit and holds no control characters of Slack’s', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('<', '>', '&', '@', '\ud83d', '\n'), fc.string({ unit: 'binary' })),
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 80 }), (said, limit) => {
      const sent = outgoing(said, limit)
      expect(sent.length).toBeLessThanOrEqual(limit)
      expect(sent).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
      expect(sent.isWellFormed()).toBe(true)
    }),
  )
})

test('whatever is said, its parts go out whole within the limit, and nothing is left out', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '🐍', '\n', ' ', '\u202e'), maxLength: 400 })
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 80 }), (said, limit) => {
      const parts = partsOf(said, limit)
      for (const part of parts) expect(fits(part, limit)).toBe(true)
      const seen = (all: string) => outgoing(all, 10_000).replaceAll(/\s/g, '')
      expect(parts.map(seen).join('')).toBe(seen(said))
    }),
  )
})

test('parts end with lines', () => {
  expect(partsOf('one\ntwo\nthree', 9)).toEqual(['one\ntwo', 'three'])
})
