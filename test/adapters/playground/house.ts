/** The page on a free port, with a real engine and the embedded queue and store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlayground } from '../../../src/adapters/playground/playground.js'
import { readConfig } from '../../../src/config.js'
import { openQueue } from '../../../src/queue/index.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import { openStore } from '../../../src/store/index.js'
import { findPythons } from '../../../workers/engine/pythons.js'
import { tellPythons } from '../../../workers/presence.js'
import { startWorker, type Worker } from '../../../workers/worker.js'

export interface House {
  address: string
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
}

export async function openHouse({ worker = 'there', limits = {} }: Wishes = {}): Promise<House> {
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-page-'))
  const config = { ...readConfig(), redisUrl: null, storeFolder, host: '127.0.0.1', port: 0 }
  const queue = await openQueue(config, noFault, limits)
  const store = await openStore(config, noFault)
  const workers: Worker[] = []
  const work = async () => {
    workers.push(await startWorker(config, queue, store))
  }
  if (worker === 'there') await work()
  if (worker === 'late') (await tellPythons((await findPythons(config)).pythons, store))()
  const page = await startPlayground(config, queue, store)
  return {
    address: page.address,
    work,
    close: async () => {
      for (const part of [page, ...workers, queue, store]) await part.close()
      rmSync(storeFolder, { recursive: true })
    },
  }
}
