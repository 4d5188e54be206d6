import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startSlack } from '../../../src/adapters/slack/slack.js'
import { readConfig } from '../../../src/config.js'
import { openQueue } from '../../../src/queue/index.js'
import { openStore } from '../../../src/store/index.js'
import { FakeSlack } from '../../fakes/slack/fake-slack.js'

const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-slack-'))
afterAll(() => rmSync(storeFolder, { recursive: true }))

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' }
const noFault = (fault: Error) => {
  throw fault
}

test('without tokens Slack is off, and says so in one line', async () => {
  const config = readConfig({ HOME: '/tmp' })
  expect(config.slack).toBeNull()
  const queue = await openQueue(config, noFault)
  const store = await openStore({ ...config, storeFolder }, noFault)
  const { line, close } = await startSlack(config, queue, store)
  expect(line).toMatch(/^Slack is off; set SLACK_BOT_TOKEN.*$/)
  for (const part of [{ close }, queue, store]) await part.close()
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
  [{ SLACK_COMMAND: '/remind' }, 'SLACK_COMMAND is "/remind", a command of Slack’s own'],
  [{ SLACK_COMMAND: 'My Command' }, 'SLACK_COMMAND is "My Command", not a word'],
])('%o is refused, and the message says what to do', (env, message) => {
  expect(() => readConfig(env)).toThrow(message)
})

test('an app token takes Socket Mode, a signing secret a port', () => {
  expect(readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }).slack?.way).toEqual({
    kind: 'socket',
    appToken: 'xapp-1',
  })
  expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: 's' }).slack?.way).toEqual({
    kind: 'http',
    signingSecret: 's',
    port: 4001,
  })
})

test('the command is ouro unless it is named otherwise', () => {
  expect(readConfig({}).slackCommand).toBe('ouro')
  expect(readConfig({ SLACK_COMMAND: '/memory' }).slackCommand).toBe('memory')
})

test('a token that Slack does not know is told at start', async () => {
  const fake = await FakeSlack.start()
  const config = readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1', HOME: '/tmp' })
  const queue = await openQueue(config, noFault)
  const store = await openStore({ ...config, storeFolder }, noFault)
  const start = startSlack(config, queue, store, { slackApiUrl: fake.apiUrl })
  await expect(start).rejects.toThrow('Slack does not take SLACK_BOT_TOKEN (invalid_auth)')
  for (const part of [queue, store, fake]) await part.close()
})
