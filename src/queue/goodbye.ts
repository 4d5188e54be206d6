import { setTimeout as wait } from 'node:timers/promises'
import type { RedisConnection } from 'bullmq'

/**
 * Closes a consumer of BullMQ. Where Redis is away there is nobody to say goodbye to, and BullMQ would wait: after
 * `limitMs` the connection of its own is cut, and what it had taken goes to another when its lock is over.
 */
export async function sayGoodbye(
  closing: Promise<unknown>,
  connection: RedisConnection | undefined,
  limitMs: number,
): Promise<void> {
  const control = new AbortController()
  const late = wait(limitMs, 'late', { signal: control.signal }).catch(() => undefined)
  if ((await Promise.race([closing, late])) === 'late') await connection?.close(true)
  control.abort()
}
