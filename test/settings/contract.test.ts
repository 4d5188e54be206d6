import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.js'
import { openSettings } from '../../src/settings/index.js'
import type { Settings, Settled } from '../../src/settings/settings.js'
import { openStore } from '../../src/store/index.js'
import { RedisServer } from '../redis-server.js'

const server1 = { platform: 'discord', community: 's1', channel: null } as const
const study = { ...server1, channel: 'c1' } as const
const help = { ...server1, channel: 'c2' } as const

/** Something for each setting. */
const EVERYTHING: Required<Settled> = {
  answers: false,
  python: '3.12',
  theme: 'dark',
  private: true,
  coolDownSeconds: 30,
  language: 'en',
  allowedChannels: ['c1', 'c2'],
  ignoredUsers: ['u1'],
  ignoredRoles: ['r1'],
  blockedWords: ['bad', 'very bad'],
  blockedLinks: ['*'],
  blockedInvitations: true,
  reportsChannel: 'c3',
  editorRole: 'r2',
  editors: ['u2'],
  helpChannel: true,
  helpSince: 1_700_000_000_000,
  shadowDays: 3,
  answersHourly: 4,
}

let server: RedisServer
let redis: Redis
let storeFolder: string
beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url).on('error', () => undefined)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})
beforeEach(async () => {
  await redis.flushall()
  storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-settings-'))
})
afterEach(() => rmSync(storeFolder, { recursive: true }))

function open(side: 'file' | 'redis'): Promise<Settings> {
  return openSettings({ redisUrl: side === 'redis' ? server.url : null, storeFolder })
}

describe.each(['file', 'redis'] as const)('settings in a %s', (side) => {
  let settings: Settings
  beforeEach(async () => {
    settings = await open(side)
  })
  afterEach(() => settings.close())

  test('that nobody settled are none', async () => {
    expect(await settings.of(study)).toEqual({})
    expect(await settings.of(server1)).toEqual({})
    expect(await settings.of({ ...server1, community: null })).toEqual({})
  })

  test.each(Object.keys(EVERYTHING) as (keyof Settled)[])(
    'keep %s as it was settled, and take it back',
    async (name) => {
      await settings.settle(server1, { python: '3.9', [name]: EVERYTHING[name] })
      await settings.settle(study, { [name]: EVERYTHING[name] })
      for (const scope of [server1, study]) expect((await settings.of(scope))[name]).toEqual(EVERYTHING[name])
      await settings.settle(server1, { [name]: null })
      expect(await settings.of(server1)).toEqual(name === 'python' ? {} : { python: '3.9' })
      expect(await settings.of(study)).toEqual({ [name]: EVERYTHING[name] })
    },
  )

  test('of a community that is gone are gone, with those of its channels, and no others', async () => {
    const others = { ...server1, community: 's2' }
    for (const scope of [server1, study, help, others, { ...others, channel: 'c9' }])
      await settings.settle(scope, { theme: 'dark' })
    await settings.forget(server1)
    for (const scope of [server1, study, help]) expect(await settings.of(scope)).toEqual({})
    expect(await settings.of(others)).toEqual({ theme: 'dark' })
    expect(await settings.of({ ...others, channel: 'c9' })).toEqual({ theme: 'dark' })
    await settings.close()
    settings = await open(side)
    expect(await settings.of(study)).toEqual({})
  })

  test('are those that were settled last, of that channel of that platform alone', async () => {
    await settings.settle(study, { answers: false })
    expect(await settings.of(study)).toEqual({ answers: false })
    expect(await settings.of(help)).toEqual({})
    expect(await settings.of({ ...study, platform: 'slack' })).toEqual({})
    expect(await settings.of(server1)).toEqual({})
    await settings.settle(study, { answers: true })
    expect(await settings.of(study)).toEqual({ answers: true })
  })

  test('of a channel that two Slack workspaces share are each workspace’s own', async () => {
    const one = { platform: 'slack', community: 'T1', channel: 'C1' } as const
    const other = { ...one, community: 'T2' }
    await settings.settle(one, { answers: false })
    await settings.settle(other, { theme: 'dark' })
    expect(await settings.of(one)).toEqual({ answers: false })
    await settings.forget(one)
    expect([await settings.of(one), await settings.of(other)]).toEqual([{}, { theme: 'dark' }])
  })

  test('outlive whoever settled them', async () => {
    await settings.settle(study, { answers: false })
    await settings.close()
    settings = await open(side)
    expect(await settings.of(study)).toEqual({ answers: false })
  })

  test('that are settled at once are all kept', async () => {
    const channels = Array.from({ length: 20 }, (_, at) => ({ ...server1, channel: `c${at}` }))
    await Promise.all(channels.map((channel) => settings.settle(channel, { answers: false })))
    await settings.close()
    settings = await open(side)
    const all = await Promise.all(channels.map((channel) => settings.of(channel)))
    expect(all).toEqual(channels.map(() => ({ answers: false })))
  })
})

