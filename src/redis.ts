/** Connections to Redis: one kind for those who can say "come back later", one for those who have to wait. */
import { Redis, type RedisOptions } from 'ioredis'
import { MachineError, type OnFault } from './errors.js'

const RECONNECT_LIMIT_MS = 1000
/** A Redis that is there and does not answer is not reachable either. */
const COMMAND_LIMIT_MS = 3000
/** At start; a Redis that reads in its data takes connections when it has. */
const START_LIMIT_MS = 10_000

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

/** Names the place alone: the rest of the address may hold a password. */
function notThere(url: string, { code, message }: NodeJS.ErrnoException): MachineError {
  return new MachineError(
    'redis-not-there',
    `Redis cannot be used at ${new URL(url).host} (${code ?? message}); start it there, or set REDIS_URL to where it is`,
  )
}

/** Rejects at the first fault; one that takes its time is waited for until START_LIMIT_MS. */
function ready(redis: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer in ${START_LIMIT_MS / 1000} s`)), START_LIMIT_MS)
    redis.once('end', () => clearTimeout(late))
    redis.once('ready', () => {
      clearTimeout(late)
      resolve()
    })
    redis.on('error', (fault) => {
      if (fault.message !== 'Command timed out') reject(fault)
    })
  })
}

/**
 * Commands fail at once while Redis is not reachable; a loss is told once, and mended when Redis is back: look at
 * `status` (`ready`) before a command of BullMQ, which waits where ioredis would not. Rejects with a `MachineError`
 * (`redis-not-there`) where Redis cannot be reached to begin with.
 */
export async function connectHasty(url: string, onFault: OnFault, limitMs = COMMAND_LIMIT_MS): Promise<Redis> {
  let isStarting = true
  const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: limitMs }
  const redis = connect(url, options, (fault) => {
    if (!isStarting) onFault(fault)
  })
  try {
    await ready(redis)
    isStarting = false
    return redis
  } catch (cause) {
    redis.disconnect()
    throw notThere(url, cause instanceof Error ? cause : new Error(String(cause)))
  }
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
