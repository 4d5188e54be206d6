import type { Installation } from '@slack/bolt'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.js'
import { RedisServer } from '../../redis-server.js'

let server: RedisServer
let redis: Redis
let installations: Installations

beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url)
  installations = new Installations(redis, 'a secret of the gateways')
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})

function installed(bot: string, where: { team?: string; enterprise?: string }): Installation {
  const { team, enterprise } = where
  return {
    team: team === undefined ? undefined : { id: team, name: 'Study group' },
    enterprise: enterprise === undefined ? undefined : { id: enterprise, name: 'University' },
    isEnterpriseInstall: team === undefined,
    user: { id: 'U1', token: 'xoxp-of-a-person', scopes: ['users:read'] },
    bot: { id: 'B1', userId: 'UB1', token: bot, scopes: ['chat:write'] },
  } as Installation
}

const team = (teamId: string, enterpriseId?: string) => ({ teamId, enterpriseId, isEnterpriseInstall: false })
const organization = (enterpriseId: string) => ({ teamId: undefined, enterpriseId, isEnterpriseInstall: true })
const tokenFor = async (query: Parameters<Installations['fetchInstallation']>[0]) =>
  (await installations.fetchInstallation(query)).bot?.token

test('each workspace has its own token; installed again, the new one', async () => {
  await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
  await installations.storeInstallation(installed('xoxb-2', { team: 'T2' }))
  expect([await tokenFor(team('T1')), await tokenFor(team('T2'))]).toEqual(['xoxb-1', 'xoxb-2'])
  await installations.storeInstallation(installed('xoxb-3', { team: 'T1' }))
  expect(await tokenFor(team('T1'))).toBe('xoxb-3')
})

test('an organization’s token serves all its workspaces, and a workspace in one may have its own', async () => {
  await installations.storeInstallation(installed('xoxb-e', { enterprise: 'E1' }))
  await installations.storeInstallation(installed('xoxb-t', { enterprise: 'E1', team: 'T9' }))
  expect(await tokenFor({ ...organization('E1'), teamId: 'T7' })).toBe('xoxb-e')
  expect(await tokenFor(team('T9', 'E1'))).toBe('xoxb-t')
})

test('in Redis nobody reads a token, and a person’s is not kept at all', async () => {
  await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
  const keys = await redis.keys('ouro:slack:installation:*')
  const lying = await Promise.all(keys.map((key) => redis.getBuffer(key)))
  expect(lying.some((bytes) => /xox|Study/.test(bytes?.toString('latin1') ?? ''))).toBe(false)
  expect(JSON.stringify(await installations.fetchInstallation(team('T1')))).not.toContain('xoxp')
})

test('another secret, or another workspace’s bytes, open nothing', async () => {
  await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
  const others = new Installations(redis, 'another secret')
  await expect(others.fetchInstallation(team('T1'))).rejects.toMatchObject({ code: 'not-installed' })
  await redis.copy('ouro:slack:installation::T1', 'ouro:slack:installation::T5')
  await expect(installations.fetchInstallation(team('T5'))).rejects.toMatchObject({ code: 'not-installed' })
})

test('what was removed is gone', async () => {
  await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
  await installations.deleteInstallation(team('T1'))
  await expect(installations.fetchInstallation(team('T1'))).rejects.toThrow('not installed')
  expect(await redis.exists('ouro:slack:installation::T1')).toBe(0)
})
