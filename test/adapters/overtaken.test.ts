/** Two gateways: one has taken the question and tells how far it is, the other one delivers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'vitest'
import { openDiscord } from '../../src/adapters/discord/index.js'
import { register } from '../../src/adapters/discord/registration.js'
import { openSlack } from '../../src/adapters/slack/index.js'
import { readConfig } from '../../src/config.js'
import type { Gateway } from '../../src/gateway.js'
import type { Queue } from '../../src/queue/queue.js'
import { tellPythons } from '../../workers/presence.js'
import { FakeDiscord, TOKEN } from '../fakes/discord/discord.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack } from '../fakes/slack/fake-slack.js'
import { slashCommand } from '../fakes/slack/people.js'
import { answerTo } from './discord/house.js'
import { isAnswered, textOf } from './discord/shown.js'
import { openGateway } from './gateway.js'

interface Part {
  close(): Promise<void>
}

interface House {
  gateway: Gateway
  /** Closed first, in their order. */
  parts: Part[]
}

function noFault(fault: Error): never {
  throw fault
}

const test = base.extend<{ house: House }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  house: async ({}, use) => {
    const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-overtaken-'))
    const gateway = await openGateway({ ...readConfig({}), storeFolder }, noFault)
    ;(await tellPythons([{ version: '3.14.2', minor: '3.14' }], gateway.store))()
    const parts: Part[] = []
    await use({ gateway, parts })
    for (const part of [...parts, gateway]) await part.close()
    rmSync(storeFolder, { recursive: true })
  },
})

/** A gateway that has no hand free for answers. */
function withoutHands(gateway: Gateway): Gateway {
  const { queue } = gateway
  const deaf: Queue = {
    add: (job) => queue.add(job),
    follow: (id, listener) => queue.follow(id, listener),
    work: (run, atATime) => queue.work(run, atATime),
    forget: (user) => queue.forget(user),
    health: () => queue.health(),
    deliver: async () => ({ close: async () => {} }),
    close: async () => {},
  }
  return { ...gateway, queue: deaf }
}

test('on Discord, words of progress that come over the answer go again', async ({ house: { gateway, parts } }) => {
  const fake = await FakeDiscord.start()
  await register({ discordToken: TOKEN, discordGuild: null }, fake.rest)
  const open = (on: Gateway) =>
    openDiscord(readConfig({ DISCORD_TOKEN: TOKEN }), on, noFault, {
      rest: fake.rest,
      pace: { afterMs: 0, everyMs: 5 },
    })
  const asked = await open(withoutHands(gateway))
  const sent = fake.holdAnEdit()
  const conversation = fake.command('ouro', { code: 'a = 1' })
  const letArrive = await sent
  const other = await open(gateway)
  parts.push(asked, other, fake)
  await gateway.queue.work(async (job) => answerTo(job), 1)
  await conversation.until(isAnswered)
  letArrive()
  await conversation.until(({ history }) => history.length === 3)
  expect(conversation.history.map(textOf)).toEqual([
    expect.stringContaining('One list'),
    expect.stringContaining('Next in line'),
    expect.stringContaining('One list'),
  ])
  expect(isAnswered(conversation)).toBe(true)
})

test('on Slack, a note that comes over the answer goes again', async ({ house: { gateway, parts } }) => {
  const fake = await FakeSlack.start()
  const config = readConfig({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: fake.apiUrl })
  const open = (on: Gateway) => openSlack(config, on, { limits: { postPauseMs: 0, progressPauseMs: 1 } })
  const asked = await open(withoutHands(gateway))
  const sent = fake.holdAChange()
  await fake.socket.send('slash_commands', slashCommand(fake, 'a = 1'))
  const letArrive = await sent
  const other = await open(gateway)
  parts.push(asked, other, fake)
  await gateway.queue.work(async (job) => answerTo(job), 1)
  const shown = () => [...fake.messages.values()].map(({ text }) => text).join()
  await fake.until(() => (shown() === 'One list, two names' ? true : undefined))
  letArrive()
  await fake.until(() => (shown() === 'Next in line …' ? true : undefined))
  await fake.until(() => (shown() === 'One list, two names' ? true : undefined))
})
