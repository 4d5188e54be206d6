import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { askerAt } from '../../../src/adapters/playground/address.js'
import { Analysis, Reply } from '../../../src/contract.js'
import { ADDRESS_LIMIT } from '../../../src/limits/limits.js'
import { KEPT_MS } from '../../../src/retention.js'
import { eventsOf, type Told } from './events.js'
import { type House, openHouse } from './house.js'

let house: House

beforeAll(async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../scripts/setup.mjs')])
  house = await openHouse()
})
afterAll(() => house.close())

function ask(body: unknown, { at = house, command = 'refcount', headers = {} } = {}): Promise<Response> {
  return fetch(`${at.address}/api/commands/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function told(response: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = await response.json()
  return { status: response.status, ...error }
}

const stream = { Accept: 'text/event-stream' }

async function allOf(response: Response): Promise<Told[]> {
  const events: Told[] = []
  for await (const event of eventsOf(response)) events.push(event)
  return events
}

describe('a question', () => {
  test.each(commands)('for $name is answered with a reply, a picture and its analysis', async (command) => {
    const { name, example } = command
    const response = await ask({ code: example }, { command: name })
    expect(response.status).toBe(200)
    const { reply, pictures, analysis } = await response.json()
    expect(Reply.parse(reply).python).toContain('CPython 3.')
    expect(Analysis.parse(analysis)).toMatchObject({
      analysis: command.analysis,
      code: example,
      result: { kind: 'finished' },
    })
    expect(pictures).toEqual([{ url: expect.stringMatching(/^\/pictures\/[\w-]{22}\.png$/), alt: reply.alt }])
  })

  test('of two blocks is compared, and a name stands for a ready pair', async () => {
    const blocks = 'which?\n```py\na = [1]\n```\nor\n```py\na = (1,)\n```'
    const compared = await (await ask({ code: blocks }, { command: 'compare' })).json()
    expect(compared.analysis.code).toBe('a = [1]\n---\na = (1,)')
    const { analysis } = await (await ask({ code: ' Slots\n' }, { command: 'compare' })).json()
    expect(analysis.sides.map(({ label }: { label: string }) => label)).toEqual(['plain class', '__slots__'])
    const { reply } = await (await ask({ code: 'a = 1' }, { command: 'compare' })).json()
    expect(reply.headline + reply.text).toMatch(/two snippets.*slots/)
  })

  test('for one Python names it to the patch', async () => {
    const { pythons } = await (await fetch(`${house.address}/api/commands`)).json()
    const oldest = pythons.at(-1)
    const { analysis } = await (await ask({ code: 'a = []', python: oldest.minor })).json()
    expect(analysis.python.version).toBe(oldest.version)
  })

  test('with a long analysis is answered compressed', async () => {
    const response = await ask({ code: 'rows = []\nfor n in range(300):\n    rows.append([n])' })
    expect(response.headers.get('Content-Encoding')).toMatch(/gzip|deflate/)
    expect(Analysis.parse((await response.json()).analysis).truncated).toContain('data')
  })

  test('for all Pythons has an analysis of each', async () => {
    const { pythons } = await (await fetch(`${house.address}/api/commands`)).json()
    const { analysis } = await (await ask({ code: 'a = []', python: 'all' })).json()
    expect([analysis].flat().map(({ python }) => python.version)).toEqual(
      pythons.map(({ version }: { version: string }) => version),
    )
  })

  test('pasted from a chat is about the code in it', async () => {
    const { analysis } = await (await ask({ code: 'why?\n```py\na = [1]\n```' })).json()
    expect(analysis.code).toBe('a = [1]')
  })

  test('about code that fails is answered all the same', async () => {
    const response = await ask({ code: 'print("<b>")\n[][0]' })
    expect(response.status).toBe(200)
    expect((await response.json()).analysis).toMatchObject({ stdout: '<b>\n', result: { kind: 'exception', line: 2 } })
  })

  test('asked as a stream tells its progress first', async () => {
    const response = await ask({ code: 'a = []' }, { headers: stream })
    expect(response.headers.get('Content-Type')).toBe('text/event-stream')
    const events = await allOf(response)
    expect(events.at(-1)).toMatchObject({ event: 'answer', data: { reply: {}, pictures: [{}], analysis: {} } })
    expect(events.slice(0, -1).map(({ data }) => data)).toEqual(
      expect.arrayContaining([{ stage: 'queued', before: 0 }, { stage: 'running' }, { stage: 'drawing' }]),
    )
  })

  test('that waits is told its place in the line', async () => {
    const late = await openHouse({ worker: 'late' })
    const first = await ask({ code: 'a = 1' }, { at: late, headers: stream })
    const second = eventsOf(await ask({ code: 'a = 2' }, { at: late, headers: stream }))
    expect((await second.next()).value).toEqual({ event: 'progress', data: { stage: 'queued', before: 1 } })
    await late.work()
    const rest: Told[] = []
    for await (const event of second) rest.push(event)
    expect(rest.at(-1)).toMatchObject({ event: 'answer', data: { analysis: { code: 'a = 2' } } })
    expect((await allOf(first)).at(-1)?.event).toBe('answer')
    await late.close()
  })
})

describe('a picture', () => {
  test('is a PNG that never changes', async () => {
    const { pictures } = await (await ask({ code: 'a = []' })).json()
    const response = await fetch(house.address + pictures[0].url)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('image/png')
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+, immutable$/)
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG')
  })

  test.each([`${'a'.repeat(22)}.png`, 'short.png', '..%2Fpythons', `${'a'.repeat(22)}`])(
    'that is not there is a 404: %s',
    async (file) => {
      expect(await told(await fetch(`${house.address}/pictures/${file}`))).toMatchObject({
        status: 404,
        code: 'no-such-picture',
      })
    },
  )
})

describe('a question that cannot be answered says why', () => {
  test.each<[string, unknown, number, string]>([
    ['no JSON', 'code=a', 400, 'bad-body'],
    ['no code', { python: '3.14' }, 400, 'bad-body'],
    ['code that is no text', { code: 7 }, 400, 'bad-body'],
    ['a list', [], 400, 'bad-body'],
    ['no lines', { code: ' \n' }, 400, 'empty'],
    ['NUL', { code: 'a = "\0"' }, 400, 'nul'],
    ['half a character', { code: 'a = "\ud800"' }, 400, 'not-text'],
    ['an unknown Python', { code: 'a = 1', python: '2.7' }, 400, 'no-such-python'],
    ['too many characters', { code: `a = "${'x'.repeat(4000)}"` }, 413, 'too-long'],
    ['too many lines', { code: 'a\n'.repeat(201) }, 413, 'too-long'],
    ['far too long a text', { code: 'x'.repeat(20_000) }, 413, 'too-long'],
    ['far too long a body', { code: 'x'.repeat(80_000) }, 413, 'too-long'],
  ])('%s', async (_, body, status, code) => {
    const answer = await told(await ask(body))
    expect(answer).toMatchObject({ status, code })
    expect(answer.message).toMatch(/\w/)
  })

  test('a long body without a length', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(Buffer.alloc(16 * 1024, 'x')),
    })
    const request = { method: 'POST', body, duplex: 'half' } as RequestInit
    const response = await fetch(`${house.address}/api/commands/refcount`, request)
    expect(await told(response)).toMatchObject({ status: 413, code: 'too-long' })
  })

  test('an unknown command', async () => {
    expect(await told(await ask({ code: 'a = 1' }, { command: 'refcont' }))).toMatchObject({
      status: 404,
      code: 'no-such-command',
      message: expect.stringContaining(commands.map(({ name }) => name).join(', ')),
    })
  })

  test('an unknown page', async () => {
    expect(await told(await fetch(`${house.address}/admin`))).toMatchObject({ status: 404, code: 'no-such-page' })
  })
})

test('a command’s own data fills menus', async () => {
  const { commands: told, examples } = await (await fetch(`${house.address}/api/commands`)).json()
  expect(told.map(({ label }: { label: string }) => label)).toEqual(commands.map(({ label }) => label))
  expect(told[0]).toMatchObject({ name: 'heap', summary: expect.any(String), options: [{}, {}] })
  expect(examples.length).toBeGreaterThan(0)
})

test('every response is guarded, and none sets a cookie', async () => {
  for (const path of ['/', '/page.css', '/js/playground/browser/main.js', '/api/commands', '/healthz', '/nothing']) {
    const { headers } = await fetch(house.address + path)
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Set-Cookie')).toBeNull()
  }
})

test('a page that a browser has is not sent again', async () => {
  const { headers } = await fetch(house.address)
  const again = await fetch(house.address, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
  expect(again.status).toBe(304)
})

describe('health', () => {
  test('names what there is', async () => {
    const response = await fetch(`${house.address}/healthz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      ok: true,
      queue: { reachable: true, waiting: 0 },
      store: { reachable: true },
      pythons: expect.arrayContaining([{ version: expect.any(String), minor: expect.any(String) }]),
      adapters: ['page'],
    })
  })

  test('is 503 without a worker, and so is a question', async () => {
    const alone = await openHouse({ worker: 'none' })
    const health = await fetch(`${alone.address}/healthz`)
    expect([health.status, (await health.json()).ok]).toEqual([503, false])
    const response = await ask({ code: 'a = 1' }, { at: alone })
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(await told(response)).toMatchObject({ status: 503, code: 'no-worker' })
    await alone.close()
  })
})

