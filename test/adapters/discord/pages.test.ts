import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/adapters/discord/pages.js'
import type { Section } from '../../../src/contract.js'

/** What is said on pages, without what Discord's Markdown and the pages add. */
function said(pages: readonly string[]): string {
  return pages
    .join('\n')
    .replaceAll(/^\*\*[A-Z][\w ]*(?:\\\(continued\\\))?\*\*$/gm, '')
    .replaceAll(/```(?:py\n)?|\\|\u200b|^- /gm, '')
    .replaceAll(/\s/g, '')
}

test('what fits is one page, in its order, below its titles', () => {
  const sections: Section[] = [
    { kind: 'text', title: 'Why', text: 'It *is*.' },
    { kind: 'table', title: 'Bytes', head: ['name', 'bytes'], rows: [['a', '56']] },
    { kind: 'code', title: 'The code', text: 'a = []' },
  ]
  expect(pagesOf(sections)).toEqual([
    '**Why**\nIt \\*is\\*.\n**Bytes**\n- a · bytes: 56\n**The code**\n```py\na = []\n```',
  ])
})

test('a row is on one page, and a section that goes on says so', () => {
  const items = Array.from({ length: 200 }, (_, at) => `row ${at} ${'x'.repeat(50)}`)
  const pages = pagesOf([{ kind: 'list', title: 'Facts', items }])
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.map((page) => page.split('\n')[0])).toEqual([
    '**Facts**',
    ...pages.slice(1).map(() => '**Facts \\(continued\\)**'),
  ])
  for (const page of pages) for (const row of page.split('\n').slice(1)) expect(row).toMatch(/^- row \d+ x{50}$/)
})

test('long code goes on at the start of a line, in a fence of its own', () => {
  const code = Array.from({ length: 190 }, (_, at) => `name_${at} = "${'y'.repeat(30)}"`).join('\n')
  const pages = pagesOf([{ kind: 'code', title: 'The code', text: code }])
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toMatch(/^\*\*The code.*\*\*\n```py\nname_\d+ = [^`]*"\n```$/)
})

test('one word that is longer than a message is shown to its end', () => {
  const pages = pagesOf([{ kind: 'text', title: 'T', text: `\`${'z'.repeat(9000)}\` <@1>` }])
  expect(said(pages)).toBe(`\`${'z'.repeat(9000)}\`<@1>`)
})

test('whatever is said, nothing is left out, and each page fits a message with its label', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' b', '\n', '🐍', 'é', '*', '<@1>', '@here', '`c`', '```'),
    maxLength: 3000,
  })
  const section = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), title: fc.constant('T'), text }),
    fc.record({ kind: fc.constant('list' as const), title: fc.constant('T'), items: fc.array(text, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('code' as const), title: fc.constant('T'), text }),
  )
  const textsIn = (one: Section) => (one.kind === 'list' ? one.items : one.kind === 'table' ? [] : [one.text])
  fc.assert(
    fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
      const pages = pagesOf(sections)
      for (const page of pages) {
        const shown = `${page}\n-# Page 10 of 12`
        expect([...shown].length).toBeLessThanOrEqual(4000)
        expect(Buffer.byteLength(shown) + 12).toBeLessThanOrEqual(10_170)
      }
      const letters = (all: string) => all.replaceAll(/[^a-zé🐍@<>\d]/gu, '')
      expect(letters(said(pages))).toBe(letters(sections.flatMap(textsIn).join('').replaceAll('```py', '```')))
    }),
    { numRuns: 100 },
  )
})
