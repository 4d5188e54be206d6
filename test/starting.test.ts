/** What keeps a program from starting: exit code 1, and one line that says what to mend. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeDiscord, TOKEN } from './fakes/discord/discord.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack } from './fakes/slack/fake-slack.js'
import { SIGNING_SECRET } from './fakes/slack/people.js'
import { RedisServer } from './redis-server.js'
import { atDiscord, Processes } from './running.js'

/** Discard: nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9'

const processes = new Processes()
const taken = createServer().listen(0, '127.0.0.1')
let discord: FakeDiscord
let slack: FakeSlack
let redis: RedisServer

beforeAll(async () => {
  if (!taken.listening) await once(taken, 'listening')
  ;[discord, slack, redis] = await Promise.all([FakeDiscord.start(), FakeSlack.start(), RedisServer.planned()])
})
afterAll(async () => {
  processes.end()
  taken.close()
  await Promise.all([discord.close(), slack.close(), redis.stop()])
})

const portTaken = () => String((taken.address() as AddressInfo).port)
const onSlack = (bot: string, other: Record<string, string>) => {
  return { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: bot, ...other }
}
const appToken = { SLACK_APP_TOKEN: APP_TOKEN }

test.each<[string, string, () => Record<string, string>, RegExp]>([
  ['the port taken', 'src/main.js', () => ({ PORT: portTaken() }), /^port \d+ is taken; set PORT to another$/],
  [
    'no Redis',
    'src/main.js',
    () => ({ REDIS_URL: redis.url }),
    /^Redis cannot be used at .* \(ECONNREFUSED\); start it there/,
  ],
  [
    'no Redis',
    'workers/main.js',
    () => ({ REDIS_URL: redis.url }),
    /^Redis cannot be used at .*REDIS_URL to where it is$/,
  ],
  [
    'a wrong DISCORD_TOKEN',
    'src/main.js',
    () => atDiscord(discord.rest.api, 'wrong.wrong.wrong'),
    /^Discord does not take DISCORD_TOKEN; copy/,
  ],
  [
    'no Discord',
    'src/main.js',
    () => atDiscord(NOWHERE, TOKEN),
    /^Discord cannot be reached \(.*\); see to the network/,
  ],
  [
    'a wrong SLACK_BOT_TOKEN',
    'src/main.js',
    () => onSlack('xoxb-wrong', appToken),
    /^Slack does not take SLACK_BOT_TOKEN \(invalid_auth\); copy/,
  ],
  [
    'a wrong SLACK_APP_TOKEN',
    'src/main.js',
    () => onSlack(BOT_TOKEN, { SLACK_APP_TOKEN: 'xapp-wrong' }),
    /^Slack does not take SLACK_APP_TOKEN \(invalid_auth\); it needs/,
  ],
  [
    'no Slack',
    'src/main.js',
    () => ({ ...onSlack(BOT_TOKEN, appToken), SLACK_API_URL: NOWHERE }),
    /^Slack cannot be reached; see to the network/,
  ],
  [
    'Slack’s port taken',
    'src/main.js',
    () => onSlack(BOT_TOKEN, { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_PORT: portTaken() }),
    /^cannot listen for Slack at port .*set SLACK_PORT/,
  ],
])('%s ends %s', async (_, file, env, line) => {
  const { code, stdout, stderr } = await processes.run(file, { env: { LOG_FORMAT: 'plain', ...env() } }).ended
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  const [told, ...more] = stderr.split('\n')
  expect(told?.replace(/^ourobot: /, '')).toMatch(line)
  expect(more).toEqual([''])
})
