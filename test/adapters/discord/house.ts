/** The bot on a fake Discord, with the embedded queue and store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Discord } from '../../../src/adapters/discord/discord.js'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import type { Pace } from '../../../src/adapters/discord/progress.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job, Reply } from '../../../src/contract.js'
import { openQueue } from '../../../src/queue/index.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import type { Queue, Run } from '../../../src/queue/queue.js'
import { openStore } from '../../../src/store/index.js'
import type { Store } from '../../../src/store/store.js'
import { tellPythons } from '../../../workers/presence.js'
import { startWorker } from '../../../workers/worker.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'

const PYTHON = { version: '3.14.2', minor: '3.14' }

export interface House {
  fake: FakeDiscord
  discord: Discord
  queue: Queue
  store: Store
  /** What went wrong without being an answer. */
  faults: Error[]
  close(): Promise<void>
}

interface Wishes {
  /** Real engine, a worker that answers by rote, or none. */
  worker?: 'real' | Run | 'none'
  limits?: Partial<QueueLimits>
  pace?: Pace
}

export async function openHouse({ worker = 'real', limits = {}, pace }: Wishes = {}): Promise<House> {
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-discord-'))
  const config = { ...readConfig({ ...process.env, DISCORD_TOKEN: TOKEN }), redisUrl: null, storeFolder }
  const faults: Error[] = []
  const onFault = (fault: Error) => void faults.push(fault)
  const fake = await FakeDiscord.start()
  const queue = await openQueue(config, onFault, limits)
  const store = await openStore(config, onFault)
  const workers = worker === 'real' ? [await startWorker(config, queue, store)] : []
  if (worker !== 'real') (await tellPythons([PYTHON], store))()
  if (typeof worker === 'function') await queue.work(worker, 1)
  const discord = await openDiscord(config, queue, store, onFault, { rest: fake.rest, ...(pace ? { pace } : {}) })
  return {
    fake,
    discord,
    queue,
    store,
    faults,
    close: async () => {
      for (const part of [discord, ...workers, queue, store, fake]) await part.close()
      rmSync(storeFolder, { recursive: true })
    },
  }
}

const REPLY: Reply = {
  headline: 'One list, two names',
  picture: null,
  alt: '',
  text: 'References 1 → 2.',
  more: [{ kind: 'list', title: 'Facts', items: ['`a` is a list'] }],
  python: 'CPython 3.14.2',
}

export function answerTo(job: Job, reply: Partial<Reply> = {}): Finished {
  const outcome = { kind: 'answered' as const, reply: { ...REPLY, ...reply }, pictures: [], analyses: 'analyses-x' }
  return { job, outcome }
}
