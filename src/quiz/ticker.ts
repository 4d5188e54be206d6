/** What looks again and again what is due: one timer in one process, or one job scheduler for any number of gateways. */
import type { Config } from '../config.js'
import type { OnFault } from '../errors.js'
import { sayGoodbye } from '../queue/goodbye.js'
import { GOODBYE_LIMIT_MS } from '../queue/limits.js'
import { connectPatient } from '../redis.js'
import { TICK_MS } from './limits.js'

export interface Ticker {
  /** Resolves when what was begun is done. */
  close(): Promise<void>
}

const QUEUE = 'quiz'
const TICK = 'quiz-tick'

/** One look after the other, each at most one interval after the last ended. */
function timer(tick: () => Promise<void>, onFault: OnFault): Ticker {
  let last = Promise.resolve()
  let isBusy = false
  const interval = setInterval(() => {
    if (isBusy) return
    isBusy = true
    last = tick()
      .catch(onFault)
      .finally(() => {
        isBusy = false
      })
  }, TICK_MS)
  return {
    close: async () => {
      clearInterval(interval)
      await last
    },
  }
}

/** BullMQ's scheduler gives each look to one gateway; after an outage there is one, not one for each that was missed. */
async function scheduler(url: string, tick: () => Promise<void>, onFault: OnFault): Promise<Ticker> {
  const { Queue, Worker } = await import('bullmq')
  const { PREFIX } = await import('../queue/names.js')
  const connection = connectPatient(url)
  const queue = new Queue(QUEUE, { connection, prefix: PREFIX, skipVersionCheck: true }).on('error', () => undefined)
  const opts = { removeOnComplete: true, removeOnFail: true }
  await queue.upsertJobScheduler(TICK, { every: TICK_MS }, { name: TICK, opts })
  const worker = new Worker(QUEUE, () => tick().catch(onFault), { connection, prefix: PREFIX, skipVersionCheck: true })
  worker.on('error', () => undefined)
  return {
    close: async () => {
      const { blockingConnection } = worker.getBackend()
      await sayGoodbye(worker.close(), blockingConnection, GOODBYE_LIMIT_MS)
      connection.disconnect()
    },
  }
}

/** Distributed where there is a `REDIS_URL`, else embedded. */
export async function startTicker(
  { redisUrl }: Pick<Config, 'redisUrl'>,
  tick: () => Promise<void>,
  onFault: OnFault,
): Promise<Ticker> {
  return redisUrl === null ? timer(tick, onFault) : scheduler(redisUrl, tick, onFault)
}
