/** Connections to Redis: one kind for those who can say "come back later", one for those who have to wait. */
import { once } from 'node:events'
import { Redis, type RedisOptions } from 'ioredis'
import type { OnFault } from './errors.js'

const RECONNECT_LIMIT_MS = 1000
/** A Redis that is there and does not answer is not reachable either. */
const COMMAND_LIMIT_MS = 3000

function connect(url: string, options: RedisOptions, onFault: OnFault): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 50, RECONNECT_LIMIT_MS),
    ...options,
  })
  let told = false
  redis.on('ready', () => {
    told = false
  })
  redis.on('error', (fault) => {
    if (!told) onFault(fault)
    told = true
  })
  return redis
}

/**
 * Commands fail at once while Redis is not reachable; a loss is told once. Resolves when it is known whether it is: look
 * at `status` (`ready`) before a command of BullMQ, which waits where ioredis would not.
 */
export async function connectHasty(url: string, onFault: OnFault, limitMs = COMMAND_LIMIT_MS): Promise<Redis> {
  const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: limitMs }
  const redis = connect(url, options, onFault)
  await once(redis, 'ready').catch(() => undefined)
  return redis
}

/** Commands wait until Redis is back; a loss is not told, since a hasty connection is always beside it. */
export function connectPatient(url: string): Redis {
  return connect(url, {}, () => undefined)
}

/** Whether it is only that Redis is away, which the connection itself tells once. */
export function isAbsence(fault: Error): boolean {
  const code = 'code' in fault ? fault.code : null
  return /^E(?:CONN|PIPE|TIMEDOUT|HOST|NET|AI)/.test(String(code)) || fault.message === 'Connection is closed.'
}
