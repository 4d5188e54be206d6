import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { lookOf } from '../../../src/adapters/terminal/paint.js'
import { replyText } from '../../../src/adapters/terminal/reply.js'
import { readConfig } from '../../../src/config.js'
import type { IdentityPicture, Picture, Reply } from '../../../src/contract.js'

const plain = lookOf(readConfig({ COLUMNS: '72' }), { isTTY: false })
const coloured = lookOf(readConfig({ COLUMNS: '72' }), { isTTY: true })

const timeline: Picture = {
  kind: 'timeline',
  title: 'who holds it',
  python: 'CPython 3.14.10',
  rows: [
    { line: 1, code: 'a = [1]', note: null },
    { line: 2, code: 'b = a', note: null },
    { line: 3, code: 'del a, b', note: null },
  ],
  lanes: [
    {
      title: 'a, b',
      subtitle: 'list [1]',
      cells: [
        { count: 1, change: 'born', holders: ['a'], how: null },
        { count: 2, change: 'up', holders: ['a', 'b'], how: null },
        { count: 0, change: 'died', holders: [], how: 'refcount' },
      ],
    },
    {
      title: 'n',
      subtitle: 'int 1',
      cells: [
        { count: 'immortal', change: 'same', holders: [], how: null },
        { count: 'immortal', change: 'same', holders: [], how: null },
        { count: null, change: 'none', holders: [], how: null },
      ],
    },
  ],
  folded: { rows: 0, lanes: 2 },
}

const ruler: Picture = {
  kind: 'ruler',
  title: 'bytes',
  python: 'CPython 3.14.10',
  rulers: [
    {
      title: 'a',
      subtitle: 'list []',
      parts: [
        { label: 'GC header', bytes: 16, role: 'gc' },
        { label: 'fields', bytes: 40, role: 'field' },
      ],
      beyond: [{ label: 'rounding', bytes: 8, role: 'rounding' }],
      getsizeof: 56,
      footprint: 64,
      deep: 56,
    },
  ],
  folded: 0,
}

const identity: IdentityPicture = {
  kind: 'identity',
  title: 'same object?',
  python: 'CPython 3.14.10',
  comparisons: [
    {
      text: 'a is b',
      operator: 'is',
      left: { name: 'a', value: '257' },
      right: { name: 'b', value: '257' },
      script: { is: true, equal: true },
      repl: { is: false, equal: null },
      reason: 'constant of the same code object',
    },
  ],
  folded: 0,
}

function replyWith(picture: Picture | null): Reply {
  return {
    headline: 'One list, two names.',
    picture,
    alt: '',
    text: 'Line 2 bound b to the same list.',
    more: [
      { kind: 'text', title: 'Note', text: 'a note' },
      { kind: 'list', title: 'Facts', items: ['one', 'two'] },
      { kind: 'table', title: 'Counts', head: ['line', 'count'], rows: [['1', '2']] },
      { kind: 'code', title: 'Output', text: 'x\ny' },
    ],
    python: 'CPython 3.14.10',
  }
}

test('a timeline becomes a table of lines and objects', () => {
  expect(replyText(replyWith(timeline), plain, false)).toBe(
    `One list, two names.

Line 2 bound b to the same list.

             a, b      n
             list [1]  int 1
1  a = [1]   1 new     ∞
2  b = a     2 ▲       ∞
3  del a, b  ✕ freed   ·
(left out: 2 objects; --json has them)

CPython 3.14.10 · --more shows: Note, Facts, Counts, Output
`,
  )
})

test('a byte ruler becomes bars with their bytes', () => {
  const text = replyText(replyWith(ruler), plain, false)
  expect(text).toMatch(/^ {6}16 {2}█{13} +GC header$/m)
  expect(text).toMatch(/^ {6}56 {2}getsizeof$/m)
  expect(text).toMatch(/^ {7}8 {2}█{6} +rounding$/m)
  expect(text).toMatch(/^ {6}64 {2}really takes$/m)
})

test('short code is not broken at the end of a line', () => {
  const text = 'x'.repeat(60)
  const reply = { ...replyWith(null), text: `${text} try \`a = [1, 2, 3]\`.` }
  expect(replyText(reply, plain, false)).toContain(`${text} try\n\`a = [1, 2, 3]\`.\n`)
})

test('no column of a table is starved beside a long one', () => {
  const [one] = identity.comparisons
  const long = { ...one, text: '(a if len(a) > 1 else [1, 2, 3]) is (b if c' } as (typeof identity.comparisons)[number]
  const text = replyText(replyWith({ ...identity, comparisons: [long] }), plain, false)
  expect(text).toMatch(/constant of the$/m)
})

test('comparisons stand side by side, script and prompt', () => {
  const text = replyText(replyWith(identity), plain, false)
  expect(text).toContain('in a script')
  expect(text).toMatch(/^a is b {2}is True, == True {2}is False +constant of the same code\n +object$/m)
})

test('more opens the sections', () => {
  expect(replyText(replyWith(null), plain, true)).toBe(
    `One list, two names.

Line 2 bound b to the same list.

Note
a note

Facts
• one
• two

Counts
line  count
1     2

Output
    x
    y

CPython 3.14.10
`,
  )
})

test('a terminal gets colours, and the same words', () => {
  const text = replyText(replyWith(timeline), coloured, false)
  expect(text).toContain('\x1b[1mOne list, two names.\x1b[22m')
  expect(stripVTControlCharacters(text).replace(/ +$/gm, '')).toBe(replyText(replyWith(timeline), plain, false))
})

test('what a snippet wrote cannot command the terminal', () => {
  const hostile = '\x1b]0;title\x07\u202e'
  const picture: Picture = { ...timeline, rows: [{ line: 1, code: hostile, note: null }] }
  const reply: Reply = {
    ...replyWith(picture),
    headline: hostile,
    text: hostile,
    more: [{ kind: 'code', title: hostile, text: hostile }],
  }
  expect(replyText(reply, plain, true)).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
})
