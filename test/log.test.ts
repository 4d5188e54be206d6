import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretsOf } from '../src/config/secrets.js'
import { readConfig } from '../src/config.js'
import { RedisServer } from './redis-server.js'
import { addressOf, ask, Processes, type Running } from './running.js'

const processes = new Processes()
afterAll(() => processes.end())

/** What must be in no line of a log, wherever it was written. */
const MARK = 'jabberwocky'
const ADDRESS_OF_A_USER = /127\.0\.0\.1(?!:)/

const SNIPPETS = [
  `${MARK} = []\nprint("${MARK}")`,
  `raise ValueError("${MARK}")`,
  `import sys\nsys.stderr.write("${MARK}")\n1 / 0`,
  `import ctypes\n${MARK} = "x"\nctypes.string_at(0)`,
  `while True: ${MARK} = 1`,
  `${MARK}(`,
  `import os\n"${MARK}"\nos._exit(3)`,
]

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

async function end({ child, ended }: Running): Promise<string> {
  child.kill('SIGTERM')
  return (await ended).stderr
}

describe('the log of a gateway and a worker, after real jobs', () => {
  let redis: RedisServer
  const logs = { gateway: '', worker: '' }
  const bad = [`{"code": ["${MARK}"]}`, `{"${MARK}`, `{"code": "a = 1", "python": "${MARK}"}`]

  beforeAll(async () => {
    redis = await RedisServer.start({ password: MARK })
    const env = { REDIS_URL: redis.url, LOG_LEVEL: 'info', LOG_FORMAT: 'json' }
    const gateway = processes.run('src/main.js', { env })
    const worker = processes.run('workers/main.js', { env })
    const address = await addressOf(gateway)
    expect(await worker.line).toBe('Ourobot works')
    const answers = await Promise.all(SNIPPETS.map(async (code) => (await ask(address, code)).status))
    expect(answers).toEqual(SNIPPETS.map(() => 200))
    for (const body of bad) await fetch(`${address}/api/commands/${MARK}`, { method: 'POST', body })
    for (const body of bad) await fetch(`${address}/api/commands/refcount`, { method: 'POST', body })
    logs.worker = await end(worker)
    await redis.kill()
    expect((await ask(address, `${MARK} = 1`)).status).not.toBe(200)
    await redis.up()
    logs.gateway = await end(gateway)
  })
  afterAll(() => redis.stop())

  test('tells in lines of JSON what came in and what went out', () => {
    const lines = linesOf(logs.gateway)
    const named = (name: string) => lines.filter(({ msg }) => msg === name)
    expect(named('started')).toMatchObject([{ level: 'info', name: 'gateway', adapters: ['page'] }])
    expect(named('received').filter(({ outcome }) => outcome === 'queued')).toHaveLength(SNIPPETS.length)
    expect(named('delivered')).toHaveLength(SNIPPETS.length)
    expect(named('delivered')[0]).toMatchObject({
      job: expect.stringMatching(/^page-/),
      command: 'refcount',
      python: 'default',
      platform: 'page',
      outcome: 'answered',
      ms: { deliver: expect.any(Number), whole: expect.any(Number) },
    })
    expect(lines.slice(-2)).toMatchObject([{ msg: 'stopping', signal: 'SIGTERM' }, { msg: 'stopped' }])
  })

  test('tells what ran, how it ended, and what each stage took', () => {
    const lines = linesOf(logs.worker)
    const ran = lines.filter(({ msg }) => msg === 'ran')
    expect(ran.map(({ outcome }) => outcome).sort()).toEqual(
      ['crashed', 'crashed', 'exception', 'exception', 'exception', 'finished', 'limit'].sort(),
    )
    const ms = { queued: expect.any(Number), run: expect.any(Number), explain: expect.any(Number) }
    expect(ran[0]).toMatchObject({ name: 'worker', command: 'refcount', platform: 'page', ms })
    expect(lines.find(({ msg }) => msg === 'drawn')).toMatchObject({ ms: { draw: expect.any(Number) } })
  })

  test('tells a loss of Redis once, with its cause', () => {
    const faults = linesOf(logs.gateway).filter(({ level }) => level === 'error')
    expect(JSON.stringify(faults)).toMatch(/ECONN|Connection is closed|Stream isn't writeable/)
    const told = faults.map(({ msg }) => msg)
    expect(told).toEqual([...new Set(told)])
  })

  test('holds no snippet, no output, no password, and no address of a user', () => {
    for (const log of Object.values(logs)) {
      expect(log).not.toBe('')
      expect(log).not.toContain(MARK)
      for (const line of linesOf(log)) {
        const { fault: _, address: __, msg, ...facts } = line
        if (line.level === 'info') expect(JSON.stringify({ ...facts, msg })).not.toMatch(ADDRESS_OF_A_USER)
      }
    }
  })
})

describe('tokens and passwords', () => {
  const env = {
    SLACK_BOT_TOKEN: `xoxb-${MARK}-1`,
    SLACK_APP_TOKEN: `xapp-${MARK}-2`,
    DISCORD_TOKEN: `"${MARK}"\\.3`,
    REDIS_URL: `redis://user:%40${MARK}-4@127.0.0.1:1`,
  }

  test.each(['json', 'plain'])('are in no line, wherever they turn up (%s)', async (format) => {
    const script = join(import.meta.dirname, 'log', 'told.mjs')
    const settings = { ...env, LOG_FORMAT: format, LOG_LEVEL: 'info' }
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { env: settings })
    // The password as it is, and as it is written in the address.
    expect(stdout).toBe('5')
    expect(stderr).toContain('no less')
    expect(stderr).not.toContain(MARK)
  })

  test('of Slack over HTTP are known, too', () => {
    const { SLACK_APP_TOKEN: _, ...rest } = env
    expect(secretsOf(readConfig({ ...rest, SLACK_SIGNING_SECRET: 'signing' }))).toContain('signing')
  })

  test('of Slack for many workspaces are known, too', () => {
    const state = 'state'.repeat(8)
    const oauth = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client', SLACK_STATE_SECRET: state }
    const config = readConfig({ ...oauth, SLACK_SIGNING_SECRET: 'signing', SLACK_URL: 'https://ouro.example' })
    expect(secretsOf(config)).toEqual([state, 'signing', 'client'])
    expect(secretsOf(readConfig({ HOME: '/' }))).toEqual([])
  })
})

describe('plain', () => {
  test('says faults alone, each in one line, and nothing of jobs', async () => {
    const gateway = processes.run('src/main.js', { env: { LOG_FORMAT: 'plain', LOG_LEVEL: '' } })
    expect((await ask(await addressOf(gateway), 'a = []')).status).toBe(200)
    expect(await end(gateway)).toBe('')
  })

  test('says events, too, where LOG_LEVEL is info', async () => {
    const gateway = processes.run('src/main.js', { env: { LOG_FORMAT: 'plain', LOG_LEVEL: 'info' } })
    await addressOf(gateway)
    expect(await end(gateway)).toMatch(
      /^ourobot: started \{"address":"http.*\}\nourobot: stopping .*\nourobot: stopped .*\n$/,
    )
  })
})

test.each([
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; set it to info, warn, error, silent, or leave it out'],
  ['LOG_FORMAT', 'xml', 'LOG_FORMAT is "xml"; set it to plain, json, or leave it out'],
])('%s=%s is refused in one line', async (name, value, message) => {
  const { code, stderr } = await processes.run('src/main.js', { env: { [name]: value } }).ended
  expect({ code, stderr }).toEqual({ code: 1, stderr: `ourobot: ${message}\n` })
})
