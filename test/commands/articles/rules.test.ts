import { expect, test } from 'vitest'
import { type Article, isArticleId } from '../../../commands/articles/article.js'
import { generalIn } from '../../../commands/articles/general.js'
import { parted } from '../../../commands/articles/placeholders.js'
import { canRun } from '../../../commands/articles/requires.js'
import { faultsOf, faultsOfTold } from '../../../commands/articles/rules.js'
import { sentencesIn } from '../../../commands/articles/sentences.js'

const article: Article = {
  id: 'sizeof/list-alone',
  topic: 'sizeof',
  place: 1,
  question: 'Why so large?',
  asked: ['one', 'two'],
  answer: 'It is {n} bytes, `f(3)`. PEP 683 says so. {{2}}'.replace('{{2}}', 'So it is.'),
  why: 'One. Two.',
  advice: 'See https://example.org/3.',
  example: 'n = 1',
  aside: '',
  versions: [{ label: 'an empty list', value: '{n} bytes', timed: false }],
  documented: [{ what: 'sys', link: 'https://docs.python.org' }],
  view: 'sizeof',
  related: [],
  requires: null,
}

test('an article that keeps to the rules has no faults', () => {
  expect(faultsOf(article, [article])).toEqual([])
})

test.each<[string, Partial<Article>]>([
  ['the answer: "28" is typed in', { answer: 'It is 28 bytes.' }],
  ['Versions, "on 3.9": "3.9" is typed in', { versions: [{ label: 'on 3.9', value: '{n}', timed: false }] }],
  ['Do: a brace is left open', { advice: 'Use {n.' }],
  ['Why: a backtick has no other one', { why: 'Use `del.' }],
  ['more than 12 lines', { example: 'n = 1\n'.repeat(13) }],
  ['wider than 60 columns', { example: `n = ${'1'.repeat(60)}` }],
  ['there is no article gc/nothing', { related: ['gc/nothing'] }],
  ['"asked" has less than 2', { asked: ['one'] }],
  ['"documented" has no entry', { documented: [] }],
])('a fault is told: %s', (fault, change) => {
  const faults = faultsOf({ ...article, ...change }, [article])
  expect(faults).toEqual([expect.stringContaining(fault)])
})

test('two articles of a topic have two places', () => {
  const other = { ...article, id: 'sizeof/other' }
  expect(faultsOf(article, [article, other])).toEqual(['sizeof/other has place 1, too'])
})

test('an answer has three sentences, the first no longer than a headline, sixty words in all', () => {
  const told = { answer: 'One. Two! Three?', why: 'One. Two.', advice: 'Nothing.' }
  expect(faultsOfTold(told)).toEqual([])
  expect(faultsOfTold({ ...told, answer: 'One. Two.' })).toEqual(['the answer has 2 sentences, not 3'])
  expect(faultsOfTold({ ...told, answer: `${'x'.repeat(140)}. Two. Three.` })[0]).toContain('141 characters')
  expect(faultsOfTold({ ...told, answer: `One. Two. ${'so '.repeat(60)}.` })[0]).toContain('63 words')
  expect(faultsOfTold({ ...told, why: 'One.' })[0]).toContain('Why has 1 sentence')
})

test('a sentence ends at its sign, not within code or a number', () => {
  expect(sentencesIn('It is 3.5 bytes. See `a. b`, "so." And (this.) End')).toEqual([
    'It is 3.5 bytes.',
    'See `a. b`, "so."',
    'And (this.)',
    'End',
  ])
})

test('placeholders are found as Python finds them', () => {
  expect(parted("a {x['}']} b {{c}} {d:{e}}")).toEqual({
    written: 'a  b {c} ',
    placeholders: ["x['}']", 'd:{e}'],
    closed: true,
  })
  expect(parted('a } b').closed).toBe(false)
  expect(parted("{'a").closed).toBe(false)
})

test('what holds of any code has no numbers and no names of the example', () => {
  const answer = '{n} bytes are {", ".join(x)}. A list holds references. `xs` has room. `sys` counts.'
  const example = 'import sys\nxs, n = [], 1\nfor item in xs: pass'
  expect(generalIn({ answer, why: 'See `item`. So it is.', example })).toEqual([
    'A list holds references.',
    '`sys` counts.',
    'So it is.',
  ])
})

test.each([
  [null, '3.9.18', true],
  ['3.14', '3.14.0', true],
  ['3.10', '3.9.18', false],
  ['3.9', '3.15.2', true],
])('what requires %s on %s: %s', (requires, version, can) => {
  expect(canRun({ requires }, version)).toBe(can)
})

test.each([
  ['sizeof/list-alone', true],
  ['sizeof/a/b', false],
  ['sizeof / 2', false],
  ['a/b', false],
])('%s is an id: %s', (text, is) => {
  expect(isArticleId(text)).toBe(is)
})
