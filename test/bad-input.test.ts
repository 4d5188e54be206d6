/** What people send that is wrong, hostile or too much: each gets words that say what to do, and the others their answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { register } from '../src/adapters/discord/registration.js'
import { buttonOf, isAnswered, isEdited, textOf } from './adapters/discord/shown.js'
import type { Conversation } from './fakes/discord/conversation.js'
import { FakeDiscord, TOKEN } from './fakes/discord/discord.js'
import { BOT_TOKEN, FakeSlack, type Shown } from './fakes/slack/fake-slack.js'
import { press, SIGNING_SECRET, signed, slashCommand } from './fakes/slack/people.js'
import { freePort } from './free-port.js'
import { RedisServer } from './redis-server.js'
import { addressOf, ask as askPage, atDiscord, Processes, UNLIMITED } from './running.js'

const LONG = `a = "${'x'.repeat(5000)}"`
const TOO_LONG = 'This code has 5,006 characters; up to 4,000 fit.'
const BURST = 200

const processes = new Processes()
let redis: RedisServer
let discord: FakeDiscord
let slack: FakeSlack
let page: string
let slackAddress: string

beforeAll(async () => {
  ;[redis, discord, slack] = await Promise.all([RedisServer.start(), FakeDiscord.start(), FakeSlack.start()])
  const port = await freePort()
  slackAddress = `http://127.0.0.1:${port}/slack/events`
  await register({ discordToken: TOKEN, discordGuild: null }, discord.rest)
  const gateway = processes.run('src/main.js', {
    env: {
      ...UNLIMITED,
      ...atDiscord(discord.rest.api, TOKEN),
      REDIS_URL: redis.url,
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_PORT: String(port),
    },
  })
  const worker = processes.run('workers/main.js', { env: { REDIS_URL: redis.url } })
  page = await addressOf(gateway)
  await worker.line
})
afterAll(async () => {
  processes.end()
  await Promise.all([discord.close(), slack.close(), redis.stop()])
  expect([discord.complaints, slack.dangers]).toEqual([[], []])
})

describe('on the page', () => {
  async function told(command: string, body: string): Promise<[number, string]> {
    const response = await fetch(`${page}/api/commands/${command}`, { method: 'POST', body })
    return [response.status, (await response.json()).error.message]
  }

  test.each<[string, string, string, number, string]>([
    ['over-long code', 'refcount', JSON.stringify({ code: LONG }), 413, TOO_LONG],
    ['an unknown command', 'refcont', '{"code": "a = 1"}', 404, 'There is no command "refcont"; there are heap, '],
    [
      'an unknown Python',
      'is',
      '{"code": "a = 1", "python": "2.7"}',
      400,
      'There is no Python "2.7" here; say one of 3.',
    ],
    [
      'broken JSON',
      'is',
      '{"code": "a',
      400,
      'The body has to be like {"code": "a = []", "python": "3.14"}; this is no JSON',
    ],
  ])('%s is told', async (_, command, body, status, message) => {
    const [found, words] = await told(command, body)
    expect(found).toBe(status)
    expect(words.startsWith(message)).toBe(true)
  })
})

describe('on Discord', () => {
  const isTold = (so: Conversation) => isEdited(so) || so.followUps.length > 0
  const wordsOf = ({ message, followUps }: Conversation) => textOf(message ?? followUps[0] ?? null)

  test('over-long code is told to its asker alone', async () => {
    const asked = await discord.command('ouro', { code: LONG }).until(isTold)
    expect([asked.hidden, wordsOf(asked)]).toEqual([true, TOO_LONG])
  })

  test('a button of an answer that is gone is told so', async () => {
    const { message } = await discord.command('ouro', { code: 'a = 1' }).until(isAnswered)
    await discord.command('ouro-forget-me').until(isEdited)
    const pressed = await discord.press(buttonOf(message)).until(isEdited)
    expect([pressed.hidden, textOf(pressed.message)]).toEqual([
      true,
      'What was here is kept for a day, and that is over. Please run the code once more.',
    ])
  })

  test('pings in names and output reach nobody', async () => {
    const code = "class A: pass\nA.__name__ = '@everyone <@1>'\nx = A()\nprint('@here <@&1>')"
    const { message } = await discord.command('ouro', { code }).until(isAnswered)
    const more = await discord.press(buttonOf(message)).until(isEdited)
    for (const shown of [message, more.message]) {
      expect(shown?.body.allowed_mentions).toEqual({ parse: [] })
      expect(textOf(shown).replaceAll(/```[\s\S]*?```/g, '')).not.toMatch(/@(?:everyone|here)|(?<!\\)<@/)
    }
  })
})

describe('on Slack', () => {
  const ask = (text: string, channel: string) => signed(slackAddress, slashCommand(slack, text, channel))
  const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')
  const answersIn = (channel: string) => [...slack.messages.values()].filter((shown) => shown.channel === channel)
  const answerIn = (channel: string) => slack.until(() => answersIn(channel).find(hasHeader))

  async function whisper(cause: () => Promise<unknown>): Promise<string> {
    const before = slack.whispers.length
    await cause()
    return (await slack.until(() => slack.whispers[before])).text
  }

  test('over-long code is told to its asker alone', async () => {
    expect(await whisper(() => ask(LONG, 'C1'))).toBe(TOO_LONG)
    expect(answersIn('C1')).toEqual([])
  })

  test.each([
    ['a wrong signature', () => signed(slackAddress, slashCommand(slack, 'a = 1', 'C2'), 'another secret')],
    ['no signature', () => fetch(slackAddress, { method: 'POST', body: 'command=/ouro' })],
    [
      'broken JSON',
      () => fetch(slackAddress, { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }),
    ],
  ])('a request with %s is turned away, and nothing runs', async (_, send) => {
    expect((await send()).status).toBe(401)
    expect(answersIn('C2')).toEqual([])
  })

  test('a command that comes again is answered once', async () => {
    const command = slashCommand(slack, 'b = [1]', 'C3')
    for (let time = 0; time < 3; time += 1) expect((await signed(slackAddress, command)).status).toBe(200)
    await answerIn('C3')
    await ask('c = [2]', 'C4')
    await answerIn('C4')
    expect(answersIn('C3')).toHaveLength(1)
  })

  test('a button of an answer that is gone is told so', async () => {
    const payload = JSON.stringify(press(slack, { action_id: 'more', value: 'slack-gone' }))
    expect(await whisper(() => signed(slackAddress, { payload }))).toBe(
      'What was here is kept for a day, and that is over. Please run the code once more.',
    )
  })

  test('pings in names and output reach nobody', async () => {
    const code = "class A: pass\nA.__name__ = '&lt;!channel&gt; @everyone'\nx = A()\nprint('&lt;!here&gt;')"
    await ask(code, 'C5')
    const answer = await answerIn('C5')
    expect(JSON.stringify(answer.blocks)).toContain('&lt;!channel&gt; @everyone')
    expect([answer.parse, answer.link_names]).toEqual(['none', 'false'])
  })
})

test('a burst of one user is answered to the last, and another need not wait for it', {
  timeout: 240_000,
}, async () => {
  // Two at a time: some 10 s in all, however fast the machine is.
  const code = 'import time\ntime.sleep(0.1)\na = [1]'
  const burst = Array.from({ length: BURST }, () => discord.command('ouro', { code }))
  await Promise.all(burst.map((each) => each.until(({ acknowledged }) => acknowledged !== null)))
  const other = await askPage(page, 'b = []')
  expect(other.status).toBe(200)
  expect(burst.filter(isAnswered).length).toBeLessThan(BURST)
  await Promise.all(burst.map((each) => each.until(isAnswered)))
  expect(burst.flatMap(({ followUps }) => followUps)).toEqual([])
})