describe('a file of settings', () => {
  const path = () => join(storeFolder, 'settings.json')

  test('is left alone by the store of the same folder, and leaves nothing else there', async () => {
    const settings = await open('file')
    await settings.settle(study, { answers: false })
    const store = await openStore({ redisUrl: null, storeFolder })
    await store.forget('discord-ada')
    await store.close()
    expect(readdirSync(storeFolder)).toEqual(['settings.json'])
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({
      channels: { 'discord-c1': { answers: false } },
      communities: {},
      channelsOf: { 'discord-s1': ['discord-c1'] },
    })
  })

  test('that was written when only channels could be off is read', async () => {
    writeFileSync(path(), '{"channels": {"discord-c1": {"answers": false}}}')
    const settings = await open('file')
    expect(await settings.of(study)).toEqual({ answers: false })
    await settings.settle(server1, { theme: 'dark' })
    expect(await settings.of(study)).toEqual({ answers: false })
  })

  test.each(['{"channels": {"discord-c1": {"answers": "no"}}}', '{"chan', ''])(
    'that holds %j is not used, and it is said what to do',
    async (text) => {
      writeFileSync(path(), text)
      const opened = open('file')
      await expect(opened).rejects.toThrow(StoreError)
      await expect(opened).rejects.toThrow(`the settings in ${path()} cannot be read; mend it, or take it away`)
    },
  )

  test('that cannot be written says so, and what was settled before holds', async () => {
    const settings = await open('file')
    rmSync(storeFolder, { recursive: true })
    writeFileSync(storeFolder, '')
    await expect(settings.settle(study, { answers: false })).rejects.toThrow(StoreError)
    expect(await settings.of(study)).toEqual({})
  })
})

describe('settings in Redis', () => {
  test('that were settled when only channels could be off are read', async () => {
    await redis.hset('ouro:settings:channel:discord-c1', 'answers', 'false')
    const settings = await open('redis')
    expect(await settings.of(study)).toEqual({ answers: false })
    await settings.close()
  })

  test('of a community that is gone leave nothing there', async () => {
    const settings = await open('redis')
    await settings.settle(server1, EVERYTHING)
    await settings.settle(study, { answers: true })
    await settings.forget(server1)
    expect(await redis.keys('*')).toEqual([])
    await settings.close()
  })

  test('are the same for all gateways, and Redis never takes them away', async () => {
    const [one, another] = [await open('redis'), await open('redis')]
    await one.settle(study, { answers: false })
    expect(await another.of(study)).toEqual({ answers: false })
    expect(await redis.pttl('ouro:settings:channel:discord-c1')).toBe(-1)
    for (const settings of [one, another]) await settings.close()
  })

  test('outlive Redis; while it is away that is said at once', async () => {
    const settings = await open('redis')
    await settings.settle(study, { answers: false })
    await server.kill()
    await expect(settings.of(study)).rejects.toMatchObject({ name: 'StoreError', code: 'store-unreachable' })
    await server.up()
    const back = async () => settings.of(study).catch(() => null)
    let settled = await back()
    while (settled === null) {
      await new Promise(setImmediate)
      settled = await back()
    }
    expect(settled).toEqual({ answers: false })
    await settings.close()
  })
})
