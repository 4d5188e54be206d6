/** The page on a free port, with a real engine and the embedded queue and store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlayground } from '../../../src/adapters/playground/playground.js'
import { readConfig } from '../../../src/config.js'
import type { Gateway } from '../../../src/gateway.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import { findPythons } from '../../../workers/engine/pythons.js'
import { tellPythons } from '../../../workers/presence.js'
import { startWorker, type Worker } from '../../../workers/worker.js'
import { openGateway } from '../gateway.js'

export interface House {
  address: string
  gateway: Gateway
  /** Starts the worker of a house where it is late. */
  work(): Promise<void>
  close(): Promise<void>
}

/** What goes wrong without being an answer fails the test that caused it. */
function noFault(fault: Error): never {
  throw fault
}

interface Wishes {
  /** `late`: it has said which Pythons it has, and takes nothing yet. */
  worker?: 'there' | 'late' | 'none'
  limits?: Partial<QueueLimits>
  env?: Record<string, string>
  /** The quiz's clock. */
  now?: () => number
}

export async function openHouse({
  worker = 'there',
  limits = {},
  env = {},
  now = Date.now,
}: Wishes = {}): Promise<House> {
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-page-'))
  const place = { REDIS_URL: '', OUROBOT_STORE: storeFolder, HOST: '', PORT: '0' }
  const config = readConfig({ ...process.env, ...place, ...env })
  const gateway = await openGateway(config, noFault, limits, now)
  const { queue, store } = gateway
  const workers: Worker[] = []
  const work = async () => {
    workers.push(await startWorker(config, queue, store))
  }
  if (worker === 'there') await work()
  if (worker === 'late') (await tellPythons((await findPythons(config)).pythons, store))()
  const page = await startPlayground(config, gateway)
  return {
    address: page.address,
    gateway,
    work,
    close: async () => {
      for (const part of [page, ...workers, gateway]) await part.close()
      rmSync(storeFolder, { recursive: true })
    },
  }
}
