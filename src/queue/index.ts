import type { Config } from '../config.js'
import type { OnFault } from '../errors.js'
import { EmbeddedQueue } from './embedded.js'
import { QUEUE_LIMITS, type QueueLimits } from './limits.js'
import type { Queue } from './queue.js'

/**
 * Distributed where there is a `REDIS_URL`, else embedded. BullMQ is loaded only where it is used: that takes longer than
 * the rest of a start. `onFault` hears what is nobody's answer, for the log.
 */
export async function openQueue(
  { redisUrl }: Pick<Config, 'redisUrl'>,
  onFault: OnFault,
  limits: Partial<QueueLimits> = {},
): Promise<Queue> {
  const all = { ...QUEUE_LIMITS, ...limits }
  if (redisUrl === null) return new EmbeddedQueue(all, onFault)
  const { DistributedQueue } = await import('./distributed.js')
  return DistributedQueue.open(redisUrl, all, onFault)
}
