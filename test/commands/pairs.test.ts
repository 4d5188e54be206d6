/** What learners come with: each ready pair, measured here and now. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pairs } from '../../commands/compare/pairs.js'
import { compare } from '../../commands/compare.js'
import { readConfig } from '../../src/config.js'
import { Engine } from '../../workers/engine/engine.js'
import { work } from '../../workers/work.js'

let engine: Engine
beforeAll(async () => {
  engine = await Engine.start(readConfig())
  await engine.serverOf(engine.choose('default'))
})
afterAll(() => engine.close())

const LIMIT_MS = 3000
/** Of what is taught, that which no company of the machine can change. */
const TAUGHT: Record<string, RegExp> = {
  slots: /Block per instance: \d+ → 64 bytes, \d+ % less\. `getsizeof` says \d+ and 56\./,
  records:
    /Block per object, in bytes: `plain class` \d+, `__slots__` 64, `dataclass\(slots\)` 64, `namedtuple` \d+ and `tuple` \d+\./,
  generator: /`generator` peaks at [\d,]+ bytes, `list` at \d+ KB/,
  join: /`two names` takes \d+ times|quadratically for `two names`/,
  membership: /`list` takes [\d.]+ times|quadratically for `list`/,
  array: /`array` peaks at \d+(\.\d)? KB, `list` at \d+ KB/,
  numpy: /numpy/,
  builtin: /`loop` takes [\d.]+ times as long as `sum`/,
  local: /No difference in time|fastest/,
  clear: /No difference in time|longer|as long/,
  nodict: /`__slots__` has no `__dict__`/,
  inherit: /Block per instance: 48 → \d+ bytes, \d+ % more/,
  weakref: /`__slots__` has no place for weak references/,
}

test.each(pairs)('$name: $title', async ({ name }) => {
  const start = performance.now()
  const { analyses, reply } = await work(engine, { command: compare, code: name, pythons: ['default'] }, false)
  expect(performance.now() - start).toBeLessThan(2 * LIMIT_MS) // on a machine with much company
  expect(analyses[0]?.code).toBe(pairs.find((pair) => pair.name === name)?.code)
  expect(`${reply.headline} ${reply.text}`).toMatch(TAUGHT[name] ?? /^$/)
  expect(reply.picture?.kind).toBe('sides')
})

test('names are what can be typed, and codes fit', () => {
  for (const { name, code } of pairs) {
    expect(name).toMatch(/^[a-z]{1,20}$/)
    expect(code.length).toBeLessThanOrEqual(3000)
  }
})
