/** What stands where in Redis: `ouro:jobs:…`, `ouro:replies-slack:…`. */
import { Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import { Asker } from '../contract.js'
import { EVENTS_KEPT } from './limits.js'

export const PREFIX = 'ouro'
export const JOBS = 'jobs'

export const PLATFORMS: readonly Asker['platform'][] = Asker.shape.platform.options

/** Each platform has a queue of its own, so that a gateway takes only what it can deliver. */
export function repliesOf(platform: Asker['platform']): string {
  return `replies-${platform}`
}

/** BullMQ's queue on a connection of ours, which is ours to close and tells its own faults. */
export function bullQueue(name: string, redis: Redis): BullQueue {
  // Looking at the version may fail when Redis leaves at that moment, and BullMQ would not try again.
  const streams = { events: { maxLen: EVENTS_KEPT } }
  const queue = new BullQueue(name, { connection: redis, prefix: PREFIX, skipVersionCheck: true, streams })
  return queue.on('error', () => undefined)
}
