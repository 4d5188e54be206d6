import { expect, test } from 'vitest'
import { openSlack } from '../../../src/adapters/slack/index.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job } from '../../../src/contract.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack } from '../../fakes/slack/fake-slack.js'
import { press, slashCommand } from '../../fakes/slack/people.js'
import { RedisServer } from '../../redis-server.js'
import { openGateway } from '../gateway.js'
import { REPLY } from './house.js'

const noFault = (fault: Error) => {
  throw fault
}

async function run(job: Job): Promise<Finished> {
  return { job, outcome: { kind: 'answered', reply: REPLY, pictures: [], analyses: 'none', states: 0, question: null } }
}

test('an answer comes by a gateway that did not take the question, and so does what is behind "More"', async () => {
  const redis = await RedisServer.start()
  const fake = await FakeSlack.start()
  const env = { REDIS_URL: redis.url, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN }
  const open = async () => {
    const config = readConfig(env)
    const gateway = await openGateway(config, noFault)
    const slack = await openSlack(config, gateway, { slackApiUrl: fake.apiUrl })
    return { ...gateway, parts: [slack, gateway] }
  }
  const asked = await open()
  const pythons = Buffer.from('[{"version":"3.14.0","minor":"3.14"}]')
  await asked.store.set('pythons', { value: pythons, keptMs: 60_000, owner: null })
  await fake.socket.send('slash_commands', slashCommand(fake, 'a = 1'))
  await fake.until(() => (fake.messages.size > 0 ? true : undefined))
  for (const part of asked.parts) await part.close()

  const other = await open()
  await other.queue.work(run, 1)
  const answer = await fake.until(() => [...fake.messages.values()].find(({ text }) => text === REPLY.headline))
  const button = answer.blocks.find(({ type }) => type === 'actions')?.elements?.[0]
  await fake.socket.send('interactive', press(fake, { action_id: button?.action_id, value: button?.value }))
  const shown = await fake.until(() => fake.whispers.at(-1))
  expect(JSON.stringify(shown.blocks)).toContain('A fact.')
  expect([fake.messages.size, fake.dangers]).toEqual([1, []])
  for (const part of other.parts) await part.close()
  await fake.close()
  await redis.stop()
})
