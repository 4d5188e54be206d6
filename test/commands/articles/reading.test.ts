import { expect, test } from 'vitest'
import { readArticle } from '../../../commands/articles/reading.js'

const ARTICLE = `---
place: 1
view: sizeof
asked:
  - "one: with a colon"
  - another
related: [gc/cycles]
requires: 3.10
documented:
  - "\`sys\`: the module: https://docs.python.org/3/library/sys.html"
---
# Why so \`large\`?

It is {n}
bytes. Two. Three.

## Why
One. Two.

## Example
\`\`\`python
# a list
n = 1

## two
\`\`\`

## Versions
- an empty list: {n} bytes
- ~ with: a colon: {'a: b'}

## Do
Nothing.
`

const read = (from: string | RegExp, to: string) => () => readArticle(ARTICLE.replace(from, to), 'sizeof/list-alone')

test('an article is read whole, its lines joined and its code as it is', () => {
  expect(readArticle(ARTICLE, 'sizeof/list-alone')).toEqual({
    id: 'sizeof/list-alone',
    topic: 'sizeof',
    place: 1,
    question: 'Why so `large`?',
    asked: ['one: with a colon', 'another'],
    answer: 'It is {n} bytes. Two. Three.',
    why: 'One. Two.',
    advice: 'Nothing.',
    example: '# a list\nn = 1\n\n## two',
    aside: '',
    versions: [
      { label: 'an empty list', value: '{n} bytes', timed: false },
      { label: 'with', value: "a colon: {'a: b'}", timed: true },
    ],
    documented: [{ what: '`sys`: the module', link: 'https://docs.python.org/3/library/sys.html' }],
    view: 'sizeof',
    related: ['gc/cycles'],
    requires: '3.10',
  })
})

test.each([
  ['no head', '---\nplace', 'place', 1, 'the file begins with its head'],
  ['an unknown key', 'view:', 'views:', 3, 'views is none of'],
  ['a head that is no YAML', 'related: [gc/cycles]', 'related: [gc/cycles', 8, 'Flow sequence'],
  ['a view that draws no program', 'view: sizeof', 'view: claim', 3, '"view" is claim'],
  ['a place that is no number', 'place: 1', 'place: one', 2, '"place" is one'],
  ['a text for a list', 'related: [gc/cycles]', 'related: gc/cycles', 7, '"related" is no list'],
  ['a link that is none', 'https://', 'see ', 10, 'https://'],
  ['no title', '# Why', '## Why', 12, 'the sections are'],
  ['an unknown section', '## Do', '## Todo', 32, 'the sections are'],
  ['sections in another order', '## Why', '## Do', 20, 'stands twice or in another order'],
  ['a missing section', '## Do\nNothing.', '', 30, '"## Do" is missing'],
  ['an empty section', 'Nothing.', '', 33, 'there is nothing here'],
  ['an example without a fence', '```python\n# a list\nn = 1\n\n## two\n```', 'n = 1', 21, 'one block of code'],
  ['a fence without an end', '## two\n```', '## two', 32, 'a fence of code has no end'],
  ['a version without a placeholder', '{n} bytes\n- ~ with', '64 bytes\n- ~ with', 29, '- label: {expression}'],
])('%s is told with its file and line', (_, from, to, line, what) => {
  expect(read(from, to)).toThrow(`articles/sizeof/list-alone.md:${line}: `)
  expect(read(from, to)).toThrow(what)
})

test('a folder that is no topic is told', () => {
  expect(() => readArticle(ARTICLE, 'sizes/list-alone')).toThrow('its folder is no topic')
})
