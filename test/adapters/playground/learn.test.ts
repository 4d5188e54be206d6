/** The course's part of the API, on a real CPython. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LearnAnswered, LearnContents, LearnPage } from '../../../src/adapters/playground/api.js'
import { keptAnswer } from '../../../src/answers.js'
import { eventsOf, type Told } from './events.js'
import { type House, openHouse } from './house.js'
import { expectPictured } from './pictured.js'

let house: House
beforeAll(async () => {
  house = await openHouse({ env: { LIMIT_ADDRESS: '1000' } })
})
afterAll(async () => {
  await house.close()
})

const JSON_TYPE = { 'Content-Type': 'application/json' }

function post(path: string, body: unknown, headers: Record<string, string> = JSON_TYPE): Promise<Response> {
  return fetch(`${house.address}/api/learn${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

const page = async (body: object): Promise<LearnPage> => (await post('', body)).json()
const contents = async (): Promise<LearnContents> => (await fetch(`${house.address}/api/learn`)).json()
const answer = async (id: string, choice: number): Promise<LearnAnswered> =>
  (await post('/answer', { id, choice })).json()

/** The question of a lesson, and the places of its choices. */
async function question(lesson: string) {
  const { question } = await page({ lesson, page: 99 })
  const id = question?.id ?? ''
  const { question: kept, reply } = (await keptAnswer(id, house.gateway.store)).outcome
  const choices = kept?.choices ?? []
  const [right, wrong] = [true, false].map((is) => choices.findIndex((choice) => choice.right === is))
  return { id, question, reply, right: right ?? -1, wrong: wrong ?? -1 }
}

test('a visitor goes from page to page, and is where they were', async () => {
  const { lessons, at } = await contents()
  expect(lessons).toHaveLength(15)
  expect(lessons[0]).toMatchObject({ lesson: 'aliasing', title: '1. Names', done: false })
  expect(at).toEqual({ lesson: 'aliasing', page: 0 })
  const first = await page({})
  expect(first.place.said).toMatch(/^Lesson 1 of 15 · Names · page 1 of \d$/)
  expect(first.place).toMatchObject({ before: null, after: { lesson: 'aliasing', page: 1 }, onward: 'Next ▶' })
  expect(first.article?.reply.headline).not.toBe('')
  const picture = await fetch(`${house.address}${first.article?.pictures[0]?.url}`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  await page({ lesson: 'bytes', page: 1 })
  expect((await contents()).at).toEqual({ lesson: 'sizeof', page: 1 })
  expect((await page({})).place).toMatchObject({ lesson: 'sizeof', page: 1 })
})

test('a page comes as a stream, too', async () => {
  const response = await post('', { lesson: 'gc' }, { ...JSON_TYPE, Accept: 'text/event-stream' })
  const events: Told[] = []
  for await (const event of eventsOf(response)) events.push(event)
  expect(events.at(-1)?.event).toBe('answer')
  expect(events.at(-1)?.data).toMatchObject({ place: { lesson: 'gc', page: 0 }, question: null })
})

describe('the question of a lesson', () => {
  test('tells nothing of what is right; answered wrong it does not count, answered right the lesson is done', async () => {
    const first = await question('strings')
    expect(Object.keys(first.question ?? {}).toSorted()).toEqual(['about', 'choices', 'id', 'program', 'text'])
    const told = await answer(first.id, first.wrong)
    expect(told.told).toMatchObject({ right: false, choice: first.wrong })
    expect(told.told.text).toContain('this one comes again in the quiz’s practice')
    expect((await answer(first.id, first.right)).told).toMatchObject({ right: false, choice: first.wrong })
    const second = await question('strings')
    const done = await answer(second.id, second.right)
    expect(done.told.text).toContain('This lesson is done; 14 more to go.')
    await expectPictured(done.told.pictures, second.reply, house)
    expect(done.contents.lessons.filter((lesson) => lesson.done).map(({ lesson }) => lesson)).toEqual(['strings'])
    expect(done.place.after).toEqual({ lesson: 'slots', page: 0 })
  })

  test('gives no points, and stands on no board', async () => {
    const me = await (await fetch(`${house.address}/api/quiz/me`)).json()
    expect(me).toMatchObject({ points: 0, answered: 0 })
  })
})

describe('what cannot be', () => {
  test.each([
    ['', { lesson: 'pointers' }, 404, 'There is no lesson'],
    ['', { lesson: 3 }, 400, 'The body has to be like'],
    ['', { lesson: 'sizeof', page: -1 }, 400, 'The body has to be like'],
    ['/answer', { id: 'page-none', choice: 0 }, 410, 'This question is not kept any more'],
    ['/answer', { id: 'page-none' }, 400, 'The body has to be like'],
  ])('at %j with %j is answered with %i', async (path, body, status, words) => {
    const response = await post(path, body)
    expect(response.status).toBe(status)
    expect((await response.json()).error.message).toContain(words)
  })

  test('is a choice that there is not, a question of the day’s quiz, and what another page sends', async () => {
    const { id } = await question('slots')
    expect((await post('/answer', { id, choice: 9 })).status).toBe(400)
    const practice = await (await fetch(`${house.address}/api/quiz/practice`)).json()
    expect((await post('/answer', { id: practice.id, choice: 0 })).status).toBe(400)
    expect((await post('', {}, { 'Content-Type': 'text/plain' })).status).toBe(400)
  })
})

test('forget me takes the progress away', async () => {
  await page({ lesson: 'gil' })
  await fetch(`${house.address}/api/me`, { method: 'DELETE' })
  const { at, lessons } = await contents()
  expect([at.lesson, lessons.some(({ done }) => done)]).toEqual(['aliasing', false])
})
