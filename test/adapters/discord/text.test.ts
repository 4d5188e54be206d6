import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textsOf } from '../../../src/adapters/discord/text.js'

function words(text: string): string | undefined {
  return textsOf([[{ as: 'words', text }]])[0]
}

test.each([
  ['**bold** _it_ ~~no~~ ||hid||', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|hid\\|\\|'],
  ['# big', '\\# big'],
  ['> said', '\\> said'],
  ['1. one', '1\\. one'],
  ['3.14 is 1.5', '3\\.14 is 1.5'],
  ['@everyone', '@\u200beveryone'],
  ['<@1> <#2> <:e:3>', '\\<@1\\> \\<\\#2\\> \\<\\:e\\:3\\>'],
  ['[a](https://b)', '\\[a\\]\\(https\\://b\\)'],
  ['`del b` took a *name*', '`del b` took a \\*name\\*'],
  ['`a``b`', '`a`\u200b`b`'],
  ['a ` alone', 'a \\` alone'],
  ['\u202eback', '\\\\u202eback'],
])('%s is written %s', (text, written) => {
  expect(words(text)).toBe(written)
})

test('code does not end its fence', () => {
  const [text = ''] = textsOf([[{ as: 'code', text: 'a = """\n```\n@here' }]])
  expect(text.match(/```/g)).toHaveLength(2)
})

test('a cut leaves no half of an escape, a character or a fence', () => {
  for (const text of ['*'.repeat(5000), '🐍'.repeat(5000), `x${'*'.repeat(5000)}`]) {
    const cut = words(text) ?? ''
    expect([...cut].length).toBeLessThanOrEqual(4000)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(10_158)
    expect(cut).toMatch(/^x?(\\\*|🐍)+…$/u)
  }
  const [code = ''] = textsOf([[{ as: 'code', text: 'a'.repeat(5000) }]])
  expect(code).toMatch(/^```py\na+…\n```$/)
})

test('what has no room any more is left out', () => {
  const [first, second] = textsOf([[{ as: 'words', text: 'a'.repeat(5000) }], [{ as: 'small', text: 'last' }]])
  expect(first).toMatch(/^a+…$/)
  expect(second).toBe('')
})

test('whatever is said, a message fits and calls nobody', () => {
  const said = fc.string({
    unit: fc.constantFrom('a', '`', '\\', '*', '@everyone', '<@1>', '\n', '🐍', 'é', '# '),
    maxLength: 5000,
  })
  const passage = fc.record({ as: fc.constantFrom('heading', 'title', 'words', 'small', 'item', 'code'), text: said })
  fc.assert(
    fc.property(fc.array(fc.array(passage, { maxLength: 5 }), { maxLength: 3 }), (groups) => {
      const texts = textsOf(groups)
      expect([...texts.join('')].length).toBeLessThanOrEqual(4000)
      expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)).toBeLessThanOrEqual(10_170)
      // As Discord reads it, from left to right: fences, escapes, code.
      const read = /```py\n.*?\n```|\\[^\w\s]|`[^`\n]+`/gs
      expect(texts.join('\n').replace(read, '')).not.toMatch(/@everyone|<@/)
    }),
    { numRuns: 200 },
  )
})
