/** A whole Ourobot: a Redis of its own, a gateway and workers, each a process as in production. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { GATEWAY, WORKER, WORKER_FLAGS } from './folders.js'
import { RedisServer } from './redisServer.js'

const LOOK_MS = 20

export interface House {
  redisUrl: string
  /** Of the page and its API. */
  address: string
  gateway: number
  workers: number[]
  close(): Promise<void>
}

/** Nobody's real app takes part in a bench, and a bench may ask as often as it likes. */
function surroundings(redisUrl: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:SLACK|DISCORD|LOG|METRICS)_|^HOST$/.test(name))
  return { ...Object.fromEntries(own), REDIS_URL: redisUrl, PORT: '0', LOG_LEVEL: 'error', LIMIT_ADDRESS: '100000000' }
}

function start(file: string, env: NodeJS.ProcessEnv, cwd: string): ChildProcess {
  const flags = file === WORKER ? WORKER_FLAGS : []
  return spawn(process.execPath, [...flags, file], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (address !== undefined) return address
    }
  }
  throw new Error('the gateway ended before it said where it is')
}

/** Resolves when everything is there and a question would be answered. */
export async function openHouse(workers: number): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'ourobot-bench-'))
  const redis = await RedisServer.start()
  const env = surroundings(redis.url)
  const gateway = start(GATEWAY, env, folder)
  const all = [gateway, ...Array.from({ length: workers }, () => start(WORKER, env, folder))]
  const address = await addressOf(gateway)
  for (const { stdout } of all) stdout?.resume()
  while (!(await fetch(`${address}/healthz`)).ok) await setTimeout(LOOK_MS)
  const [pid = 0, ...pids] = all.map((child) => child.pid ?? 0)
  return {
    redisUrl: redis.url,
    address,
    gateway: pid,
    workers: pids,
    close: async () => {
      for (const child of all) child.kill('SIGTERM')
      await Promise.all(all.map((child) => child.exitCode ?? once(child, 'exit')))
      await redis.stop()
      await rm(folder, { recursive: true })
    },
  }
}
