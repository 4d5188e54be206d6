import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { register } from '../../../src/adapters/discord/registration.js'
import { readConfig } from '../../../src/config.js'
import { tellPythons } from '../../../workers/presence.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { RedisServer } from '../../redis-server.js'
import { openGateway } from '../gateway.js'
import { answerTo } from './house.js'
import { isAnswered, labelsOf, textOf } from './shown.js'

/** Of one who asks a lot, and of others who ask once; 200 in all. */
const MANY = 150
const OTHERS = 50

test('200 commands at once, through Redis, are all answered once, and whoever asked one waits for no crowd', async () => {
  const server = await RedisServer.start()
  const fake = await FakeDiscord.start()
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-burst-'))
  const unlimited = { LIMIT_USER: '1000', LIMIT_CHANNEL: '1000', LIMIT_COMMUNITY: '1000' }
  const env = { REDIS_URL: server.url, OUROBOT_STORE: storeFolder, DISCORD_TOKEN: TOKEN, ...unlimited }
  const config = readConfig({ ...process.env, ...env })
  const faults: Error[] = []
  const onFault = (fault: Error) => void faults.push(fault)
  await register(config, fake.rest)
  const gateway = await openGateway(config, onFault)
  const discord = await openDiscord(config, gateway, onFault, { rest: fake.rest })
  onTestFinished(async () => {
    for (const part of [discord, gateway, fake]) await part.close()
    await server.stop()
    rmSync(storeFolder, { recursive: true })
  })
  ;(await tellPythons([{ version: '3.14.2', minor: '3.14' }], gateway.store))()

  // However slow this machine is, all of it happens within the 3 s that Discord waits.
  fake.stopTheClock()
  const busy = Array.from({ length: MANY }, () => fake.command('ouro', { code: 'a = 1' }))
  const others = Array.from({ length: OTHERS }, (_, at) =>
    fake.command('ouro', { code: 'b = 1' }, { user: String(200_000_000_000_001_000n + BigInt(at)) }),
  )
  const all = [...busy, ...others]
  const refused = () =>
    all.filter(({ hidden, followUps }) => hidden || followUps.length > 0).map(({ message }) => textOf(message))
  const taken = async () => ({ refused: refused(), waiting: (await gateway.queue.health()).waiting })
  await expect.poll(taken, { timeout: 50_000, interval: 200 }).toEqual({ refused: [], waiting: all.length })
  const askers: string[] = []
  await gateway.queue.work(async (job) => {
    askers.push(job.request.asker.user)
    return answerTo(job)
  }, 1)
  await Promise.all(all.map((one) => one.until(isAnswered)))

  for (const { history, followUps, withdrawn } of all) {
    expect(history.filter((shown) => labelsOf(shown).includes('More'))).toHaveLength(1)
    expect(labelsOf(history.at(-1) ?? null)).toContain('More')
    expect([followUps, withdrawn]).toEqual([[], false])
  }
  expect(askers).toHaveLength(all.length)
  // Each of the others has one turn, and so has the busy one meanwhile.
  const first = askers.slice(0, OTHERS + 1)
  expect(new Set(first).size).toBe(OTHERS + 1)
  expect([fake.complaints, faults]).toEqual([[], []])
})
