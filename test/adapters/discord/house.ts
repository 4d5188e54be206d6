/** The bot on a fake Discord, with the queue and the store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Discord } from '../../../src/adapters/discord/discord.js'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import type { Pace } from '../../../src/adapters/discord/progress.js'
import { register } from '../../../src/adapters/discord/registration.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job, Question, Reply } from '../../../src/contract.js'
import type { Gateway } from '../../../src/gateway.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import type { Queue, Run } from '../../../src/queue/queue.js'
import type { Store } from '../../../src/store/store.js'
import { tellPythons } from '../../../workers/presence.js'
import { startWorker } from '../../../workers/worker.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { openGateway } from '../gateway.js'

const PYTHONS = [
  { version: '3.14.2', minor: '3.14' },
  { version: '3.12.1', minor: '3.12' },
]

export interface House {
  fake: FakeDiscord
  discord: Discord
  gateway: Gateway
  queue: Queue
  store: Store
  /** What went wrong without being an answer. */
  faults: Error[]
  /** Ends all but Discord, and starts it anew with what it had kept. */
  restart(): Promise<House>
  close(): Promise<void>
}

interface Wishes {
  /** Real engine, a worker that answers by rote, or none. */
  worker?: 'real' | Run | 'none'
  limits?: Partial<QueueLimits>
  pace?: Pace
  env?: Record<string, string>
  /** Whether the bot may read messages that do not mention it. */
  reading?: boolean
  /** The clock of the quiz and of help channels. */
  now?: () => number
  /** The address of a Redis; without one the queue and the store are embedded. */
  redisUrl?: string
}

export async function openHouse(wishes: Wishes = {}): Promise<House> {
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-discord-'))
  const fake = await FakeDiscord.start()
  fake.mayRead = wishes.reading ?? false
  return enter(fake, storeFolder, wishes)
}

async function enter(fake: FakeDiscord, storeFolder: string, wishes: Wishes): Promise<House> {
  const { worker = 'real', limits = {}, pace, env = {}, redisUrl = null, now } = wishes
  const config = {
    ...readConfig({ ...process.env, DISCORD_TOKEN: TOKEN, LIMIT_USER: '1000', ...env }),
    redisUrl,
    storeFolder,
  }
  const faults: Error[] = []
  const onFault = (fault: Error) => void faults.push(fault)
  await register(config, fake.rest)
  const gateway = await openGateway(config, onFault, limits, now)
  const { queue, store } = gateway
  const workers = worker === 'real' ? [await startWorker(config, queue, store, undefined, gateway.settings)] : []
  if (worker !== 'real') (await tellPythons(PYTHONS, store))()
  if (typeof worker === 'function') await queue.work(worker, 1)
  const discord = await openDiscord(config, gateway, onFault, { rest: fake.rest, ...(pace ? { pace } : {}) })
  const leave = async () => {
    for (const part of [discord, ...workers, gateway]) await part.close()
  }
  return {
    fake,
    discord,
    gateway,
    queue,
    store,
    faults,
    restart: async () => {
      await leave()
      return enter(fake, storeFolder, wishes)
    },
    close: async () => {
      await leave()
      await fake.close()
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

export function answerTo(job: Job, reply: Partial<Reply> = {}, states = 0, question: Question | null = null): Finished {
  const outcome = {
    kind: 'answered' as const,
    reply: { ...REPLY, ...reply },
    pictures: [],
    analyses: 'analyses-x',
    states,
    question,
  }
  return { job, outcome }
}

/** Tells of each answer what it is; of `states` states, with a question or without. */
export function telling(states: number, question: Question | null = null): Run {
  return async (job) => {
    const { command, python, look } = job.request
    const how = look?.animated ? 'moving' : `state ${look?.state ?? 'whole'}`
    return answerTo(job, { headline: `${command} on ${python}, ${how}` }, states, question)
  }
}
