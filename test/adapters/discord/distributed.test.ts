import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { register } from '../../../src/adapters/discord/registration.js'
import { readConfig } from '../../../src/config.js'
import { tellPythons } from '../../../workers/presence.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { MANAGE_SERVER } from '../../fakes/discord/places.js'
import { RedisServer } from '../../redis-server.js'
import { openGateway } from '../gateway.js'
import { answerTo } from './house.js'
import { isAnswered, isEdited, textOf } from './shown.js'

const code = 'a = 1'
const isDone = ({ message, followUps }: Conversation) => message !== null || followUps.length > 0

test('two gateways with one token count, settle and forget together; without Redis the asker alone is told', async () => {
  const server = await RedisServer.start()
  const fake = await FakeDiscord.start()
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-discord-'))
  const env = { REDIS_URL: server.url, OUROBOT_STORE: storeFolder, DISCORD_TOKEN: TOKEN, LIMIT_USER: '3' }
  const config = readConfig({ ...process.env, ...env })
  await register(config, fake.rest)
  const open = async () => {
    const gateway = await openGateway(config, () => {}, { closeMs: 100 })
    return { gateway, discord: await openDiscord(config, gateway, () => {}, { rest: fake.rest }) }
  }
  const [one, another] = [await open(), await open()]
  onTestFinished(async () => {
    for (const { gateway, discord } of [one, another]) for (const part of [discord, gateway]) await part.close()
    await fake.close()
    await server.stop()
    rmSync(storeFolder, { recursive: true })
  })
  ;(await tellPythons([{ version: '3.14.2', minor: '3.14' }], one.gateway.store))()
  await one.gateway.queue.work(async (job) => answerTo(job), 1)

  const asked: Conversation[] = []
  for (let count = 0; count < 5; count += 1) asked.push(await fake.command('ouro', { code }).until(isDone))
  expect(asked.filter(isAnswered)).toHaveLength(3)
  expect(textOf(asked[4]?.message ?? null)).toContain('come back in')

  const bob = { user: '200000000000000002' }
  await fake.command('ouro-settings here off', {}, { ...bob, permissions: MANAGE_SERVER }).until(isEdited)
  const off = await fake.command('ouro', { code }, bob).until(isEdited)
  expect(textOf(off.message)).toContain('Ourobot is off in this channel')
  const forgotten = await fake.command('ouro-forget-me').until(isEdited)
  // Two each at most: the answer's More, and the answer itself for a minute where the other gateway delivered it.
  expect(textOf(forgotten.message)).toMatch(/Deleted: [3-6] things/)

  await server.kill()
  const away = await fake.command('ouro', { code }, bob).until(isEdited)
  expect(away.hidden).toBe(true)
  expect(textOf(away.message)).toContain('There is a lot to do just now')
  await server.up()
  expect(fake.complaints).toEqual([])
})
