import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from '../../commands/examples.js'
import { commands } from '../../commands/index.js'
import { isFlattened, unfolded } from '../../src/snippet/flattened.js'

test.each([
  'a = [1, 2] b = a',
  'import sys a = []',
  'a = 1 print(a)',
  'a = 257 b = 257 a is b',
  'a = [] for x in range(3): a.append(x)',
  "a = 'x' b = a",
  'a = [] del a',
  'a = []  # a list b = a',
  '```py a = [] b = a ```',
])('%s was several lines', (code) => {
  expect(isFlattened(code)).toBe(true)
})

test.each([
  'a = [1, 2]; b = a; del b',
  'a = [x for x in range(3) if x]',
  'a = 1 if 2 else 3',
  "a = 'one two three for x in y'",
  "a = 'x' 'y'",
  'def f(x):     return x',
  'for x in range(3): print(x)',
  'from sys import getsizeof',
  'f = lambda x: x',
  'a is not None',
  'a not in b and c',
  'a = []  # a list',
  'a = []\nb = a',
  '`a = []`',
])('%s is as it was written', (code) => {
  expect(isFlattened(code)).toBe(false)
})

const snippets = join(import.meta.dirname, '../snippets')
const programs = readdirSync(snippets)
  .filter((file) => file.endsWith('.py'))
  .map((file) => readFileSync(join(snippets, file), 'utf8').trim())

function flat(code: string): string {
  const lines = code.split('\n').filter((line) => !line.trim().startsWith('#'))
  return lines.join(' ')
}

test('whole programs in one line are noticed', () => {
  const ready = [...commands.map(({ example }) => example), ...examples.map(({ code }) => code)]
  const several = [...programs, ...ready].filter((code) => code.includes('\n'))
  expect(several.map(flat).filter((line) => !isFlattened(line))).toEqual([])
})

test('lines of Python are not, but for the halves of a docstring', () => {
  const lines = programs.flatMap((program) => program.split('\n')).filter((line) => /^\s*[^#\s]/.test(line))
  const taken = lines.filter((line) => isFlattened(line))
  expect(lines.length).toBeGreaterThan(3000)
  expect(taken.length).toBeLessThanOrEqual(2)
})

test.each([
  ["def f():     x = 'a   b'     return x", "def f():\n    x = 'a   b'\n    return x"],
  ['a = [1] b = a del b', 'a = [1]\nb = a\ndel b'],
  ['a = [] for x in range(3):     a.append(x) print(a)', 'a = []\nfor x in range(3):\n    a.append(x)\nprint(a)'],
  ["x = 'a' 'b'  # two y", "x = 'a' 'b'  # two y"],
])('%s is given back with the line ends that can be told', (line, code) => {
  expect(unfolded(line)).toBe(code)
})
