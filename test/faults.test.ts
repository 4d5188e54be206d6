/**
 * One gateway and two workers, each the program as it is, between a real Redis, a Discord and a Slack of our own: what
 * was taken in is answered once, whatever is killed.
 */
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { register } from '../src/adapters/discord/registration.js'
import { openQueue } from '../src/queue/index.js'
import { isAnswered, textOf } from './adapters/discord/shown.js'
import { FakeDiscord, TOKEN } from './fakes/discord/discord.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack, type Shown } from './fakes/slack/fake-slack.js'
import { slashCommand } from './fakes/slack/people.js'
import { RedisServer } from './redis-server.js'
import { addressOf, ask, atDiscord, Processes, type Running, UNLIMITED } from './running.js'

/** A lock that its holder leaves behind lasts 15 s, and is looked for each 5 s. */
const TIMEOUT_MS = 240_000
const WAIT = { timeout: TIMEOUT_MS, interval: 100 }

/** Long enough to be killed in. */
const CODE = 'import time\ntime.sleep(0.3)\na = [1]\nb = a'

async function openHouse() {
  const [redis, discord, slack] = [await RedisServer.start(), await FakeDiscord.start(), await FakeSlack.start()]
  await register({ discordToken: TOKEN, discordGuild: null }, discord.rest)
  const processes = new Processes()
  const queue = await openQueue({ redisUrl: redis.url }, () => undefined)
  onTestFinished(async () => {
    await queue.close()
    processes.end()
    await Promise.all([discord.close(), slack.close(), redis.stop()])
  })
  const env = {
    ...UNLIMITED,
    REDIS_URL: redis.url,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
  }
  const start = async (what: 'gateway' | 'worker') => {
    const running =
      what === 'gateway'
        ? processes.run('src/main.js', { env: { ...env, ...atDiscord(discord.rest.api, TOKEN) } })
        : processes.run('workers/main.js', { env })
    await running.line
    return running
  }
  return { redis, discord, slack, queue, processes, start }
}

type House = Awaited<ReturnType<typeof openHouse>>

/** What Ada asks on both platforms, and what became of it. */
class Asked {
  readonly discord: ReturnType<FakeDiscord['command']>[] = []
  #slack = 0

  constructor(private readonly house: House) {}

  /** Resolves when all of it is acknowledged. */
  async ask(times: number): Promise<void> {
    const { discord, slack } = this.house
    const conversations = Array.from({ length: times }, () => discord.command('ouro', { code: CODE }))
    this.discord.push(...conversations)
    const sent = Array.from({ length: times }, () => {
      this.#slack += 1
      // Slack lets a bot say about one thing a second in each channel.
      return slack.socket.send('slash_commands', slashCommand(slack, CODE, `C${this.#slack}`))
    })
    await Promise.all([...sent, ...conversations.map((each) => each.until(({ acknowledged }) => acknowledged === 5))])
  }

  get count(): number {
    return this.discord.length + this.#slack
  }

  get answers(): { discord: number; slack: number } {
    const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')
    const slack = [...this.house.slack.messages.values()].filter(hasHeader).length
    return { discord: this.discord.filter(isAnswered).length, slack }
  }

  /** Resolves when the queue has heard of all of it. */
  async queued(): Promise<void> {
    const redis = new Redis(this.house.redis.url)
    const known = async () =>
      (await redis.keys('ouro:jobs:*-*')).filter((key) => /:(?:discord|slack)-[\w-]+$/.test(key)).length
    await expect.poll(known, WAIT).toBeGreaterThanOrEqual(this.count)
    redis.disconnect()
  }

  async answered(many: number): Promise<void> {
    await expect.poll(() => this.answers.discord + this.answers.slack, WAIT).toBeGreaterThanOrEqual(many)
  }
}

test('each command is answered once while a worker, the gateway and Redis are killed', {
  timeout: TIMEOUT_MS,
}, async () => {
  const house = await openHouse()
  const { redis, discord, slack, queue, processes, start } = house
  const [gateway, worker] = await Promise.all([start('gateway'), start('worker'), start('worker')])
  await slack.socket.connected()
  const asked = new Asked(house)

  await asked.ask(8)
  await asked.answered(2)
  await processes.kill(worker)
  await start('worker')

  await asked.queued()
  await processes.kill(gateway)
  await start('gateway')

  await asked.answered(16)
  await asked.ask(6)
  await asked.queued()
  await redis.kill()
  await redis.up()

  await asked.answered(asked.count)
  expect(asked.answers).toEqual({ discord: 14, slack: 14 })
  expect(slack.messages.size).toBe(14)
  expect(asked.discord.map(({ followUps, withdrawn }) => [followUps.length, withdrawn])).toEqual(
    Array(14).fill([0, false]),
  )
  const answers = asked.discord.map(({ message }) => textOf(message))
  expect(new Set(answers).size).toBe(1)
  expect([discord.complaints, slack.dangers]).toEqual([[], []])
  await expect.poll(() => queue.health(), WAIT).toMatchObject({ waiting: 0, running: 0, undelivered: 0 })
})

test('while Redis is away the page says so kindly and at once, and answers when it is back', async () => {
  const { redis, start } = await openHouse()
  const [gateway] = await Promise.all([start('gateway'), start('worker')])
  const address = await addressOf(gateway as Running)
  const question = () => ask(address, 'a = []')
  await expect.poll(async () => (await question()).status, WAIT).toBe(200)
  await redis.kill()
  const started = performance.now()
  const away = await question()
  expect(performance.now() - started).toBeLessThan(5000)
  expect(away.status).toBe(503)
  expect(Number(away.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await away.json()).error.message).toMatch(/not in your code|in a moment/)
  expect((await fetch(`${address}/healthz`)).status).toBe(503)
  await redis.up()
  await expect.poll(async () => (await question()).status, WAIT).toBe(200)
})