describe('who asks to be forgotten', () => {
  const forgetMe = async (at: House, headers = {}) => {
    const response = await fetch(`${at.address}/api/me`, { method: 'DELETE', headers })
    return { status: response.status, ...(await response.json()) }
  }

  test('has nothing kept any more, and is told how much there was; others keep theirs', async () => {
    const asked = await openHouse({ env: { TRUSTED_PROXY: 'loopback' } })
    const [own, other] = [{ 'X-Forwarded-For': '192.0.2.1' }, { 'X-Forwarded-For': '192.0.2.2' }]
    const shown = async (headers: Record<string, string>) =>
      asked.address + (await (await ask({ code: 'a = []' }, { at: asked, headers })).json()).pictures[0].url
    const [picture, another] = [await shown(own), await shown(other)]
    expect(await forgetMe(asked, own)).toEqual({
      status: 200,
      forgotten: 2,
      left: 0,
      message: 'Deleted: 2 things kept of you (pictures, facts, code, answers to the quiz).',
    })
    expect([(await fetch(picture)).status, (await fetch(another)).status]).toEqual([404, 200])
    expect(await forgetMe(asked, own)).toMatchObject({
      forgotten: 0,
      message: 'There was nothing of yours here to delete.',
    })
    await asked.close()
  })

  test('finds what was asked yesterday, too, under another name', async () => {
    const asked = await openHouse({ worker: 'none' })
    const yesterday = new Date(Date.now() - KEPT_MS).toISOString().slice(0, 10)
    const salt = Buffer.from('salt of yesterday')
    await asked.gateway.store.set(`page-salt-${yesterday}`, { value: salt, keptMs: KEPT_MS, owner: null })
    const { user } = askerAt('127.0.0.1', salt)
    await asked.gateway.store.set('picture-1', { value: salt, keptMs: KEPT_MS, owner: `page-${user}` })
    expect(await forgetMe(asked)).toMatchObject({ forgotten: 1 })
    await asked.close()
  })

  test('while a question waits gets no answer to it, and the asker a word', async () => {
    const late = await openHouse({ worker: 'late' })
    const waiting = eventsOf(await ask({ code: 'a = 1' }, { at: late, headers: stream }))
    await waiting.next()
    expect(await forgetMe(late)).toMatchObject({ forgotten: 1, left: 0 })
    const rest: Told[] = []
    for await (const event of waiting) rest.push(event)
    expect(rest.at(-1)).toMatchObject({ event: 'error', data: { code: 'forgotten' } })
    await late.close()
  })

  test('on behalf of another page does not get that far', async () => {
    const asked = await fetch(`${house.address}/api/me`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'DELETE' },
    })
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(asked.headers.get('Access-Control-Allow-Methods')).toBeNull()
  })
})

