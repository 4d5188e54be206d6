/** The Slack adapter with the real Bolt, before a fake Slack, with the queue and the store behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSlack } from '../../../src/adapters/slack/index.js'
import type { SlackLimits } from '../../../src/adapters/slack/limits.js'
import { readConfig } from '../../../src/config.js'
import type { Job, Question, Reply } from '../../../src/contract.js'
import type { Gateway } from '../../../src/gateway.js'
import type { QueueLimits } from '../../../src/queue/limits.js'
import type { Store } from '../../../src/store/store.js'
import { startWorker } from '../../../workers/worker.js'
import { APP_TOKEN, BOT_TOKEN, FakeSlack } from '../../fakes/slack/fake-slack.js'
import { SIGNING_SECRET } from '../../fakes/slack/people.js'
import { freePort } from '../../free-port.js'
import { openGateway } from '../gateway.js'
import { quizzed } from './quizzed.js'

export interface House {
  fake: FakeSlack
  gateway: Gateway
  store: Store
  /** Of the port for requests of Slack's, where there is one. */
  address: string
  /** Jobs that reached the worker of `replies`. */
  jobs: Job[]
  /** Lets the worker of `replies` begin. */
  work(): Promise<void>
  /** One more gateway on the same queue and store. */
  another(): Promise<{ close(): Promise<void> }>
  /** The adapter ends, and another one takes its place. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface Wishes {
  way?: 'socket' | 'http'
  /** What a worker without an engine answers; without it the real one works. */
  replies?: Partial<Reply> | 'failed' | 'failing looks' | 'failing articles'
  late?: boolean
  /** How many states each answer can be stepped through. */
  states?: number
  /** What each answer may be guessed from. */
  question?: Question
  limits?: Partial<SlackLimits>
  queueLimits?: Partial<QueueLimits>
  env?: Record<string, string>
  /** The address of a Redis; without one the queue and the store are embedded. */
  redisUrl?: string
  /** The quiz's clock; milliseconds since the epoch. */
  now?: () => number
  /** What goes wrong without being an answer; without it, the test that caused it fails. */
  onFault?: (fault: Error) => void
}

/** Nobody waits long for a fake. */
const QUICK: SlackLimits = { postPauseMs: 0, progressPauseMs: 1, pictureLookMs: 1, pictureLooks: 5 }

export const REPLY: Reply = {
  headline: 'One list, two names',
  picture: null,
  alt: 'A list that a and b hold',
  text: 'References 1 → 2.',
  more: [{ kind: 'text', title: 'Facts', text: 'A fact.' }],
  python: 'CPython 3.14.0',
}

/** What goes wrong without being an answer fails the test that caused it. */
function noFault(fault: Error): never {
  throw fault
}

export async function openHouse(wishes: Wishes = {}): Promise<House> {
  const {
    way = 'socket',
    replies,
    late = false,
    states = 0,
    question = null,
    limits,
    queueLimits,
    env: others,
    redisUrl = '',
    now,
    onFault = noFault,
  } = wishes
  const fake = await FakeSlack.start()
  const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-slack-'))
  const port = way === 'http' ? await freePort() : 0
  const tokens = way === 'http' ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: APP_TOKEN }
  const env = {
    ...process.env,
    REDIS_URL: redisUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_PORT: String(port),
    ...tokens,
    ...others,
  }
  const config = readConfig({ ...env, OUROBOT_STORE: storeFolder, HOST: '127.0.0.1', SLACK_COMMAND: '' })
  const gateway = await openGateway(config, onFault, queueLimits, now)
  const { queue, store } = gateway
  const jobs: Job[] = []
  const say = async (job: Job) => {
    jobs.push(job)
    const { look, code } = job.request
    if (
      replies === 'failed' ||
      (replies === 'failing looks' && look) ||
      (replies === 'failing articles' && /^\w+\/[\w-]+$/.test(code))
    )
      return { job, outcome: { kind: 'failed' as const, code: 'c', message: 'Not today.' } }
    await store.set('picture-1', { value: Buffer.from('PNG'), keptMs: 60_000, owner: null })
    const shown = look && (look.animated ? 'All states' : look.state !== null && `State ${look.state}`)
    const reply = { ...REPLY, ...(shown ? { headline: shown } : {}), ...(typeof replies === 'object' ? replies : {}) }
    const type = look?.animated ? ('image/gif' as const) : ('image/png' as const)
    const pictures = [{ key: 'picture-1', alt: reply.alt, type }]
    const outcome = { kind: 'answered' as const, reply, pictures, analyses: 'none', states, question }
    return job.request.quiz && !look ? quizzed(job, outcome) : { job, outcome }
  }
  const work = async () => void (await queue.work(say, 1))
  const worker = replies === undefined ? await startWorker(config, queue, store, undefined, gateway.settings) : null
  if (replies !== undefined) {
    const pythons = Buffer.from('[{"version":"3.14.0","minor":"3.14"},{"version":"3.9.2","minor":"3.9"}]')
    await store.set('pythons', { value: pythons, keptMs: 60_000, owner: null })
    if (!late) await work()
  }
  const openAdapter = () => openSlack(config, gateway, { slackApiUrl: fake.apiUrl, limits: { ...QUICK, ...limits } })
  let slack = await openAdapter()
  if (way === 'socket') await fake.socket.connected()
  let closed = false
  return {
    fake,
    gateway,
    store,
    address: `http://127.0.0.1:${port}/slack/events`,
    jobs,
    work,
    another: openAdapter,
    restart: async () => {
      await slack.close()
      slack = await openAdapter()
    },
    close: async () => {
      if (closed) return
      closed = true
      for (const part of [slack, ...(worker ? [worker] : []), gateway, fake]) await part.close()
      rmSync(storeFolder, { recursive: true })
    },
  }
}
