import { describe, expect, it } from 'vitest'
import { cut, layOut, split, widthOf, wrap } from '../../src/render/text.js'

const labels = (text: string) => layOut(text, 24).cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))
const LETTER = widthOf('M', 24)

describe('a line of text', () => {
  it.each([
    ['an emoji', '\u{1f40d}', 'U+1F40D'],
    ['a Chinese character', '你', 'U+4F60'],
    ['an override of direction', '\u202e', 'U+202E'],
    ['a zero-width space', '\u200b', 'U+200B'],
    ['a space that does not break', '\u00a0', 'U+00A0'],
    ['a blank Braille cell', '\u2800', 'U+2800'],
    ['a filler', '\u3164', 'U+3164'],
    ['a combining accent', '\u0301', 'U+0301'],
    ['a lone surrogate', '\ud800', 'U+D800'],
    ['a glyph far wider than its place', '\ufdfd', 'U+FDFD'],
    ['a bell', '\u0007', 'U+0007'],
    ['a new line', '\n', '\\n'],
    ['a NUL', '\0', '\\0'],
  ])('names %s', (_, text, name) => {
    expect(labels(`a${text}b`)).toEqual([name])
  })

  it('shows what the fonts have as itself', () => {
    expect(labels("x = 'é ß Ω я → ∞ ≠ × …' != [1]")).toEqual([])
  })

  it('keeps != as two letters', () => {
    expect(layOut('!=', 24).cells).toHaveLength(2)
  })
})

describe('cut', () => {
  it('leaves what fits', () => expect(cut('hello', 5 * LETTER, 24)).toBe('hello'))
  it('ends what does not fit in … within the limit', () => {
    expect(cut('hello world', 6 * LETTER, 24)).toBe('hello…')
    expect(widthOf(cut('\u{1f40d}'.repeat(99), 300, 24), 24)).toBeLessThanOrEqual(300)
  })
  it('never halves a code point', () => {
    for (let room = 0; room < 500; room += 7) expect(cut('\u{1f40d}'.repeat(9), room, 24)).toMatch(/^(\u{1f40d})*…?$/u)
  })
  it('takes time for what is shown only, of a very long text', () => {
    expect(cut('x'.repeat(5_000_000), 200, 24).length).toBeLessThan(20)
  })
})

describe('wrap', () => {
  it('breaks at spaces and cuts the last line', () => {
    expect(wrap('one two three four five', 9 * LETTER, 2, 24)).toEqual(['one two', 'three fo…'])
  })
  it('breaks a word that is longer than the line', () => {
    expect(wrap('abcdefghij', 4 * LETTER, 3, 24)).toEqual(['abcd', 'efgh', 'ij'])
  })
  it('ends even where nothing fits', () => expect(wrap('你好', 1, 2, 24)).toHaveLength(2))
})

describe('split', () => {
  it('breaks code behind a bracket', () => {
    expect(split('result = total(numbers)', 16 * LETTER, 24, 'regular', ' ,(')).toEqual(['result = total(', 'numbers)'])
  })
})
