import { expect, test } from 'vitest'
import { isCodeSeen } from '../../src/snippet/prose.js'

test.each([
  '`a`',
  'a = [1]',
  'a = [1]\nb = a',
  'Why is this so slow?\n\nfor x in range(3):\n    print(x)',
  'print("hi")',
  '>>> a',
  '> a = 1',
  'In [1]: a',
  'import sys',
  'from copy import deepcopy',
  'class A: pass',
  'def f(x):',
  'del a[0]',
  '[1, 2] * 3',
  'a.b += 1',
  'with open(name) as file:',
])('%j holds code', (message) => {
  expect(isCodeSeen(message)).toBe(true)
})

test.each([
  '',
  'thanks',
  'What a nice day (really).',
  'from the docs I learned a lot',
  'class today was fun',
  'import duties are high',
  'For example: lists.',
  'return to sender',
  'with kind regards:',
  'if so, why?',
  'Hello\nI need help with my homework!',
])('%j holds none', (message) => {
  expect(isCodeSeen(message)).toBe(false)
})
