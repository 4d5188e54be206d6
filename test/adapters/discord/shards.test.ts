import { expect, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { readConfig } from '../../../src/config.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { openGateway } from '../gateway.js'

async function shardsOf(
  env: Record<string, string>,
  advised: number,
): Promise<{ says: string; held: [number, number][] }> {
  const fake = await FakeDiscord.start()
  fake.shards = advised
  const faults: Error[] = []
  const config = readConfig({ ...process.env, DISCORD_TOKEN: TOKEN, REDIS_URL: '', ...env })
  const gateway = await openGateway(config, (fault) => void faults.push(fault))
  const { says, close } = await openDiscord(config, gateway, (fault) => void faults.push(fault), { rest: fake.rest })
  for (const part of [{ close }, gateway, fake]) await part.close()
  expect(faults).toEqual([])
  return { says, held: fake.identified.sort() }
}

test('as many connections as Discord advises are held by one process', async () => {
  const { says, held } = await shardsOf({}, 2)
  expect(held).toEqual([
    [0, 2],
    [1, 2],
  ])
  expect(says).toMatch(/^Ourobot is on Discord as ourobot, over 2 shards;/)
})

test('a process holds those that it is told to', async () => {
  expect((await shardsOf({ DISCORD_SHARDS: '2/4' }, 4)).held).toEqual([[2, 4]])
})
