import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { Metrics } from '../../src/telemetry/metrics.js'
import { serveMetrics } from '../../src/telemetry/metrics-server.js'
import { freePort } from '../free-port.js'
import { jobOf } from '../queue/jobs.js'
import { RedisServer } from '../redis-server.js'
import { addressOf, ask, Processes } from '../running.js'

const processes = new Processes()
afterAll(() => processes.end())

/** The value of each series. */
async function seriesAt(port: number): Promise<Map<string, number>> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

describe('a gateway and a worker', () => {
  test('count each stage where it happens, and show the queue and the Pythons', async () => {
    const redis = await RedisServer.start()
    const [gatewayPort, workerPort] = [await freePort(), await freePort()]
    const env = { REDIS_URL: redis.url }
    const gateway = processes.run('src/main.js', { env: { ...env, METRICS_PORT: String(gatewayPort) } })
    const worker = processes.run('workers/main.js', { env: { ...env, METRICS_PORT: String(workerPort) } })
    const address = await addressOf(gateway)
    await worker.line
    expect((await ask(address, 'a = []\nb = a')).status).toBe(200)
    expect((await ask(address, '1 / 0')).status).toBe(200)
    const [out, work] = [await seriesAt(gatewayPort), await seriesAt(workerPort)]
    const count = (stage: string) => `ouro_stage_seconds_count{stage="${stage}",command="refcount"}`
    for (const stage of ['deliver', 'whole']) expect(out.get(count(stage))).toBe(2)
    for (const stage of ['queued', 'run', 'explain', 'draw']) expect(work.get(count(stage))).toBeGreaterThan(0)
    const labels = 'command="refcount",python="default",platform="page"'
    expect(out.get(`ouro_jobs_total{event="received",${labels},outcome="queued"}`)).toBe(2)
    expect(out.get(`ouro_jobs_total{event="delivered",${labels},outcome="answered"}`)).toBe(2)
    expect(work.get(`ouro_jobs_total{event="ran",${labels},outcome="exception"}`)).toBe(1)
    expect(out.get('ouro_queue_jobs{state="waiting"}')).toBe(0)
    const serving = [...work].filter(([name, value]) => name.startsWith('ouro_fork_servers{') && value === 1)
    expect(serving).toHaveLength(1)
    expect(work.get('process_resident_memory_bytes')).toBeGreaterThan(0)
    for (const { child, ended } of [gateway, worker]) {
      child.kill('SIGTERM')
      expect(await ended).toMatchObject({ code: 0, stderr: '' })
    }
    await redis.stop()
  })

  test('say which setting to change where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { code, stderr } = await processes.run('src/main.js', { env: { METRICS_PORT: String(port) } }).ended
    taken.close()
    expect(code).toBe(1)
    expect(stderr).toContain(`cannot serve metrics at 127.0.0.1, port ${port}; set METRICS_PORT to another`)
  })
})

describe('the figures', () => {
  const asker = { platform: 'page', user: 'u', channel: null, community: null } as const

  test('have few series, whoever asks for whatever', async () => {
    const metrics = new Metrics()
    for (let nth = 0; nth < 200; nth += 1) {
      const request = { command: `c${nth}`, code: `s${nth}`, python: `p${nth}`, asker: { ...asker, user: `u${nth}` } }
      metrics.watch({ name: 'received', job: { ...jobOf(`j${nth}`), request }, outcome: 'queued', ms: {} })
    }
    const series = (await metrics.text()).split('\n').filter((line) => line.startsWith('ouro_jobs_total'))
    expect(series).toEqual([
      'ouro_jobs_total{event="received",command="other",python="other",platform="page",outcome="queued"} 200',
    ])
  })

  test('of a queue out of reach are left out', async () => {
    const metrics = new Metrics()
    let reachable = true
    metrics.addQueue({ health: async () => ({ reachable, waiting: 3, running: 2, undelivered: 1 }) })
    expect(await metrics.text()).toContain('ouro_queue_jobs{state="waiting"} 3')
    reachable = false
    expect(await metrics.text()).not.toContain('ouro_queue_jobs{')
  })

  test('are at /metrics alone', async () => {
    const { port, close } = await serveMetrics(new Metrics(), { host: '127.0.0.1', port: 0 })
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404)
    await close()
  })
})
