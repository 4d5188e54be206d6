/** Help channels between the real queue, store, records and settings; what is posted is written down. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import type { Job } from '../../src/contract.js'
import { forget } from '../../src/forgetting.js'
import type { Gateway } from '../../src/gateway.js'
import type { Asked } from '../../src/help/asked.js'
import type { Case } from '../../src/help/case.js'
import type { Correction } from '../../src/help/deciding.js'
import { withHelp } from '../../src/help/delivering.js'
import { DAY_MS, HOUR_MS, LATE_LIMIT_MS } from '../../src/help/limits.js'
import { ClosedError, type Poster } from '../../src/help/poster.js'
import { switched } from '../../src/help/switching.js'
import { communityOwner } from '../../src/owner.js'
import { KEPT_MS } from '../../src/retention.js'
import type { Settled } from '../../src/settings/settings.js'
import { standingFor } from '../../src/settings/standing.js'
import { tellPythons } from '../../workers/presence.js'
import { answerTo } from '../adapters/discord/house.js'
import { openGateway } from '../adapters/gateway.js'
import { RedisServer } from '../redis-server.js'
import { LIST, OTHERS, QUESTIONS } from './spoken.js'

const SERVER = { platform: 'discord', community: 's1', channel: null } as const
const CHANNEL = { ...SERVER, channel: 'c1' } as const

let storeFolder: string
let gateway: Gateway & { close(): Promise<void> }
let now: number
let posted: string[]
let faults: Error[]
let isClosed: boolean
let jobs: Job[]

function write(what: string): Promise<void> {
  if (isClosed) return Promise.reject(new ClosedError('help-closed', 'shut'))
  posted.push(what)
  return Promise.resolve()
}

const poster: Poster = {
  platform: 'discord',
  answer: ({ message }) => write(`answer ${message}`),
  propose: ({ message }, _, reports, isAgain) => write(`propose ${message} in ${reports}${isAgain ? ' again' : ''}`),
  tell: async (presser, words) => void posted.push(`tell ${presser}: ${words}`),
  correct: ({ message }, words) => write(`correct ${message}: ${words}`),
  point: ({ message }, first) => write(`point ${message} to ${first}`),
  warn: async ({ channel }, reports) => void posted.push(`warn of ${channel} in ${reports}`),
}

async function open(): Promise<void> {
  const config = { ...readConfig({}), redisUrl: null, storeFolder }
  gateway = await openGateway(
    config,
    (fault) => void faults.push(fault),
    {},
    () => now,
  )
  ;(await tellPythons([{ version: '3.14.2', minor: '3.14' }], gateway.store))()
  await gateway.queue.work(async (job) => {
    jobs.push(job)
    if (job.request.code.includes('withheld'))
      return { job, outcome: { kind: 'failed', code: 'withheld', message: 'It is withheld.' } }
    return answerTo(job)
  }, 1)
  gateway.help.join(poster)
  await gateway.queue.deliver(
    ['discord'],
    withHelp(async () => {}, gateway.help),
  )
}

beforeEach(async () => {
  storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-help-'))
  now = Date.now()
  posted = []
  faults = []
  jobs = []
  isClosed = false
  await open()
})

afterEach(async () => {
  await gateway.close()
  rmSync(storeFolder, { recursive: true })
  expect(faults).toEqual([])
})

async function settle(settled: Settled = { helpChannel: true, shadowDays: 0 }): Promise<void> {
  await gateway.settings.settle(CHANNEL, await switched(gateway.settings, CHANNEL, settled, now))
}

let messages = 0

/** Resolves to the message's id, when all that comes of it has come. */
async function say(text: string, more: Partial<Asked> = {}): Promise<string> {
  messages += 1
  const message = `m${messages}`
  const asked = { ...CHANNEL, message, thread: null, user: 'ada', text, at: now, delivery: {}, ...more }
  const at = { platform: 'discord', community: 's1', roles: [], isDirect: false } as const
  await gateway.help.hear(asked, () =>
    standingFor(gateway.settings, { ...at, user: asked.user, channels: [asked.channel] }),
  )
  await settled()
  return message
}

async function settled(): Promise<void> {
  for (;;) {
    const { waiting, running, undelivered } = await gateway.queue.health()
    if (waiting + running + undelivered === 0) return
    await new Promise(setImmediate)
  }
}

/** All that is kept on the disk. */
function kept(): string {
  const files = readdirSync(storeFolder, { recursive: true, withFileTypes: true })
  return files.map((file) => (file.isFile() ? readFileSync(join(file.parentPath, file.name), 'latin1') : '')).join('\n')
}

const idOf = (message: string) => `discord-help-${message}`
const stats = () => gateway.help.stats(CHANNEL)

