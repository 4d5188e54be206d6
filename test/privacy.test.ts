import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDiscord } from '../src/adapters/discord/index.js'
import { EDIT_LIMIT_MS } from '../src/adapters/discord/limits.js'
import { register } from '../src/adapters/discord/registration.js'
import { PASSED_ON_KEPT_MS } from '../src/adapters/playground/limits.js'
import { startPlayground } from '../src/adapters/playground/playground.js'
import { SALT_KEPT_MS } from '../src/adapters/playground/salt.js'
import { EDITS_KEPT_MS, FILE_KEPT_MS, FOUND_KEPT_MS, REPEATS_KEPT_MS } from '../src/adapters/slack/limits.js'
import { readConfig } from '../src/config.js'
import { KEPT_CASES_DAYS, LACKING_KEPT_MS, SAME_MS, TAKEN_KEPT_MS } from '../src/help/limits.js'
import { WINDOW_SECONDS } from '../src/limits/limits.js'
import { EVENTS_KEPT, FINISHED_KEPT_MS, SWEEP_MS, WORDS_KEPT_MS } from '../src/queue/limits.js'
import { KEPT_DAYS, KEPT_ROUND_MS } from '../src/quiz/limits.js'
import { KEPT_MS, QUIZ_KEPT_MS } from '../src/retention.js'
import { NUMBER_LIMITS } from '../src/settings/limits.js'
import { WALL_LIMIT_MS } from '../workers/engine/limits.js'
import { startWorker } from '../workers/worker.js'
import { isAnswered } from './adapters/discord/shown.js'
import { openGateway } from './adapters/gateway.js'
import { FakeDiscord, TOKEN } from './fakes/discord/discord.js'
import { RedisServer } from './redis-server.js'

const page = readFileSync(join(import.meta.dirname, '../docs/PRIVACY.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what |'))

const seconds = (ms: number) => `${ms / 1000} seconds`
const minutes = (ms: number) => `${ms / 60_000} minutes`
const hours = (ms: number) => `${ms / 3_600_000} hours`
const days = (count: number) => `${count} days`

describe('the page on privacy', () => {
  test.each([
    ['a question that waits', [hours(WORDS_KEPT_MS), minutes(SWEEP_MS)]],
    ['an answer on its way', [hours(WORDS_KEPT_MS), minutes(SWEEP_MS)]],
    ['the id of a finished question', [minutes(FINISHED_KEPT_MS), minutes(SWEEP_MS)]],
    ['that questions were taken', [`${EVENTS_KEPT.toLocaleString('en-US')} newer`]],
    ['whose turn it is', [minutes(FINISHED_KEPT_MS)]],
    ['an answer’s picture', [hours(KEPT_MS), hours(QUIZ_KEPT_MS)]],
    ['which of these are yours', []],
    ['that moderators were told', [hours(KEPT_MS), hours(QUIZ_KEPT_MS)]],
    ['on Discord, pieces of code', [hours(KEPT_MS)]],
    ['on Discord, which reply', [minutes(EDIT_LIMIT_MS)]],
    ['an answer of the page', [seconds(PASSED_ON_KEPT_MS)]],
    ['the id of a picture', [minutes(FILE_KEPT_MS)]],
    ['on Slack, which message', [minutes(EDITS_KEPT_MS)]],
    ['on Slack, the blocks', [minutes(FOUND_KEPT_MS)]],
    ['on Slack, the id of an event', [minutes(REPEATS_KEPT_MS)]],
    ['how many questions', [`${WINDOW_SECONDS} seconds`, minutes(NUMBER_LIMITS.seconds * 1000)]],
    ['what addresses', [hours(SALT_KEPT_MS)]],
    ['what moderators have settled', []],
    ['what you chose of a question', [hours(KEPT_ROUND_MS)]],
    ['what you have reached in the quiz', [days(KEPT_DAYS)]],
    ['what you got wrong', [days(KEPT_DAYS)]],
    ['how far you are in the course', [days(KEPT_DAYS)]],
    ['which questions of the quiz', [hours(KEPT_ROUND_MS)]],
    ['a question in a help channel', [days(KEPT_CASES_DAYS)]],
    ['whether you found', [days(KEPT_CASES_DAYS)]],
    ['when a help channel', []],
    ['that a question in a help channel', [seconds(SAME_MS), minutes(TAKEN_KEPT_MS), hours(LACKING_KEPT_MS)]],
    ['when it is looked', []],
    ['where many workspaces', []],
    ['a run', [seconds(WALL_LIMIT_MS)]],
    ['what Discord and Slack tell', [minutes(REPEATS_KEPT_MS)]],
    ['the log and the metrics', []],
    ['an answer that somebody reports', []],
  ])('says how long %s is kept: %o', (what, durations) => {
    const row = rows.filter((line) => line.replaceAll("'", '’').startsWith(`| ${what}`))
    expect(row).toHaveLength(1)
    const cell = row[0]?.split(' | ')[2] ?? ''
    expect(cell.match(/[\d,]+ (?:seconds|minutes|hours|days|newer)/g) ?? []).toEqual(durations)
  })

  test('has no row that is not held against the code', () => {
    expect(rows).toHaveLength(33)
  })

  test('promises outside its table what holds', () => {
    expect(page).toContain(`kept for at most ${hours(KEPT_MS)} after it was asked about`)
    expect(WORDS_KEPT_MS + 2 * SWEEP_MS).toBeLessThan(KEPT_MS)
  })
})

