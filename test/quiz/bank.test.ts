/** The quiz's bank, whole, on every Python found; docs/QUIZ.md; and other variants, by a sample. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROGRAM_COLUMNS, PROGRAM_LINES } from '../../commands/quiz/limits.js'
import { variantOf, variantsOf } from '../../commands/quiz/variants.js'
import { type Answered, allAnswered, inLanes, type Outcome, outcomeOf } from '../../quiz/answered.js'
import { pythonsOf, rowsOf, TABLE_FILE, tableOf } from '../../quiz/table.js'
import { Question, QuizTopic } from '../../src/contract.js'
import { bank } from '../../workers/bank.js'
import { Engine } from '../../workers/engine/engine.js'
import { places, pythons } from '../workers/engine/machine.js'

const ALL_LIMIT_MS = 900_000
const FEWEST_OF_A_TOPIC = 8
/** Of the whole, in hundredths. */
const LEVEL_SHARE = { least: 28, most: 40 }
/** Which variants are tried, and on which Python. */
const SEED = 20261126

const items = [...bank().values()]
const oldestFirst = [...pythons].reverse()
const table = readFileSync(TABLE_FILE, 'utf8')

/** Numbers from 0 up to 1, the same ones each time (mulberry32). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What is wrong with a question; nothing where it is well. */
function faultsOf({ question, why }: Outcome): string[] {
  if (!question) return [why]
  const parsed = Question.safeParse(question)
  const cut = question.choices.filter(({ because }) => because.endsWith('…') && because.length >= 200)
  const said = [question.text, ...question.choices.flatMap(({ text, because }) => [text, because])]
  return [
    ...(parsed.success ? [] : [parsed.error.message]),
    ...cut.map(({ because }) => `it is too long: ${because}`),
    ...said
      .filter((text) => /\b[A-Z][A-Z0-9]*_(?!\w)|\{right\}|\{this\}/u.test(text))
      .map((text) => `left in: ${text}`),
  ]
}

describe('the files', () => {
  test('levels are spread evenly', () => {
    for (const level of [1, 2, 3]) {
      const share = (100 * items.filter((item) => item.level === level).length) / items.length
      expect([level, share >= LEVEL_SHARE.least && share <= LEVEL_SHARE.most, share]).toEqual([level, true, share])
    }
  })

  test.each(QuizTopic.options)('of %s there are enough', (topic) => {
    expect(items.filter((item) => item.topic === topic).length).toBeGreaterThanOrEqual(FEWEST_OF_A_TOPIC)
  })

  test('no program, in any variant, is longer or wider than fits on a phone', () => {
    const unfit = items.flatMap((item) =>
      Array.from({ length: variantsOf(item) }, (_, variant) => variantOf(item, variant)).filter(({ program }) => {
        const lines = program.split('\n')
        return lines.length > PROGRAM_LINES || lines.some((line) => line.length > PROGRAM_COLUMNS)
      }),
    )
    expect(unfit.map(({ id, program }) => [id, program])).toEqual([])
  })

  test('no two questions have the same program and ask the same of it', () => {
    const asked = items.map(({ kind, of, line, by, program }) => JSON.stringify([kind, of, line, by, program]))
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([])
  })
})

describe('asked of CPython', () => {
  let engine: Engine
  let all: Answered[]

  beforeAll(async () => {
    engine = await Engine.start(places)
    all = await allAnswered(engine, items, oldestFirst)
  }, ALL_LIMIT_MS)
  afterAll(() => engine.close())

  test.each(QuizTopic.options)(
    'each question of %s has one right choice, others, and reasons, on each Python',
    (topic) => {
      const faults = all.flatMap(({ item, outcomes }) =>
        item.topic === topic
          ? outcomes.flatMap((outcome, at) => faultsOf(outcome).map((what) => [item.id, oldestFirst[at]?.minor, what]))
          : [],
      )
      expect(faults).toEqual([])
    },
  )

  test('the right choice is in no place more often than by chance', () => {
    const four = all.flatMap(({ outcomes }) => outcomes.slice(-1).flatMap(({ question }) => question ?? []))
    const places = four
      .filter(({ choices }) => choices.length === 4)
      .map(({ choices }) => choices.findIndex(({ right }) => right))
    for (const place of [0, 1, 2, 3])
      expect(places.filter((one) => one === place).length).toBeLessThan(
        places.length / 4 + 3 * Math.sqrt(places.length),
      )
  })

  test('docs/QUIZ.md is what comes of it (npm run quiz)', () => {
    const versions = pythonsOf(table)
    const columns = oldestFirst.flatMap(({ version }, at) => (versions.includes(version) ? [at] : []))
    expect([...rowsOf(table).keys()].sort()).toEqual(items.map(({ id }) => id).sort())
    if (columns.length < versions.length) {
      console.warn(`not compared, for not all of these Pythons are here: ${versions.join(', ')}`)
      return
    }
    const named = all.map(({ item, outcomes }) => ({
      item,
      outcomes: outcomes.filter((_, at) => columns.includes(at)),
    }))
    const these = oldestFirst.filter((_, at) => columns.includes(at))
    expect(table).toBe(tableOf(these, named))
  })

  test(`other variants are well, too (sample ${SEED})`, { timeout: ALL_LIMIT_MS }, async () => {
    const random = numbers(SEED)
    const below = (most: number) => Math.floor(random.next().value * most)
    const sample = items.flatMap((item) => {
      const count = variantsOf(item)
      const python = oldestFirst[below(oldestFirst.length)]
      return count > 1 && python ? [{ item, variant: 1 + below(count - 1), python: python.version }] : []
    })
    const faults = await inLanes(sample, async (asking) => {
      const outcome = await outcomeOf(engine, asking)
      return faultsOf(outcome).map((what) => [`${asking.item.id}#${asking.variant}`, asking.python, what])
    })
    expect(faults.flat()).toEqual([])
  })
})
