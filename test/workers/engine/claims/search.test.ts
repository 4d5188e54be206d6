import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPrograms } from '../../../../workers/engine/claims/programs.js'
import { ClaimSearch } from '../../../../workers/engine/claims/search.js'

const programs = readPrograms()
const search = new ClaimSearch(programs)

describe('the claim that is meant', () => {
  test.each(programs)('$id is found by its name, by its words, and by other words for it', ({ id, text, asked }) => {
    expect(search.find(id).best?.id).toBe(id)
    expect(search.find(` ${id.toUpperCase().replaceAll('-', ' ')}\n`).best?.id).toBe(id)
    expect(search.find(text).best?.id).toBe(id)
    for (const words of asked.split('; ')) {
      const { best, nearest } = search.find(words)
      expect([words, [best, ...nearest].map((program) => program?.id)]).toEqual([words, expect.arrayContaining([id])])
    }
  })

  test.each([
    ['is every int cached', 'small-ints'],
    ['Are small integers cached from -5 to 256?', 'small-ints'],
    ['257 is 257', 'ints-257'],
    ['does del free memory', 'count-del'],
    ['does del delete the object?', 'count-del'],
    ['are default arguments evaluated once', 'mutable-default'],
    ['does Python give memory back to the operating system', 'not-returned'],
    ['do circular references leak', 'cycle-leaks-count'],
    ['is n += 1 thread safe', 'gil-not-atomic'],
    ['slots save memory', 'slots-smaller'],
    ['getrefcount is one too many', 'count-argument'],
    ['string concatenation in a loop is quadratic', 'concat-vs-join'],
    ['multiplying a list of lists', 'grid-trap'],
    ['lambdas in a loop', 'late-binding'],
    ['None is immortal', 'immortal'],
    ['emoji bytes', 'size-str-kinds'],
    ['is or ==', 'is-vs-eq'],
    ['smal ints', 'small-ints'],
  ])('%j is %s', (words, id) => {
    expect(search.find(words).best?.id).toBe(id)
  })
})

test.each(['pizza with anchovies', 'a = [1, 2, 3]\nb = a', '🐍', '!!!', 'the'])('%j is none of them', (words) => {
  expect(search.find(words).best).toBeNull()
})

test('words that come near are answered with what they come near to', () => {
  const { best, nearest } = search.find('recipe for tomato soup with slots and garlic')
  expect(best).toBeNull()
  expect(nearest.map(({ id }) => id)).toContain('slots-smaller')
})

test('whatever is asked, at most six claims come of it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4000, unit: 'binary' }), (words) => {
      expect(search.find(words).nearest.length).toBeLessThanOrEqual(5)
    }),
  )
})
