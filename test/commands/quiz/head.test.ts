import { expect, test } from 'vitest'
import { readItem } from '../../../commands/quiz/head.js'

const WHOLE = `# kind: prints
# level: 2
# view: sizeof
# ask: What does this print, with \`rows\` of N_?
# of: rows, "a, b"
# others: yes
# vary N_: 3, 4, (5, 6)
# rename: rows
# because: It is {right} on {sys.version_info[1]}.
# wrong: 8 * N_ => Those are the references alone.
# wrong: len(rows) => You counted.

import sys
rows = [0] * N_
print(sys.getsizeof(rows))  # <-
`

test('a file is read as it stands', () => {
  expect(readItem(WHOLE, 'sizes/growth')).toEqual({
    id: 'sizes/growth',
    topic: 'sizes',
    level: 2,
    kind: 'prints',
    view: 'sizeof',
    ask: 'What does this print, with `rows` of N_?',
    of: ['rows', '"a, b"'],
    by: 'getsizeof',
    line: 3,
    others: true,
    because: 'It is {right} on {sys.version_info[1]}.',
    wrong: [
      { expression: '8 * N_', because: 'Those are the references alone.' },
      { expression: 'len(rows)', because: 'You counted.' },
    ],
    program: 'import sys\nrows = [0] * N_\nprint(sys.getsizeof(rows))',
    vary: [{ token: 'N_', values: ['3', '4', '(5, 6)'] }],
    rename: ['rows'],
  })
})

test.each([
  ['# kind: prints', '# kind: prunts', /growth\.py:1: kind is "prunts", not one of prints, /],
  ['# level: 2', '# level: 4', /growth\.py:2: level is "4", not one of 1, 2, 3/],
  ['# level: 2\n', '', /growth\.py:11: the head has no line "# level: …"/],
  ['# level: 2', '# level: 2\n# level: 3', /growth\.py:3: level stands here a second time/],
  ['# view: sizeof', '# view: claim', /growth\.py:3: view is "claim"/],
  ['# others: yes', '# other: yes', /growth\.py:6: "# other: yes" is none of: kind, level/],
  ['# vary N_: 3, 4, (5, 6)', '# vary N_: 3', /growth\.py:7: N_ has one value alone/],
  ['# vary N_: 3, 4, (5, 6)', '# vary N_: 3, 3', /growth\.py:7: N_ has a value twice/],
  ['# vary N_: 3, 4, (5, 6)', '# vary M_: 3, 4', /growth\.py:7: M_ stands nowhere else/],
  ['# vary N_: 3, 4, (5, 6)', '# vary: 3, 4', /growth\.py:7: a token such as N_ stands behind "vary"/],
  ['# rename: rows', '# rename: rose', /growth\.py:8: the program has no name rose/],
  ['# rename: rows', '# rename: sys', /growth\.py:8: sys is an attribute or imported, too/],
  ['# rename: rows', '# rename: getsizeof', /growth\.py:8: the program has no name getsizeof/],
  ['=> You counted.', '', /growth\.py:11: it has to read "# wrong: EXPR => WHY"/],
  ['\n\nimport', '\nimport', /growth\.py:\d+: an empty line between head and program is missing/],
])('%j as %j is refused with its file and line', (from, to, message) => {
  expect(() => readItem(WHOLE.replace(from, to), 'sizes/growth')).toThrow(message)
})

test('a folder that is no topic is refused', () => {
  expect(() => readItem(WHOLE, 'size/growth')).toThrow('its folder is no topic; there are references, counts')
})
