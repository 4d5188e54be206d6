import type { Config } from '../config.js'
import type { OnFault } from '../errors.js'
import { DistributedQueue } from './distributed.js'
import { EmbeddedQueue } from './embedded.js'
import { QUEUE_LIMITS, type QueueLimits } from './limits.js'
import type { Queue } from './queue.js'

/** Distributed where there is a `REDIS_URL`, else embedded. `onFault` hears what is nobody's answer, for the log. */
export async function openQueue(
  { redisUrl }: Pick<Config, 'redisUrl'>,
  onFault: OnFault,
  limits: Partial<QueueLimits> = {},
): Promise<Queue> {
  const all = { ...QUEUE_LIMITS, ...limits }
  return redisUrl === null ? new EmbeddedQueue(all, onFault) : DistributedQueue.open(redisUrl, all, onFault)
}
