/** The bot on a fake Discord, with the embedded queue and store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Discord } from '../../../src/adapters/discord/discord.js'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import type { Pace } from '../../../src/adapters/discord/progress.js'
import { register } from '../../../src/adapters/discord/registration.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job, Reply } from '../../../src/contract.js'
import type { Gateway } from '../../../src/gateway.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import type { Queue, Run } from '../../../src/queue/queue.js'
import type { Store } from '../../../src/store/store.js'
import { tellPythons } from '../../../workers/presence.js'
import { startWorker } from '../../../workers/worker.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { openGateway } from '../gateway.js'

const PYTHON = { version: '3.14.2', minor: '3.14' }

export interface House {
  fake: FakeDiscord
  discord: Discord
  gateway: Gateway
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
  env?: Record<string, string>
}

export async function openHouse({ worker = 'real', limits = {}, pace, env = {} }: Wishes = {}): Promise<House> {
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-discord-'))
  const config = {
    ...readConfig({ ...process.env, DISCORD_TOKEN: TOKEN, LIMIT_USER: '1000', ...env }),
    redisUrl: null,
    storeFolder,
  }
  const faults: Error[] = []
  const onFault = (fault: Error) => void faults.push(fault)
  const fake = await FakeDiscord.start()
  await register(config, fake.rest)
  const gateway = await openGateway(config, onFault, limits)
  const { queue, store } = gateway
  const workers = worker === 'real' ? [await startWorker(config, queue, store, undefined, gateway.settings)] : []
  if (worker !== 'real') (await tellPythons([PYTHON], store))()
  if (typeof worker === 'function') await queue.work(worker, 1)
  const discord = await openDiscord(config, gateway, onFault, { rest: fake.rest, ...(pace ? { pace } : {}) })
  return {
    fake,
    discord,
    gateway,
    queue,
    store,
    faults,
    close: async () => {
      for (const part of [discord, ...workers, gateway, fake]) await part.close()
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
  const outcome = {
    kind: 'answered' as const,
    reply: { ...REPLY, ...reply },
    pictures: [],
    analyses: 'analyses-x',
    states: 0,
    question: null,
  }
  return { job, outcome }
}
