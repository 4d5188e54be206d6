import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSlack } from '../../../src/adapters/slack/index.js'
import { readConfig } from '../../../src/config.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack } from '../../fakes/slack/fake-slack.js'
import { openGateway } from '../gateway.js'

const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-slack-'))
afterAll(() => rmSync(storeFolder, { recursive: true }))

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' }
const many = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 's'.repeat(32),
  SLACK_SIGNING_SECRET: 's',
  SLACK_URL: 'https://ouro.example/',
}
const noFault = (fault: Error) => {
  throw fault
}

test('without tokens Slack is off, and says so in one line', async () => {
  const config = readConfig({ HOME: '/tmp' })
  expect(config.slack).toBeNull()
  const gateway = await openGateway({ ...config, storeFolder }, noFault)
  const { line, close } = await openSlack(config, gateway)
  expect(line).toMatch(/^Slack is off; set SLACK_BOT_TOKEN.*$/)
  for (const part of [{ close }, gateway]) await part.close()
})

test.each<[Record<string, string>, string]>([
  [bot, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN is missing'],
  [
    { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
    'SLACK_BOT_TOKEN is no such token; it has to begin with xoxb-',
  ],
  [{ ...bot, SLACK_APP_TOKEN: 'secret' }, 'SLACK_APP_TOKEN is no such token; it has to begin with xapp-'],
  [{ ...bot, SLACK_SIGNING_SECRET: 's', SLACK_PORT: 'x' }, 'SLACK_PORT is "x"'],
  [
    { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'slack-gov.com' },
    'SLACK_API_URL is "slack-gov.com", no address',
  ],
  [{ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_REPORTS: '#wrong' }, 'SLACK_REPORTS is "#wrong"; set it to a channel'],
  [{ ...many, SLACK_REPORTS: 'C0456' }, 'SLACK_REPORTS is "C0456"; set it to a workspace\'s and a channel\'s id'],
  [{ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_REPORTS: 'T1/C1' }, 'SLACK_REPORTS is "T1/C1"; set it to a channel'],
  [{ ...many, ...bot }, 'SLACK_BOT_TOKEN is for one workspace, and SLACK_CLIENT_ID, SLACK_CLIENT_SECRET'],
  [{ ...many, SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is for one workspace'],
  [
    { ...many, SLACK_SIGNING_SECRET: '' },
    'many workspaces is set up by half: SLACK_SIGNING_SECRET is missing; set it too',
  ],
  [
    { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 's' },
    'by half: SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_URL are missing; set them too, or leave out SLACK_CLIENT_ID',
  ],
  [{ SLACK_URL: 'https://ouro.example', ...bot }, 'SLACK_BOT_TOKEN is for one workspace, and SLACK_URL for many'],
  [{ ...many, SLACK_CLIENT_ID: 'A012345' }, 'SLACK_CLIENT_ID is "A012345"; copy it from Basic Information'],
  [{ ...many, SLACK_STATE_SECRET: 'short' }, 'SLACK_STATE_SECRET has 5 characters and needs 32'],
  [{ ...many, SLACK_URL: 'https://ouro.example/slack' }, 'SLACK_URL is "https://ouro.example/slack"; write where'],
  [{ ...many, SLACK_URL: 'http://ouro.example' }, 'SLACK_URL is "http://ouro.example"; write where Slack reaches'],
  [{ SLACK_COMMAND: '/remind' }, 'SLACK_COMMAND is "/remind", a command of Slack’s own'],
  [{ SLACK_COMMAND: 'My Command' }, 'SLACK_COMMAND is "My Command", not a word'],
])('%o is refused, and the message says what to do', (env, message) => {
  expect(() => readConfig(env)).toThrow(message)
})

test('an app token takes Socket Mode, a signing secret a port', () => {
  expect(readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }).slack?.way).toEqual({
    kind: 'socket',
    botToken: 'xoxb-1',
    appToken: 'xapp-1',
  })
  expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: 's' }).slack?.way).toEqual({
    kind: 'http',
    botToken: 'xoxb-1',
    signingSecret: 's',
    port: 4001,
  })
})

test('a client’s id and secrets take a port, for many workspaces', () => {
  const slack = readConfig({ ...many, SLACK_PORT: '4011', SLACK_REPORTS: 'T1/C2' }).slack
  expect(slack?.way).toEqual({
    kind: 'many',
    clientId: '1.2',
    clientSecret: 'c',
    stateSecret: 's'.repeat(32),
    signingSecret: 's',
    url: 'https://ouro.example',
    port: 4011,
  })
  expect(slack?.reports).toEqual({ workspace: 'T1', channel: 'C2' })
})

test('the API is Slack’s own unless another is named', () => {
  const tokens = { ...bot, SLACK_APP_TOKEN: 'xapp-1' }
  expect(readConfig(tokens).slack?.apiUrl).toBeNull()
  expect(readConfig({ ...tokens, SLACK_API_URL: 'https://slack-gov.com/api' }).slack?.apiUrl).toBe(
    'https://slack-gov.com/api/',
  )
})

test('the command is ouro unless it is named otherwise', () => {
  expect(readConfig({}).slackCommand).toBe('ouro')
  expect(readConfig({ SLACK_COMMAND: '/memory' }).slackCommand).toBe('memory')
})

describe('what Slack does not take is told at start:', () => {
  let fake: FakeSlack
  let busy: Server

  beforeEach(async () => {
    fake = await FakeSlack.start()
    busy = createServer().listen(0, '127.0.0.1')
    await once(busy, 'listening')
  })
  afterEach(async () => {
    busy.close()
    await fake.close()
  })

  async function startWith(env: Record<string, string>): Promise<unknown> {
    const config = readConfig({ HOME: '/tmp', ...env })
    const gateway = await openGateway({ ...config, storeFolder }, noFault)
    try {
      return await openSlack(config, gateway, { slackApiUrl: fake.apiUrl })
    } finally {
      await gateway.close()
    }
  }

  test('a bot token', async () => {
    await expect(startWith({ ...bot, SLACK_APP_TOKEN: APP_TOKEN })).rejects.toThrow(
      'Slack does not take SLACK_BOT_TOKEN (invalid_auth)',
    )
  })

  test('an app token', async () => {
    await expect(startWith({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-1' })).rejects.toThrow(
      'Slack does not take SLACK_APP_TOKEN',
    )
  })

  test('a port that is taken', async () => {
    const { port } = busy.address() as AddressInfo
    const env = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 's', SLACK_PORT: String(port) }
    await expect(startWith(env)).rejects.toThrow(`cannot listen for Slack at port ${port}`)
  })
})
