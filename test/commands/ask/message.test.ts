import { expect, test } from 'vitest'
import { isTraceback, ownCodeIn } from '../../../commands/ask/message.js'

const TRACEBACK = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    a\nNameError: a'

test.each([
  ['a fence', 'why?\n```py\na = [1]\n```\nand?', 'a = [1]'],
  ['two fences', '```py\na = 1\n```\nor\n```py\nb = 2\n```', 'a = 1\n\nb = 2'],
  [
    'lines among sentences',
    'why is this False?\na = 257\nb = 257\nprint(a is b)\nI do not get it',
    'a = 257\nb = 257\nprint(a is b)',
  ],
  ['a block', 'this leaks:\ndef f():\n    cache.append(1)\nwhy?', 'def f():\n    cache.append(1)'],
  ['a prompt', '>>> a = 1\n>>> a\n1\nwhy?', 'a = 1\na'],
])('%s is code of theirs', (_, message, code) => {
  expect(ownCodeIn(message)).toBe(code)
})

test.each([
  ['words alone', 'why is my list 120 bytes?'],
  ['names in backticks', 'what does `sys.getsizeof(x)` count, and `del x`?'],
  ['one line that may be code', 'print(x)\nwhy does this say so?'],
  ['a traceback', TRACEBACK],
  ['a fenced traceback', `\`\`\`\n${TRACEBACK}\n\`\`\``],
  ['nothing', ''],
])('%s is none', (_, message) => {
  expect(ownCodeIn(message)).toBeNull()
})

test('a traceback is one where nothing stands beside it', () => {
  expect(isTraceback(TRACEBACK)).toBe(true)
  expect(isTraceback(`\`\`\`\n${TRACEBACK}\n\`\`\``)).toBe(true)
  expect(isTraceback(`why?\n${TRACEBACK}`)).toBe(false)
  expect(isTraceback('')).toBe(false)
})
