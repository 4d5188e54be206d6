import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Installation } from '@slack/bolt'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openInstallations } from '../../../src/adapters/slack/installations/index.js'
import type { Installations } from '../../../src/adapters/slack/installations/installations.js'
import { RedisServer } from '../../redis-server.js'

const SECRET = 'a secret of the gateways'

let server: RedisServer
let redis: Redis
let storeFolder: string
beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})
beforeEach(async () => {
  await redis.flushall()
  storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-installations-'))
})
afterEach(() => rmSync(storeFolder, { recursive: true }))

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
const organization = (enterpriseId: string, teamId?: string) => ({ teamId, enterpriseId, isEnterpriseInstall: true })

describe.each(['folder', 'redis'] as const)('installations in a %s', (side) => {
  let installations: Installations
  const open = (secret = SECRET) =>
    openInstallations({ redisUrl: side === 'redis' ? server.url : null, storeFolder }, secret)
  const tokenFor = async (query: Parameters<Installations['fetchInstallation']>[0]) =>
    (await installations.fetchInstallation(query)).bot?.token

  beforeEach(async () => {
    installations = await open()
  })
  afterEach(() => installations.close())

  async function lying(): Promise<Map<string, Buffer>> {
    if (side === 'folder') {
      const folder = join(storeFolder, 'slack-installations')
      return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
    }
    const keys = await redis.keys('*')
    const values = await Promise.all(keys.map(async (key) => (await redis.getBuffer(key)) ?? Buffer.alloc(0)))
    return new Map(keys.map((key, at) => [key, values[at] ?? Buffer.alloc(0)]))
  }

  test('have each workspace’s own token; installed again, the new one', async () => {
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    await installations.storeInstallation(installed('xoxb-2', { team: 'T2' }))
    expect([await tokenFor(team('T1')), await tokenFor(team('T2'))]).toEqual(['xoxb-1', 'xoxb-2'])
    await installations.storeInstallation(installed('xoxb-3', { team: 'T1' }))
    expect(await tokenFor(team('T1'))).toBe('xoxb-3')
  })

  test('have an organization’s token for all its workspaces, and a workspace in one may have its own', async () => {
    await installations.storeInstallation(installed('xoxb-e', { enterprise: 'E1' }))
    await installations.storeInstallation(installed('xoxb-t', { enterprise: 'E1', team: 'T9' }))
    expect(await tokenFor(organization('E1', 'T7'))).toBe('xoxb-e')
    expect(await tokenFor(team('T9', 'E1'))).toBe('xoxb-t')
    // Slack names the organization of a workspace that came into one later, and not always.
    expect(await tokenFor(team('T9'))).toBe('xoxb-t')
  })

  test('outlive whoever keeps them, and let nobody read a token; a person’s is not kept at all', async () => {
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    await installations.close()
    installations = await open()
    expect(await tokenFor(team('T1'))).toBe('xoxb-1')
    for (const bytes of (await lying()).values()) expect(bytes.toString('latin1')).not.toMatch(/xox|Study/)
    expect(JSON.stringify(await installations.fetchInstallation(team('T1')))).not.toContain('xoxp')
  })

  test('open with that secret alone', async () => {
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    const others = await open('another secret')
    await expect(others.fetchInstallation(team('T1'))).rejects.toMatchObject({ code: 'not-installed' })
    await others.close()
  })

  test('that were removed are gone', async () => {
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    await installations.deleteInstallation(team('T1'))
    await expect(installations.fetchInstallation(team('T1'))).rejects.toThrow('not installed')
    expect((await lying()).size).toBe(0)
  })

  test('say whether they came since, also with a token that took another’s place', async () => {
    const second = Math.floor(Date.now() / 1000)
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    await installations.storeInstallation(await installations.fetchInstallation(team('T1')))
    expect(await installations.isSince(team('T1'), second - 1)).toBe(true)
    expect(await installations.isSince(team('T1'), second + 60)).toBe(false)
    expect(await installations.isSince(team('T2'), second)).toBe(false)
  })

  test('know for a workspace alone whether its own is used, or its organization’s', async () => {
    await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
    await installations.use({ enterprise: 'E1', team: 'T11' })
    await installations.use({ enterprise: 'E1', team: 'T1' })
    expect(await installations.homeFor('T1')).toEqual({ team: 'T1', enterprise: null })
    expect(await installations.homeFor('T11')).toEqual({ team: 'T11', enterprise: 'E1' })
    expect(await installations.homeFor('T2')).toEqual({ team: 'T2', enterprise: null })
  })

  test('know where an organization’s is used', async () => {
    for (const [enterprise, each] of [
      ['E1', 'T7'],
      ['E1', 'T8'],
      ['E11', 'T9'],
      ['E1', 'T7'],
    ] as const)
      await installations.use({ enterprise, team: each })
    await installations.use({ enterprise: null, team: 'T1' })
    expect((await installations.usedIn('E1')).sort()).toEqual(['T7', 'T8'])
    await installations.unuse('E1', 'T7')
    expect(await installations.usedIn('E1')).toEqual(['T8'])
  })

  test.each(['../T1', 'T1.T2', 't1', ''])('are none for %j, which is no id of Slack’s', async (id) => {
    await expect(installations.fetchInstallation(team(id))).rejects.toMatchObject({ code: 'no-workspace' })
  })
})

test('in Redis, another workspace’s bytes open nothing', async () => {
  const installations = await openInstallations({ redisUrl: server.url, storeFolder }, SECRET)
  await installations.storeInstallation(installed('xoxb-1', { team: 'T1' }))
  await redis.copy('ouro:slack:installation:T1', 'ouro:slack:installation:T5')
  await expect(installations.fetchInstallation(team('T5'))).rejects.toMatchObject({ code: 'not-installed' })
  await installations.close()
})

test('a folder is its owner’s alone', async () => {
  const installations = await openInstallations({ redisUrl: null, storeFolder }, SECRET)
  expect(statSync(join(storeFolder, 'slack-installations')).mode & 0o777).toBe(0o700)
  await installations.close()
})
