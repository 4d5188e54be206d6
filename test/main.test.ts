import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { RedisServer } from './redis-server.js'
import { addressOf, ask, Processes } from './running.js'

const processes = new Processes()
afterAll(() => processes.end())

/** Where the page is, and whether Discord and Slack are on. */
const ONE_LINE_EACH =
  /^Ourobot is at http:\S+\nDiscord is off; set DISCORD_TOKEN.*\nSlack is off; set SLACK_BOT_TOKEN.*\n$/

describe('one process', () => {
  test('says where it is, each way in in one line, answers, and ends in good order', async () => {
    const gateway = processes.run('src/main.js')
    const address = await addressOf(gateway)
    expect((await ask(address, 'a = []')).status).toBe(200)
    gateway.child.kill('SIGTERM')
    expect(await gateway.ended).toEqual({ code: 0, stdout: expect.stringMatching(ONE_LINE_EACH), stderr: '' })
  })

  test('answers what was asked before the signal to stop', async () => {
    const gateway = processes.run('src/main.js')
    const address = await addressOf(gateway)
    const response = await fetch(`${address}/api/commands/refcount`, {
      method: 'POST',
      headers: { Accept: 'text/event-stream' },
      body: JSON.stringify({ code: 'a = []' }),
    })
    gateway.child.kill('SIGINT')
    expect(await response.text()).toContain('event: answer')
    expect((await gateway.ended).code).toBe(0)
  })

  test('with a file answers in the terminal and draws', async () => {
    writeFileSync(join(processes.folder, 'list.py'), 'a = [1, 2]\nb = a\n')
    const { code, stdout } = await processes.run('src/main.js', { args: ['list.py'] }).ended
    expect(code).toBe(0)
    expect(stdout).toContain('One list, two names')
    expect(existsSync(join(processes.folder, 'ourobot.png'))).toBe(true)
  })
})

describe('a worker of its own', () => {
  test('without REDIS_URL says what to do', async () => {
    const { code, stderr } = await processes.run('workers/main.js').ended
    expect(code).toBe(1)
    expect(stderr).toContain('set REDIS_URL, or run `npm start`')
  })

  test('answers for a gateway, and both end in good order', async () => {
    const redis = await RedisServer.start()
    const env = { REDIS_URL: redis.url }
    const gateway = processes.run('src/main.js', { env })
    const address = await addressOf(gateway)
    expect((await fetch(`${address}/healthz`)).status).toBe(503)
    const worker = processes.run('workers/main.js', { env })
    expect(await worker.line).toBe('Ourobot works')
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    const response = await ask(address, 'a = [1]\nb = a')
    expect(response.status).toBe(200)
    const { reply, pictures } = await response.json()
    expect(reply.headline).toContain('One list, two names')
    expect((await fetch(address + pictures[0].url)).status).toBe(200)
    for (const { child } of [gateway, worker]) child.kill('SIGTERM')
    expect(await gateway.ended).toMatchObject({ code: 0, stderr: '' })
    expect(await worker.ended).toMatchObject({ code: 0, stderr: '' })
    await redis.stop()
  })
})