/** What is in a key, whatever its type. */
async function contentOf(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key)
  if (type === 'hash') return JSON.stringify(await redis.hgetall(key))
  if (type === 'stream') return JSON.stringify(await redis.xrange(key, '-', '+'))
  if (type === 'zset') return JSON.stringify(await redis.zrange(key, 0, '-1'))
  if (type === 'list') return JSON.stringify(await redis.lrange(key, 0, -1))
  return type === 'set' ? JSON.stringify(await redis.smembers(key)) : ((await redis.get(key)) ?? '')
}

/** Answers the question of a lesson. */
async function readCourse(address: string): Promise<void> {
  const post = (path: string, body: unknown) => {
    const headers = { 'Content-Type': 'application/json' }
    return fetch(`${address}/api/learn${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const { question } = await (await post('', { lesson: 'sizeof', page: 99 })).json()
  expect((await post('/answer', { id: question.id, choice: 0 })).status).toBe(200)
}

/** Answers the question of the day, and goes on the board. */
async function playQuiz(address: string): Promise<void> {
  const day = await fetch(`${address}/api/quiz`, { headers: { Accept: 'text/event-stream' } })
  const [, round = ''] = /"id":"(r[0-9a-f]+)"/.exec(await day.text()) ?? []
  const post = (path: string, body: unknown) => {
    const headers = { 'Content-Type': 'application/json' }
    return fetch(`${address}/api/quiz/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  expect((await post('answer', { round, choice: 0 })).status).toBe(200)
  expect((await post('board', { name: 'Name of mine' })).status).toBe(200)
}

test('all that is in Redis after answers stands on the page, and code only where its time is set', async () => {
  const server = await RedisServer.start()
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-privacy-'))
  const fake = await FakeDiscord.start()
  const env = { REDIS_URL: server.url, OUROBOT_STORE: storeFolder, HOST: '', PORT: '0', DISCORD_TOKEN: TOKEN }
  const config = readConfig({ ...process.env, ...env })
  const faults: Error[] = []
  const onFault = (fault: Error) => void faults.push(fault)
  await register(config, fake.rest)
  const gateway = await openGateway(config, onFault)
  const worker = await startWorker(config, gateway.queue, gateway.store)
  const discord = await openDiscord(config, gateway, onFault, { rest: fake.rest })
  const playground = await startPlayground(config, gateway)
  const redis = new Redis(server.url)
  onTestFinished(async () => {
    redis.disconnect()
    for (const part of [discord, playground, worker, gateway, fake]) await part.close()
    await server.stop()
    rmSync(storeFolder, { recursive: true })
  })
  await gateway.settings.settle({ platform: 'discord', community: 's', channel: 'c' }, { answers: false })
  const code = 'word_of_mine = []\nother = word_of_mine'
  await fake.command('refcount', { code }).until(isAnswered)
  const response = await fetch(`${playground.address}/api/commands/refcount`, {
    method: 'POST',
    body: JSON.stringify({ code }),
  })
  expect(response.status).toBe(200)
  await playQuiz(playground.address)
  await readCourse(playground.address)
  expect(await redis.hlen('ouro:records:shelf:learn')).toBe(1)
  while ((await gateway.queue.health()).undelivered > 0) await new Promise(setImmediate)

  const places = [...page.matchAll(/`(ouro:[^`]+)`/g)].map(([, place = '']) => place.replace(/\*$/, ''))
  const keys = await redis.keys('*')
  // Which Pythons there are is nobody's.
  const unsaid = keys.filter((key) => key !== 'ouro:store:entry:pythons' && !places.some((at) => key.startsWith(at)))
  expect(unsaid).toEqual([])
  const withCode: string[] = []
  for (const key of keys) if ((await contentOf(redis, key)).includes('word_of_mine')) withCode.push(key)
  expect(withCode.length).toBeGreaterThan(0)
  for (const key of withCode) {
    expect(key).toMatch(/^ouro:store:entry:/)
    expect(await redis.pttl(key)).toBeGreaterThan(KEPT_MS - 600_000)
    expect(await redis.pttl(key)).toBeLessThanOrEqual(KEPT_MS)
  }
  const forgotten = fake.command('ouro-forget-me')
  await forgotten.until(({ message }) => message !== null)
  expect((await fetch(`${playground.address}/api/me`, { method: 'DELETE' })).status).toBe(200)
  expect(await redis.hlen('ouro:records:shelf:learn')).toBe(0)
  for (const key of await redis.keys('*')) expect(await contentOf(redis, key)).not.toMatch(/word_of_mine|Name of mine/)
  expect(faults).toEqual([])
})
