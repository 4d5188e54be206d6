import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { askerAt } from '../../../src/adapters/playground/address.js'
import type { QuizAsked, QuizDay, QuizTold } from '../../../src/adapters/playground/api.js'
import { saltsInUse } from '../../../src/adapters/playground/salt.js'
import { keptAnswer } from '../../../src/answers.js'
import { KEPT_DAYS, REVEAL_HOURS } from '../../../src/quiz/limits.js'
import { isMade } from '../../../src/quiz/round.js'
import { POINTS } from '../../../src/quiz/standing.js'
import { KEPT_MS } from '../../../src/retention.js'
import { eventsOf, type Told } from './events.js'
import { type House, openHouse } from './house.js'
import { expectPictured } from './pictured.js'

const DAY_MS = 86_400_000
const COMMUNITY = 'page'
const stream = { Accept: 'text/event-stream' }

let house: House
let shift = 0

beforeAll(async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../scripts/setup.mjs')])
  house = await openHouse({
    env: { TRUSTED_PROXY: 'loopback', PAGE_BLOCKED_WORDS: 'heron' },
    now: () => Date.now() + shift,
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => house.close())

/** Each test has visitors of its own. */
function from(address: string): Record<string, string> {
  return { 'X-Forwarded-For': address }
}

function get(path: string, headers = {}, at = house): Promise<Response> {
  return fetch(`${at.address}/api/quiz${path}`, { headers })
}

function post(path: string, body: unknown, headers = {}, at = house): Promise<Response> {
  return fetch(`${at.address}/api/quiz${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function allOf(response: Response): Promise<Told[]> {
  const events: Told[] = []
  for await (const event of eventsOf(response)) events.push(event)
  return events
}

/** Waits for it as the page does. */
async function dayAt(headers = {}, at = house): Promise<QuizDay> {
  const events = await allOf(await get('', { ...stream, ...headers }, at))
  expect(events.at(-1)?.event).toBe('answer')
  return events.at(-1)?.data as QuizDay
}

async function questionAt(headers = {}, at = house): Promise<QuizAsked> {
  const { today } = await dayAt(headers, at)
  if (today.stage !== 'asked') throw new Error(`no question: ${JSON.stringify(today)}`)
  return today.question
}

/** Which choice is right, from what the page is not told. */
async function rightOf({ id }: QuizAsked): Promise<{ right: number; wrong: number; points: number }> {
  const round = await house.gateway.quiz.round(id)
  if (!round || !isMade(round)) throw new Error('no round')
  const right = round.made.question.choices.findIndex((choice) => choice.right)
  return { right, wrong: right === 0 ? 1 : 0, points: POINTS[round.made.info.level] }
}

async function refused(response: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = await response.json()
  return { status: response.status, ...error }
}

describe('the question of the day', () => {
  test('is made for the first who comes, and says so while it is', async () => {
    const late = await openHouse({ worker: 'late' })
    const first = await get('', {}, late)
    expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await first.json()).toEqual({ today: { stage: 'making' }, reveal: null, me: expect.any(Object) })
    const waiting = eventsOf(await get('', stream, late))
    expect((await waiting.next()).value).toEqual({ event: 'progress', data: { stage: 'making' } })
    expect((await late.gateway.queue.health()).waiting).toBe(1)
    await late.work()
    expect((await waiting.next()).value).toMatchObject({ event: 'answer', data: { today: { stage: 'asked' } } })
    await late.close()
  })

  test('is the same for everybody, and does not tell which choice is right', async () => {
    const [one, other] = [await questionAt(from('192.0.2.1')), await questionAt(from('192.0.2.2'))]
    expect(one).toEqual(other)
    const { today } = await dayAt(from('192.0.2.2'))
    expect(today).toMatchObject({ told: null, revealAt: expect.any(Number) })
    const left = (today.stage === 'asked' && today.revealAt ? today.revealAt : 0) - Date.now()
    expect(Math.ceil(left / 3_600_000)).toBe(REVEAL_HOURS)
    expect(one.about).toMatch(/ · (easy|medium|hard), \d points? · CPython 3\./)
    expect(Object.keys(one).toSorted()).toEqual(['about', 'choices', 'id', 'program', 'text'])
    for (const choice of one.choices) expect(typeof choice).toBe('string')
  })

  test('answered wrong says why, and a second answer changes nothing', async () => {
    const headers = from('192.0.2.3')
    const question = await questionAt(headers)
    const { right, wrong } = await rightOf(question)
    const first: QuizTold = await (await post('/answer', { round: question.id, choice: wrong }, headers)).json()
    expect(first).toMatchObject({ right: false, title: `Not ${question.choices[wrong]}` })
    expect(first.text).toMatch(/\w.* It comes again when you practise\.$/)
    const second = await (await post('/answer', { round: question.id, choice: right }, headers)).json()
    expect(second).toMatchObject({ right: false, title: `You have answered ${question.choices[wrong]}` })
    expect(await (await get('/me', headers)).json()).toMatchObject({ points: 0, right: 0, answered: 1, streak: 1 })
    expect((await dayAt(headers)).today).toMatchObject({ told: second })
  })

  test('answered right has its points', async () => {
    const headers = from('192.0.2.4')
    const question = await questionAt(headers)
    const { right, points } = await rightOf(question)
    const told = await (await post('/answer', { round: question.id, choice: right }, headers)).json()
    expect(told).toMatchObject({ right: true, title: `Right: ${question.choices[right]}` })
    expect((await dayAt(headers)).me).toMatchObject({ points, right: 1, answered: 1, streak: 1, name: null })
  })

  test('is revealed with its picture and how many chose what; after that, it is practice', async () => {
    const clock = { ahead: 0 }
    const another = await openHouse({ env: { TRUSTED_PROXY: 'loopback' }, now: () => Date.now() + clock.ahead })
    const headers = from('192.0.2.5')
    const question = await questionAt(headers, another)
    const round = await another.gateway.quiz.round(question.id)
    if (!round || !isMade(round)) throw new Error('no round')
    const right = round.made.question.choices.findIndex((choice) => choice.right)
    await post('/answer', { round: question.id, choice: right }, headers, another)
    clock.ahead = REVEAL_HOURS * 3_600_000
    await another.gateway.quiz.tick()
    const { reveal } = await dayAt(headers, another)
    expect(reveal).toMatchObject({ day: round.day, program: question.program, because: expect.stringMatching(/\w/) })
    expect(reveal?.choices.map(({ text }) => text)).toEqual(question.choices)
    expect(reveal?.choices.map(({ count }) => count)).toEqual(question.choices.map((_, at) => (at === right ? 1 : 0)))
    await expectPictured(reveal?.pictures, round.made.reply, another)
    const late = await (await post('/answer', { round: question.id, choice: right }, from('192.0.2.6'), another)).json()
    expect(late.text).toContain('for practice, without points')
    expect(await (await get('/me', from('192.0.2.6'), another)).json()).toMatchObject({ answered: 0 })
    clock.ahead = DAY_MS
    const next = await questionAt(headers, another)
    expect(next.id).not.toBe(question.id)
    await post('/answer', { round: next.id, choice: 0 }, headers, another)
    expect(await (await get('/me', headers, another)).json()).toMatchObject({ answered: 2, streak: 2 })
    expect((await dayAt(headers, another)).reveal?.day).toBe(round.day)
    await another.close()
  })
})

describe('practice', () => {
  test('asks another question, and says why', async () => {
    const headers = from('192.0.2.10')
    const events = await allOf(await get('/practice', { ...stream, ...headers }))
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['progress', 'answer']))
    const question = events.at(-1)?.data as QuizAsked
    expect(Object.keys(question).toSorted()).toEqual(['about', 'choices', 'id', 'program', 'text'])
    const told: QuizTold[] = []
    for (const choice of question.choices.keys())
      told.push(await (await post('/practice', { id: question.id, choice }, headers)).json())
    expect(told.filter(({ right }) => right)).toHaveLength(1)
    const { reply } = (await keptAnswer(question.id, house.gateway.store)).outcome
    for (const { pictures } of told) await expectPictured(pictures, reply, house)
    expect(await (await get('/me', headers)).json()).toMatchObject({ answered: 0, points: 0 })
  })

  test('is not for the question of the day, which one could try out there', async () => {
    const headers = from('192.0.2.12')
    const { id } = await questionAt(headers)
    const round = await house.gateway.quiz.round(id)
    const answer = await refused(await post('/practice', { id: round?.made?.answer, choice: 0 }, headers))
    expect(answer).toMatchObject({ status: 404, code: 'no-such-question' })
  })

  test('brings back what was wrong, when its time has come', async () => {
    const headers = from('192.0.2.11')
    const { user } = askerAt('192.0.2.11', await saltOf(house))
    const visitor = { platform: 'page' as const, user, community: COMMUNITY }
    const first: QuizAsked = await (await get('/practice', headers)).json()
    const toldOf = async (choice: number): Promise<QuizTold> =>
      (await post('/practice', { id: first.id, choice }, headers)).json()
    // The right one leaves it unkept where it came first.
    const [one, other] = [await toldOf(0), await toldOf(1)]
    expect([one.right, other.right]).toContain(false)
    // Which one is right is told to whoever chose another.
    for (const { right, text } of [one, other]) if (!right) expect(text).toMatch(/ Right: .+\. It comes again/)
    expect((await house.gateway.quiz.drill(visitor)).kind).toBe('fresh')
    shift = 4 * DAY_MS
    const due = await house.gateway.quiz.drill(visitor)
    expect(due.kind).toBe('due')
    const again = await get('/practice', headers)
    shift = 0
    const { about }: QuizAsked = await again.json()
    expect(about.split(' · ')[0]).toBe(first.about.split(' · ')[0])
  })
})

/** Of whoever asked last, perhaps before midnight. */
async function saltOf({ gateway }: House): Promise<Buffer> {
  const [salt] = await saltsInUse(gateway.store)
  if (!salt) throw new Error('nobody has asked yet')
  return salt
}

describe('the board', () => {
  test('shows those who want to be on it, without what stands for their address', async () => {
    const headers = from('192.0.2.20')
    const question = await questionAt(headers)
    const { right, points } = await rightOf(question)
    await post('/answer', { round: question.id, choice: right }, headers)
    const names = async (span: string): Promise<string[]> =>
      (await (await get(`/board?span=${span}`, headers)).json()).ranks.map(({ name }: { name: string }) => name)
    expect(await names('week')).not.toContain('Ada <b>')
    const shown = await post('/board', { name: '  Ada <b> ' }, headers)
    expect(await shown.json()).toMatchObject({ name: 'Ada <b>', points })
    for (const span of ['week', 'month', 'all']) expect(await names(span)).toContain('Ada <b>')
    const { ranks } = await (await get('/board', headers)).json()
    expect(Object.keys(ranks[0]).toSorted()).toEqual(['name', 'place', 'points', 'streak'])
    expect(await (await post('/board', { name: null }, headers)).json()).toMatchObject({ name: null })
    expect(await names('all')).not.toContain('Ada <b>')
  })

  test('does not show a name that was blocked after it had been chosen', async () => {
    const headers = from('192.0.2.21')
    const question = await questionAt(headers)
    await post('/answer', { round: question.id, choice: (await rightOf(question)).right }, headers)
    const visitor = { ...askerAt('192.0.2.21', await saltOf(house)), community: COMMUNITY }
    await house.gateway.quiz.show(visitor, 'Grey Heron')
    expect((await house.gateway.quiz.board(visitor, 'all')).map(({ name }) => name)).toContain('Grey Heron')
    expect(JSON.stringify(await (await get('/board?span=all', headers)).json())).not.toContain('Heron')
    await house.gateway.quiz.show(visitor, null)
  })
})

describe('who had another name yesterday', () => {
  test('has the points, the practice and the place on the board of it', async () => {
    const asked = await openHouse()
    const { quiz, store } = asked.gateway
    const now = Date.now()
    // No midnight comes in between.
    vi.spyOn(Date, 'now').mockReturnValue(now)
    const yesterday = new Date(now - KEPT_MS).toISOString().slice(0, 10)
    const salt = Buffer.from('salt of yesterday')
    await store.set(`page-salt-${yesterday}`, { value: salt, keptMs: KEPT_MS, owner: null })
    const before = { ...askerAt('127.0.0.1', salt), community: COMMUNITY }
    await quiz.show(before, 'Grace')
    const wish = { from: 'bank' as const, id: 'sizes/list-growth', variant: 0 }
    await quiz.drilled(before, wish, false)
    expect(await (await get('/me', {}, asked)).json()).toMatchObject({ name: 'Grace' })
    expect(await quiz.me(before)).toMatchObject({ name: null })
    const after = { ...askerAt('127.0.0.1', await saltOf(asked)), community: COMMUNITY }
    expect(await quiz.drill(after)).toMatchObject({ kind: 'fresh', nextDue: expect.any(Number) })
    expect(await quiz.drill(before)).toMatchObject({ kind: 'fresh', nextDue: null })
    await asked.close()
  })
})

test('who has not answered for 40 days is kept no more', async () => {
  const clock = { ahead: 0 }
  const asked = await openHouse({ env: { TRUSTED_PROXY: 'loopback' }, now: () => Date.now() + clock.ahead })
  const [early, later] = [from('192.0.2.60'), from('192.0.2.61')]
  await post('/answer', { round: (await questionAt(early, asked)).id, choice: 0 }, early, asked)
  clock.ahead = 2 * DAY_MS
  await post('/answer', { round: (await questionAt(later, asked)).id, choice: 0 }, later, asked)
  clock.ahead = (KEPT_DAYS + 1) * DAY_MS
  await questionAt(later, asked)
  expect(await (await get('/me', early, asked)).json()).toMatchObject({ answered: 0 })
  expect(await (await get('/me', later, asked)).json()).toMatchObject({ answered: 1 })
  await asked.close()
})

test('who asks to be forgotten has no points any more, and stands on no board', async () => {
  const headers = from('192.0.2.30')
  const question = await questionAt(headers)
  const { right } = await rightOf(question)
  await post('/answer', { round: question.id, choice: right }, headers)
  await post('/board', { name: 'Grace' }, headers)
  const gone = await fetch(`${house.address}/api/me`, { method: 'DELETE', headers })
  // What was answered, the points, and what there is to practise.
  expect((await gone.json()).forgotten).toBe(3)
  expect(await (await get('/me', headers)).json()).toMatchObject({ answered: 0, points: 0, name: null })
  expect(JSON.stringify(await (await get('/board?span=all', headers)).json())).not.toContain('Grace')
})

describe('what cannot be done says why', () => {
  const headers = from('192.0.2.40')

  test.each<[string, string, unknown, number, string]>([
    ['no JSON', '/answer', 'round=1', 400, 'bad-body'],
    ['no choice', '/answer', { round: 'r1' }, 400, 'bad-body'],
    ['half a choice', '/answer', { round: 'r1', choice: 0.5 }, 400, 'bad-body'],
    ['a choice below the first', '/answer', { round: 'r1', choice: -1 }, 400, 'bad-body'],
    ['a round that never was', '/answer', { round: 'r1', choice: 0 }, 404, 'no-such-question'],
    ['practice that never was', '/practice', { id: 'page-1', choice: 0 }, 410, 'gone'],
    ['no name', '/board', {}, 400, 'bad-body'],
    ['an empty name', '/board', { name: '  ' }, 400, 'bad-body'],
    ['too long a name', '/board', { name: 'x'.repeat(31) }, 400, 'bad-body'],
    ['a name that turns text around', '/board', { name: 'a\u202eb' }, 400, 'bad-body'],
    ['a name with a tower of marks', '/board', { name: 'a\u0301\u0302\u0303' }, 400, 'bad-body'],
    ['a name that is blocked', '/board', { name: 'a hErøn' }, 400, 'name-blocked'],
    ['a name that invites to a server', '/board', { name: 'discord.gg/abc123' }, 400, 'name-blocked'],
    ['a name of two lines', '/board', { name: 'a\nb' }, 400, 'bad-body'],
    ['far too long a body', '/board', { name: 'x'.repeat(80_000) }, 413, 'too-long'],
  ])('%s', async (_, path, body, status, code) => {
    const answer = await refused(await post(path, body, headers))
    expect(answer).toMatchObject({ status, code })
    expect(answer.message).toMatch(/\w/)
  })

  test('a choice that the question does not have', async () => {
    const { id } = await questionAt(headers)
    const answer = await refused(await post('/answer', { round: id, choice: 5 }, headers))
    expect(answer).toMatchObject({ status: 400, code: 'no-such-choice' })
  })

  test('a question of another place', async () => {
    const channel = { platform: 'discord' as const, community: 's', channel: 'c' }
    const round = await house.gateway.quiz.ask(channel, 'u', 'once', null)
    const answer = await refused(await post('/answer', { round: round.id, choice: 0 }, headers))
    expect(answer).toMatchObject({ status: 404, code: 'no-such-question' })
  })

  test('a span that the board does not have', async () => {
    expect(await refused(await get('/board?span=year', headers))).toMatchObject({ status: 400, code: 'no-such-span' })
  })

  test('what a page of somebody else may have sent', async () => {
    const body = { name: 'Mallory' }
    const answer = await refused(await post('/board', body, { ...headers, 'Content-Type': 'text/plain' }))
    expect(answer).toMatchObject({ status: 400, code: 'bad-body' })
  })

  test('too much from one address is a 429 that says how long to wait', async () => {
    const asked = await openHouse({ worker: 'none', env: { LIMIT_ADDRESS: '1' } })
    expect((await get('/me', {}, asked)).status).toBe(200)
    const response = await post('/board', { name: 'Ada' }, {}, asked)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refused(response)).toMatchObject({ status: 429, code: 'too-many' })
    await asked.close()
  })

  test('without a worker, a 503 that says when to come back', async () => {
    const alone = await openHouse({ worker: 'none' })
    for (const path of ['', '/practice']) {
      const response = await get(path, {}, alone)
      expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
      expect(await refused(response)).toMatchObject({ status: 503, code: 'no-worker' })
    }
    await alone.close()
  })
})

test('its answers are guarded like all others', async () => {
  const { headers } = await get('/me', from('192.0.2.50'))
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(headers.get('Set-Cookie')).toBeNull()
})