describe('a question in a help channel', () => {
  test('is answered, once, also where another gateway hears of it and after a restart', async () => {
    await settle()
    const message = await say(LIST)
    await say(LIST, { message })
    await gateway.close()
    await open()
    await say(LIST, { message })
    expect(posted).toEqual([`answer ${message}`])
    expect(jobs).toMatchObject([{ id: idOf(message), request: { command: 'ask', code: LIST, asker: { user: 'ada' } } }])
  })

  test.each(QUESTIONS)('about %s is answered: %s', async (_, text) => {
    await settle()
    const message = await say(text)
    expect(posted).toEqual([`answer ${message}`])
  })

  test('is left alone elsewhere, where the bot is off, where answers are private, and by whom it ignores', async () => {
    await say(LIST)
    await settle({ helpChannel: true, shadowDays: 0, answers: false })
    await say(LIST)
    await gateway.settings.settle(CHANNEL, { answers: null, private: true })
    await say(LIST)
    await gateway.settings.settle(CHANNEL, { private: null })
    await gateway.settings.settle(SERVER, { ignoredUsers: ['ada'] })
    await say(LIST)
    expect(posted).toEqual([])
    const message = await say(LIST, { user: 'bob' })
    expect(posted).toEqual([`answer ${message}`])
  })

  test('that is heard of late is left alone: others have answered', async () => {
    await settle()
    await say(LIST, { at: now - LATE_LIMIT_MS - 1 })
    expect(posted).toEqual([])
  })

  test('whose answer is withheld, or for which there is no worker, is left alone and not counted', async () => {
    await settle()
    await say(`${LIST} withheld`)
    expect(posted).toEqual([])
    expect((await stats()).here.all).toEqual({ answered: 0, helpful: 0, unhelpful: 0, wrong: 0, waiting: 0 })
  })

  test('gets no more answers within an hour than are settled, and more in the next', async () => {
    await settle({ helpChannel: true, shadowDays: 0, answersHourly: 2 })
    for (const [, text] of QUESTIONS.slice(0, 4)) await say(text)
    expect(posted).toHaveLength(2)
    now += HOUR_MS
    await say(QUESTIONS[5]?.[1] ?? '')
    expect(posted).toHaveLength(3)
  })

  test('five times in a minute gets one answer and one way to it', async () => {
    await settle()
    const first = await say(LIST)
    const second = await say(`${LIST} please`)
    for (let again = 0; again < 3; again += 1) await say(LIST)
    expect(posted).toEqual([`answer ${first}`, `point ${second} to ${first}`])
    const [, , , , other = ['', '']] = QUESTIONS
    const next = await say(other[1], { user: 'bob' })
    expect(posted.at(-1)).toBe(`answer ${next}`)
  })

  test('shows no way to an answer that was withheld', async () => {
    await settle()
    await say(`${LIST} withheld`)
    await say(`${LIST} withheld`)
    expect(posted).toEqual([])
  })

  test('in the same words by somebody else is the same', async () => {
    await settle()
    const first = await say(LIST)
    const second = await say(LIST.toUpperCase(), { user: 'bob' })
    expect(posted).toEqual([`answer ${first}`, `point ${second} to ${first}`])
  })

  test('where nothing can be written is told to moderators once', async () => {
    await gateway.settings.settle(SERVER, { reportsChannel: 'mods' })
    await settle()
    isClosed = true
    for (const [, text] of QUESTIONS.slice(0, 3)) await say(text)
    expect(posted).toEqual(['warn of c1 in mods'])
    expect((await stats()).here.all.answered).toBe(0)
  })
})

describe('of what is left alone', () => {
  test('nothing is said and nothing kept', async () => {
    await settle()
    const before = kept()
    for (const [at, text] of OTHERS.entries()) await say(text, { user: `user of mine ${at}` })
    expect(posted).toEqual([])
    expect(jobs).toEqual([])
    expect(kept()).toBe(before)
  })

  test('neither is anything where there is no help channel, or the hour is full', async () => {
    await settle({ helpChannel: true, shadowDays: 0, answersHourly: 0 })
    const before = kept()
    await say(LIST)
    await say(LIST, { channel: 'c2' })
    expect([posted, kept()]).toEqual([[], before])
  })
})

