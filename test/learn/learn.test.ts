/** Progress in the course, on both sides of the records. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Given, QuizWish } from '../../src/contract.js'
import { UsageError } from '../../src/errors.js'
import { Course, type Page } from '../../src/learn/course.js'
import { Learn } from '../../src/learn/learn.js'
import { ownerOf } from '../../src/owner.js'
import { KEPT_DAYS } from '../../src/quiz/limits.js'
import { openRecords } from '../../src/records/index.js'
import type { Records } from '../../src/records/records.js'
import { RedisServer } from '../redis-server.js'
import { PAGES } from './pages.js'

const ADA = { platform: 'discord' as const, user: 'ada', community: null }
const BANK = (['counts', 'references', 'sizes'] as const).flatMap((topic) =>
  ([1, 2, 3] as const).map((level) => ({ id: `${topic}/${level}`, topic, level, variants: 3 })),
)
const DAY_MS = 86_400_000

let server: RedisServer
let home: string
let number = 0
let now = 0
beforeAll(async () => {
  server = await RedisServer.start()
  home = mkdtempSync(join(tmpdir(), 'ourobot-learn-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true })
})

/** What a worker made of a question of a lesson: the second choice is right. */
function given(id: string, wish: QuizWish | undefined, lesson = 'aliasing~2'): Given {
  const choices = ['1', '2', '3'].map((text) => ({ text, right: text === '2', because: `It is ${text}.` }))
  const asker = { ...ADA, channel: null }
  const request = { command: 'heap', code: 'a = 1', python: 'default', asker, ...(wish ? { quiz: wish } : {}) }
  const reply = { headline: 'So', picture: null, alt: '', text: '', more: [], python: 'CPython 3.14.0' }
  const question = { text: 'Which?', choices }
  return {
    job: { id, request, askedAt: now, delivery: { lesson } },
    outcome: { kind: 'answered', reply, pictures: [], analyses: 'none', states: 0, question },
  }
}

