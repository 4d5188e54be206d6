import type { Queue as BullQueue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Job } from '../contract.js'
import { ownerOf } from '../owner.js'
import { ARRIVAL_LIMIT_MS, FINISHED_KEPT_MS, TURN_LIMIT } from './limits.js'

/**
 * KEYS: the job, those with a turn, those that come first since their worker died, those in a backoff, the last turn
 * of each user. ARGV: user, jobs that may wait, the last turn there is, milliseconds after which all turns are forgotten
 * when nobody asks, now, milliseconds in which an admitted job is surely among those that wait: of a crowd that comes
 * at once, none waits yet, and their account must not start anew with each. The turn is that of turns.ts; BullMQ's score is turn · 2³² + arrival (getPriorityScore.lua of 6.7).
 */
const ADMIT = `
if redis.call('EXISTS', KEYS[1]) == 1 then return {'known', 0} end
local waiting = redis.call('ZCARD', KEYS[2]) + redis.call('LLEN', KEYS[3]) + redis.call('ZCARD', KEYS[4])
if waiting >= tonumber(ARGV[2]) then return {'full', waiting} end
local head = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
local admitted = tonumber(redis.call('HGET', KEYS[5], '@') or '0')
if #head == 0 and tonumber(ARGV[5]) - admitted > tonumber(ARGV[6]) then redis.call('DEL', KEYS[5]) end
local served = #head == 0 and 1 or math.floor(tonumber(head[2]) / 0x100000000)
local last = tonumber(redis.call('HGET', KEYS[5], ARGV[1]) or '0')
local turn = math.min(math.max(served, last + 1), tonumber(ARGV[3]))
redis.call('HSET', KEYS[5], ARGV[1], turn, '@', ARGV[5])
redis.call('PEXPIRE', KEYS[5], ARGV[4])
return {'turn', turn}
`

/** KEYS as above without the last. ARGV: the job's id. */
const BEFORE = `
local rank = redis.call('ZRANK', KEYS[2], ARGV[1])
if rank then return redis.call('LLEN', KEYS[3]) + rank end
if redis.call('ZSCORE', KEYS[4], ARGV[1]) then return redis.call('LLEN', KEYS[3]) + redis.call('ZCARD', KEYS[2]) end
return -1
`

export type Admission =
  | { verdict: 'known' }
  | { verdict: 'full'; waiting: number }
  /** Several gateways at once may admit a few jobs more than the limit. */
  | { verdict: 'turn'; turn: number }

/** The door of the `jobs` queue: who may wait, and when it is whose turn. */
export class Door {
  readonly #redis: Redis
  readonly #jobs: BullQueue

  constructor(redis: Redis, jobs: BullQueue) {
    this.#redis = redis
    this.#jobs = jobs
  }

  async admit(job: Job, limitJobs: number): Promise<Admission> {
    const keys = [...this.#keys(job.id), this.#jobs.toKey('turns')]
    const args = [ownerOf(job.request.asker), limitJobs, TURN_LIMIT, FINISHED_KEPT_MS, Date.now(), ARRIVAL_LIMIT_MS]
    const [verdict, number] = (await this.#redis.eval(ADMIT, keys.length, ...keys, ...args)) as [string, number]
    if (verdict === 'known') return { verdict }
    return verdict === 'full' ? { verdict, waiting: number } : { verdict: 'turn', turn: number }
  }

  /** How many jobs will be taken before this one; null: it does not wait. */
  async before(id: string): Promise<number | null> {
    const keys = this.#keys(id)
    const before = (await this.#redis.eval(BEFORE, keys.length, ...keys, id)) as number
    return before < 0 ? null : before
  }

  #keys(id: string): string[] {
    return [id, 'prioritized', 'wait', 'delayed'].map((type) => this.#jobs.toKey(type))
  }
}