describe('too much', () => {
  test('to do is a 503 that says when to come back', async () => {
    const full = await openHouse({ limits: { jobs: 0 } })
    const response = await ask({ code: 'a = 1' }, { at: full, headers: stream })
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(await told(response)).toMatchObject({ status: 503, code: 'queue-full' })
    await full.close()
  })

  test('asked through our own proxy counts for whom it names, and others’ words for nothing', async () => {
    const asked = await openHouse({
      worker: 'none',
      env: { LIMIT_ADDRESS: '1', TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8' },
    })
    const statusFor = async (forwarded: string, at = asked) =>
      (await ask({ code: 'a = 1' }, { at, headers: { 'X-Forwarded-For': forwarded } })).status
    expect(await statusFor('192.0.2.1')).toBe(503)
    expect(await statusFor('192.0.2.2, 10.0.0.9')).toBe(503)
    expect(await statusFor('203.0.113.9, 192.0.2.1')).toBe(429)
    expect(await statusFor('192.0.2.2')).toBe(429)
    await asked.close()
    const open = await openHouse({ worker: 'none', env: { LIMIT_ADDRESS: '1', TRUSTED_PROXY: '10.0.0.0/8' } })
    expect(await statusFor('192.0.2.1', open)).toBe(503)
    expect(await statusFor('192.0.2.2', open)).toBe(429)
    await open.close()
  })

  test('asked from one address is a 429 that says how long to wait', async () => {
    const asked = await openHouse({ worker: 'none' })
    for (let count = 0; count < ADDRESS_LIMIT; count++) await (await ask('', { at: asked })).text()
    const response = await ask({ code: 'a = 1' }, { at: asked })
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await told(response)).toMatchObject({ status: 429, code: 'too-many' })
    await asked.close()
  })
})
