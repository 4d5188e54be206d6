import { expect, test } from 'vitest'
import { isFlattened, unfolded } from '../../../src/adapters/discord/flattened.js'

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

test('indentation is put back where it can be told', () => {
  expect(unfolded("def f():     x = 'a   b'     return x")).toBe("def f():\n    x = 'a   b'\n    return x")
})
