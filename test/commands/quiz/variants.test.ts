import { expect, test } from 'vitest'
import { readItem } from '../../../commands/quiz/head.js'
import { variantOf, variantsOf } from '../../../commands/quiz/variants.js'

const item = readItem(
  `# kind: count
# level: 1
# view: refcount
# of: rows
# vary N_: 3, 4, 5
# vary TEXT_: 'a', 'b'
# rename: rows, more
# because: The rows are in \`more\`, too: {len(rows)} and N_.
# wrong: len(more) + N_ => It is \`rows\`, not more.

box = TEXT_
rows = [box] * N_
more = [rows, self.x]  # <-
`,
  'counts/rows',
)

test('variant 0 is as its file has it, with the first values', () => {
  const first = variantOf(item, 0)
  expect(first.id).toBe('counts/rows#0')
  expect(first.program).toBe("box = 'a'\nrows = [box] * 3\nmore = [rows, self.x]")
})

test('each variant is another program, and the same one each time', () => {
  const count = variantsOf(item)
  const programs = Array.from({ length: count }, (_, at) => variantOf(item, at).program)
  expect(new Set(programs).size).toBe(count)
  expect(count % 6).toBe(0)
  expect(count).toBeGreaterThan(60)
  expect(Array.from({ length: count }, (_, at) => variantOf(item, at).program)).toEqual(programs)
  expect(() => variantOf(item, count)).toThrow(`has ${count} variants, and none with the number ${count}`)
})

test('names are changed wherever they are code, and nowhere else', () => {
  const { of, program, because, wrong } = variantOf(item, 6 + 4)
  const [rows = '', more = ''] = [of[0], /^(\w+) = \[\w+, self/mu.exec(program)?.[1]]
  expect(rows).not.toBe('rows')
  expect(program).toBe(`box = 'b'\n${rows} = [box] * 4\n${more} = [${rows}, self.x]`)
  expect(because).toBe(`The rows are in \`${more}\`, too: {len(${rows})} and 4.`)
  expect(wrong).toEqual([{ expression: `len(${more}) + 4`, because: `It is \`${rows}\`, not more.` }])
})

test('no new name is one that the program has already', () => {
  for (let at = 0; at < variantsOf(item); at++) expect(variantOf(item, at).of).not.toContain('box')
})
