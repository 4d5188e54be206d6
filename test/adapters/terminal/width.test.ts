import { expect, test } from 'vitest'
import { cut, padded, widthOf, wrap } from '../../../src/adapters/terminal/width.js'

test.each<[string, number]>([
  ['', 0],
  ['abc', 3],
  ['蛇', 2],
  ['🐍', 2],
  ['👨\u200d👩\u200d👧', 2],
  ['e\u0301', 1],
])('%o takes %i cells', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('cut text ends in an ellipsis and never takes more than its width', () => {
  expect(cut('abcdef', 4)).toBe('abc…')
  expect(cut('蛇蛇蛇', 4)).toBe('蛇…')
  expect(cut('abcd', 4)).toBe('abcd')
})

test('padded text takes exactly its width', () => {
  expect(padded('ab', 4)).toBe('ab  ')
  expect(padded('abcdef', 4)).toBe('abc…')
})

test('wrapped text breaks at spaces, keeps its own line ends and leaves long words whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('one\n\ntwo', 7)).toEqual(['one', '', 'two'])
  expect(wrap('a incomprehensible b', 7)).toEqual(['a', 'incomprehensible', 'b'])
})