describe.each(['file', 'redis'] as const)('progress in a %s', (side) => {
  let records: Records
  let drilled: [string, boolean][]

  const open = () =>
    openRecords({
      redisUrl: side === 'redis' ? `${server.url}/${number % 16}` : null,
      storeFolder: join(home, `${number}`),
    })

  function learnOf(pages: readonly Page[] = PAGES): Learn {
    const quiz = {
      drilled: async (_: unknown, wish: QuizWish, isRight: boolean) => {
        drilled.push([wish.from === 'bank' ? wish.id : 'own', isRight])
      },
    }
    return new Learn({ course: new Course(pages), records, bank: BANK, quiz, now: () => now })
  }

  /** Answers a question of the lesson. */
  async function answers(learn: Learn, id: string, choice: number, lesson = 'aliasing~2') {
    const { stop } = await learn.at(ADA, { lesson: 'aliasing', page: 2 })
    const wish = learn.requestFor(ADA, stop).quiz
    return learn.answer(ADA, choice, async () => given(id, wish, lesson))
  }

  beforeEach(async () => {
    number += 1
    now = Date.parse('2026-03-23T08:00:00Z')
    drilled = []
    records = await open()
  })
  afterEach(async () => {
    await records.close()
  })

  test('begins at the first page, and goes on where it was after a restart', async () => {
    expect((await learnOf().begin(ADA, '')).stop).toMatchObject({ lesson: 'aliasing', page: 0 })
    await learnOf().turn(ADA, { lesson: 'sizeof', page: 1 })
    await records.close()
    records = await open()
    expect((await learnOf().begin(ADA, '')).stop).toMatchObject({ lesson: 'sizeof', page: 1 })
    expect((await learnOf().begin(ADA, 'bytes')).stop).toMatchObject({ lesson: 'sizeof', page: 1 })
    expect((await learnOf().begin(ADA, 'counts')).stop).toMatchObject({ lesson: 'refcount', page: 0 })
    expect((await learnOf().begin(ADA, '3', 0)).stop).toMatchObject({ lesson: 'sizeof', page: 0 })
  })

  test('finds its article where others came before it, and the nearest page where it is gone', async () => {
    await learnOf().turn(ADA, { lesson: 'aliasing', page: 1 })
    const more = [...PAGES, { id: 'aliasing/zero', topic: 'aliasing' as const, place: 1, question: 'And before?' }]
    expect((await learnOf(more).of(ADA)).stop).toMatchObject({
      lesson: 'aliasing',
      page: 2,
      article: { id: 'aliasing/two' },
    })
    const fewer = PAGES.filter(({ id }) => id !== 'aliasing/two')
    expect((await learnOf(fewer).of(ADA)).stop).toMatchObject({ lesson: 'aliasing', page: 1, article: null })
    const without = PAGES.filter(({ topic }) => topic !== 'aliasing')
    expect((await learnOf(without).of(ADA)).stop).toMatchObject({ lesson: 'refcount', page: 0 })
  })

  test('asks for an article on each page, and for an easy question of the bank at the end', async () => {
    const learn = learnOf()
    const { stop } = await learn.of(ADA)
    expect(learn.requestFor(ADA, stop)).toEqual({ command: 'ask', code: 'aliasing/one', python: 'default' })
    const ids = new Set<string>()
    for (let time = 0; time < 30; time += 1) {
      now += 1000
      const { quiz: wish } = learn.requestFor(ADA, (await learn.at(ADA, { lesson: 'aliasing', page: 2 })).stop)
      if (wish?.from === 'bank') ids.add(wish.id)
    }
    expect([...ids].toSorted()).toEqual(['references/1', 'references/2'])
  })

  test('has a lesson done by a right answer, which leads on to the next', async () => {
    const learn = learnOf()
    await learn.turn(ADA, { lesson: 'aliasing', page: 2 })
    const { choice, standing } = await answers(learn, 'one', 1)
    expect([choice.right, standing.done, standing.stop.article]).toEqual([true, ['aliasing'], null])
    expect((await learn.of(ADA)).stop).toMatchObject({ lesson: 'refcount', page: 0 })
    await answers(learn, 'two', 1)
    expect((await learn.of(ADA)).done).toEqual(['aliasing'])
    expect(drilled).toHaveLength(2)
  })

  test('counts the first answer to a question; what was wrong is practised again', async () => {
    const learn = learnOf()
    expect((await answers(learn, 'one', 0)).choice.right).toBe(false)
    const again = await answers(learn, 'one', 1)
    expect([again.choice.text, again.place, again.standing.done]).toEqual(['1', 0, []])
    expect(drilled.map(([, isRight]) => isRight)).toEqual([false])
    expect((await answers(learn, 'two', 1)).standing.done).toEqual(['aliasing'])
  })

  test('of two devices at once keeps what was done on both', async () => {
    const [one, other] = [learnOf(), learnOf()]
    await Promise.all([
      answers(one, 'one', 1, 'aliasing~2'),
      answers(other, 'two', 1, 'sizeof~2'),
      one.turn(ADA, { lesson: 'refcount', page: 0 }),
    ])
    expect([...(await one.of(ADA)).done].toSorted()).toEqual(['aliasing', 'sizeof'])
  })

  test('refuses a question that is kept no more, a choice that there is not, and what is no lesson’s', async () => {
    const learn = learnOf()
    const gone = async () => {
      throw new UsageError('gone', 'Run the code once more.')
    }
    await expect(learn.answer(ADA, 0, gone)).rejects.toThrow('Go back a page and on again')
    await expect(answers(learn, 'one', 7)).rejects.toThrow('This button is from another version of me')
    await expect(answers(learn, 'one', 1, 'pointers~1')).rejects.toThrow('This button is from another version of me')
    await expect(learn.answer(ADA, 1, async () => given('one', undefined))).rejects.toThrow('another version')
    expect((await learn.of(ADA)).done).toEqual([])
  })

  test('goes with whoever wants to be forgotten', async () => {
    const learn = learnOf()
    await learn.turn(ADA, { lesson: 'sizeof', page: 1 })
    await learn.turn({ ...ADA, user: 'bob' }, { lesson: 'sizeof', page: 1 })
    expect(await records.forget(ownerOf(ADA))).toBe(1)
    expect((await learn.of(ADA)).stop).toMatchObject({ lesson: 'aliasing', page: 0 })
    expect((await learn.of({ ...ADA, user: 'bob' })).stop).toMatchObject({ lesson: 'sizeof', page: 1 })
  })

  test('goes with a workspace that takes the app out', async () => {
    const learn = learnOf()
    const eve = { platform: 'slack' as const, user: 'UEVE', community: 'T1' }
    await learn.turn(eve, { lesson: 'sizeof', page: 1 })
    expect(await records.forget('community-slack-T1')).toBe(1)
    expect((await learn.of(eve)).stop).toMatchObject({ lesson: 'aliasing' })
  })

  test('goes over to another name of the same visitor, with what they had done under both', async () => {
    const learn = learnOf()
    const [yesterday, today] = ['y', 't'].map((user) => ({ platform: 'page' as const, user, community: 'page' }))
    if (!yesterday || !today) throw new Error('two names')
    await learn.turn(yesterday, { lesson: 'refcount', page: 0 })
    await learn.answer(yesterday, 1, async () =>
      given('one', { from: 'bank', id: 'counts/1', variant: 0 }, 'refcount~1'),
    )
    now += DAY_MS
    await learn.turn(today, { lesson: 'sizeof', page: 0 })
    await learn.carry(yesterday, today)
    const { stop, done } = await learn.of(today)
    expect([stop.lesson, done]).toEqual(['sizeof', ['refcount']])
    expect((await learn.of(yesterday)).done).toEqual([])
  })

  test('fades where nobody comes any more, on that platform alone', async () => {
    const learn = learnOf()
    const visitor = { platform: 'page' as const, user: 'v', community: 'page' }
    for (const user of [visitor, ADA]) await learn.turn(user, { lesson: 'sizeof', page: 1 })
    now += KEPT_DAYS * DAY_MS
    await learn.fade('page')
    expect((await learn.of(visitor)).stop.lesson).toBe('sizeof')
    now += DAY_MS
    await learn.fade('page')
    expect((await learn.of(visitor)).stop.lesson).toBe('aliasing')
    expect((await learn.of(ADA)).stop.lesson).toBe('sizeof')
  })
})