describe('in shadow', () => {
  const inHelp = () => ({
    approve: (message: string) => gateway.help.approve(CHANNEL, idOf(message)),
    correct: (message: string, what: Correction) => gateway.help.correct(CHANNEL, idOf(message), what, 'mod'),
    others: (message: string) => gateway.help.others(CHANNEL, idOf(message)),
  })

  beforeEach(async () => {
    await gateway.settings.settle(SERVER, { reportsChannel: 'mods' })
    await settle({ helpChannel: true })
  })

  test('moderators alone see the answer, for a week, or as long as they settle', async () => {
    const message = await say(LIST)
    expect(posted).toEqual([`propose ${message} in mods`])
    now += 7 * DAY_MS
    const later = await say(QUESTIONS[2]?.[1] ?? '')
    expect(posted.at(-1)).toBe(`answer ${later}`)
    await settle({ shadowDays: 30 })
    await say(QUESTIONS[1]?.[1] ?? '')
    expect(posted.at(-1)).toContain('propose')
  })

  test('the same question again shows nobody the way to an answer that nobody sees', async () => {
    await say(LIST)
    await say(LIST)
    expect(posted).toHaveLength(1)
  })

  test('what they approve is answered, once', async () => {
    const message = await say(LIST)
    const approved = await Promise.allSettled([1, 2].map(() => gateway.help.approve(CHANNEL, idOf(message))))
    expect(approved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(posted.slice(1)).toEqual([`answer ${message}`])
    await expect(gateway.help.dismiss(CHANNEL, idOf(message))).rejects.toMatchObject({ code: 'decided' })
    expect((await stats()).here.all).toMatchObject({ answered: 1, wrong: 0, waiting: 0 })
  })

  test('what cannot be posted is still to be decided', async () => {
    const message = await say(LIST)
    isClosed = true
    await expect(gateway.help.approve(CHANNEL, idOf(message))).rejects.toMatchObject({ code: 'help-closed' })
    isClosed = false
    await gateway.help.approve(CHANNEL, idOf(message))
    expect(posted.at(-1)).toBe(`answer ${message}`)
  })

  test('what they correct stands there in their words, or as another article', async () => {
    const message = await say(LIST)
    const { correct } = inHelp()
    await gateway.settings.settle(SERVER, { blockedWords: ['troll'] })
    const blocked = correct(message, { words: 'Ask the troll.' })
    await expect(blocked).rejects.toMatchObject({ code: 'withheld' })
    await correct(message, { words: 'Ask Bob.' })
    expect(posted.slice(1)).toEqual([`correct ${message}: Ask Bob.`])
    const [, , [, cycles]] = QUESTIONS as readonly [never, never, [string, string]]
    const second = await say(cycles)
    await correct(second, { article: 'gc/disable' })
    await settled()
    expect(posted.at(-1)).toBe(`answer ${second}`)
    expect(jobs.at(-1)?.request).toMatchObject({ command: 'ask', code: 'gc/disable' })
    expect((await stats()).here.all).toMatchObject({ answered: 2, wrong: 2 })
  })

  test('what they approve or have another article for after a day is refused, and why; their own words are taken', async () => {
    now -= KEPT_MS
    const message = await say(LIST)
    const { approve, correct, others } = inHelp()
    const over = { code: 'over', message: expect.stringContaining('for a day') }
    await expect(approve(message)).rejects.toMatchObject(over)
    await expect(correct(message, { article: 'gc/disable' })).rejects.toMatchObject(over)
    expect(await others(message)).toEqual([])
    await correct(message, { words: 'Ask Bob.' })
    expect(posted.slice(1)).toEqual([`correct ${message}: Ask Bob.`])
    await expect(approve(message)).rejects.toMatchObject({ code: 'decided' })
  })

  test('another article that comes to nothing is told to whoever chose it, and is to be decided again', async () => {
    const message = await say(LIST)
    const { approve, correct } = inHelp()
    for (const again of [1, 2]) {
      now += again
      await correct(message, { article: 'withheld' })
      await settled()
    }
    const nothing = [expect.stringMatching(/^tell mod: .*It is withheld\.$/), `propose ${message} in mods again`]
    expect(posted.slice(1)).toEqual([...nothing, ...nothing])
    expect((await stats()).here.all).toMatchObject({ answered: 0, wrong: 0, waiting: 1 })
    await approve(message)
    expect(posted.at(-1)).toBe(`answer ${message}`)
  })

  test('another article that cannot be posted is told to whoever chose it', async () => {
    const message = await say(LIST)
    isClosed = true
    await inHelp().correct(message, { article: 'gc/disable' })
    await settled()
    expect(posted.at(-1)).toMatch(/^tell mod: .*let me view it/)
  })

  test('what they dismiss nobody sees, and nothing of it is kept but that', async () => {
    const message = await say(LIST)
    await gateway.help.dismiss(CHANNEL, idOf(message))
    expect(posted).toHaveLength(1)
    expect(kept()).not.toContain('120 bytes')
    expect((await stats()).here.all).toMatchObject({ answered: 0, wrong: 1 })
  })

  test('an answer that is delivered again is not posted again', async () => {
    const message = await say(LIST)
    const [job] = jobs
    if (job) await gateway.help.take(answerTo(job))
    expect(posted).toEqual([`propose ${message} in mods`])
  })

  test('where moderators have no channel any more nobody sees anything', async () => {
    await gateway.settings.settle(SERVER, { reportsChannel: null })
    await say(LIST)
    expect(posted).toEqual([])
  })
})

describe('switching on', () => {
  test('in shadow needs a channel for moderators', async () => {
    await expect(settle({ helpChannel: true })).rejects.toMatchObject({ code: 'no-reports-yet' })
    await settle({ helpChannel: true, shadowDays: 0 })
  })

  test('counts the days from the moment on, and again when it was off', async () => {
    await gateway.settings.settle(SERVER, { reportsChannel: 'mods' })
    await settle({ helpChannel: true })
    const since = now
    now += DAY_MS
    await settle({ helpChannel: true, answersHourly: 3 })
    expect(await gateway.settings.of(CHANNEL)).toMatchObject({ helpSince: since })
    await gateway.help.off(CHANNEL)
    expect(await gateway.settings.of(CHANNEL)).toEqual({ answersHourly: 3 })
    await settle({ helpChannel: true })
    expect(await gateway.settings.of(CHANNEL)).toMatchObject({ helpSince: now })
  })
})

describe('votes', () => {
  test('count one a person, who may change it; by topic, and for moderators in all channels', async () => {
    await settle()
    const message = await say(LIST)
    await say(QUESTIONS[2]?.[1] ?? '')
    await gateway.help.vote(CHANNEL, idOf(message), 'bob', true)
    await gateway.help.vote(CHANNEL, idOf(message), 'bob', false)
    await gateway.help.vote(CHANNEL, idOf(message), 'eve', true)
    const { here, everywhere } = await stats()
    expect(here.all).toEqual({ answered: 2, helpful: 1, unhelpful: 1, wrong: 0, waiting: 0 })
    expect(Object.fromEntries(here.topics)).toMatchObject({ sizeof: { answered: 1, helpful: 1 }, gc: { answered: 1 } })
    expect(everywhere.all).toEqual(here.all)
    expect((await gateway.help.stats({ ...CHANNEL, channel: 'c2' })).here.all.answered).toBe(0)
  })

  test('on what is gone are refused kindly', async () => {
    await expect(gateway.help.vote(CHANNEL, idOf('m0'), 'bob', true)).rejects.toMatchObject({ code: 'gone' })
  })
})

describe('forgetting', () => {
  const casesLeft = async () => (await stats()).everywhere.all.answered

  test('takes what is kept of who asked, and of who voted', async () => {
    await settle()
    const message = await say(LIST)
    await gateway.help.vote(CHANNEL, idOf(message), 'bob', true)
    await forget(gateway, { platform: 'discord', user: 'bob' })
    expect((await stats()).here.all).toMatchObject({ answered: 1, helpful: 0 })
    await forget(gateway, { platform: 'discord', user: 'ada' })
    expect(await casesLeft()).toBe(0)
  })

  test('of a community takes all', async () => {
    await settle()
    await say(LIST)
    await gateway.records.forget(communityOwner(SERVER) ?? '')
    expect(await casesLeft()).toBe(0)
    expect(await gateway.records.all('help-hours')).toEqual(new Map())
  })

  test('comes by itself after a month', async () => {
    await settle()
    await say(LIST)
    now += 31 * DAY_MS
    expect(await casesLeft()).toBe(0)
    await say(QUESTIONS[1]?.[1] ?? '')
    expect([...(await gateway.records.all('help-cases-discord-s1')).values()] as Case[]).toHaveLength(1)
  })
})

test('of several gateways on one Redis, one answers, and all count the hour together', async () => {
  const server = await RedisServer.start()
  const config = { ...readConfig({}), redisUrl: server.url, storeFolder }
  const gateways = await Promise.all(
    [1, 2].map(() =>
      openGateway(
        config,
        (fault) => void faults.push(fault),
        {},
        () => now,
      ),
    ),
  )
  const [one] = gateways
  if (one) (await tellPythons([{ version: '3.14.2', minor: '3.14' }], one.store))()
  await one?.settings.settle(CHANNEL, { helpChannel: true, helpSince: now, shadowDays: 0, answersHourly: 3 })
  const asked = (text: string, message: string) => {
    return { ...CHANNEL, message, thread: null, user: message, text, at: now, delivery: {} }
  }
  const standing = (user: string) => () =>
    standingFor(gateway.settings, { ...SERVER, user, channels: ['c1'], roles: [], isDirect: false })
  const hear = (text: string, message: string) =>
    Promise.all(gateways.map(({ help }) => help.hear(asked(text, message), standing(message))))
  await hear(LIST, 'm1')
  expect((await one?.queue.health())?.waiting).toBe(1)
  await Promise.all(QUESTIONS.slice(1, 8).map(([, text], at) => hear(text, `m${at + 2}`)))
  expect((await one?.queue.health())?.waiting).toBe(3)
  for (const each of gateways) await each.close()
  await server.stop()
})
