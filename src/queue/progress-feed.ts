import { type Queue as BullQueue, QueueEvents } from 'bullmq'
import type { Redis } from 'ioredis'
import { Progress } from '../contract.js'
import type { OnFault } from '../errors.js'
import { isAbsence } from '../redis.js'
import type { Door } from './admission.js'
import { Followers } from './followers.js'
import { sayGoodbye } from './goodbye.js'
import { GOODBYE_LIMIT_MS, type QueueLimits } from './limits.js'
import { JOBS, PREFIX } from './names.js'

interface Surroundings {
  /** Waits for Redis: its copy listens. */
  patient: Redis
  /** Does not wait: it looks things up. */
  hasty: { redis: Redis; jobs: BullQueue }
  door: Door
  limits: QueueLimits
  onFault: OnFault
}

/**
 * What becomes of jobs, heard through Redis wherever they run. Events bring news at once; every `placesMs` the followed
 * jobs are looked up, which gives the places of those that wait and heals what was missed while Redis was away.
 */
export class ProgressFeed {
  readonly #around: Surroundings
  readonly #followers = new Followers()
  #events: Promise<QueueEvents> | null = null
  #timer: NodeJS.Timeout | null = null
  /** What was last looked up of each job that runs. */
  #seen = new Map<string, string>()

  constructor(surroundings: Surroundings) {
    this.#around = surroundings
  }

  async follow(id: string, listener: (progress: Progress) => void): Promise<() => void> {
    this.#events ??= this.#listen()
    await this.#events
    const stop = this.#followers.add(id, listener)
    await this.#look(id)
    this.#timer ??= setInterval(() => this.#lookAll(), this.#around.limits.placesMs).unref()
    return stop
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    const events = await this.#events
    if (events) await sayGoodbye(events.close(), events.getBackend().connection, GOODBYE_LIMIT_MS)
  }

  /** From the last event on that is there now, so that none is missed while the connection is being made. */
  async #listen(): Promise<QueueEvents> {
    const { patient, hasty, onFault } = this.#around
    const last = await hasty.redis.xrevrange(hasty.jobs.toKey('events'), '+', '-', 'COUNT', 1).catch(() => [])
    const events = new QueueEvents(JOBS, { connection: patient, prefix: PREFIX, lastEventId: last[0]?.[0] ?? '0' })
    events.on('error', (fault) => {
      if (!isAbsence(fault)) onFault(fault)
    })
    events.on('progress', ({ jobId, data }) => this.#tell(jobId, data))
    return events
  }

  #tell(id: string, told: unknown): void {
    const progress = Progress.safeParse(told)
    if (progress.success) this.#followers.tell(id, progress.data)
  }

  /** What is there since the last time and was not heard; what is new may be on its way, behind what came before it. */
  async #lookAll(): Promise<void> {
    const seen = this.#seen
    this.#seen = new Map()
    await Promise.all(this.#followers.ids().map((id) => this.#look(id, (told) => seen.get(id) === told)))
  }

  async #look(id: string, isTold = (_: string) => true): Promise<void> {
    const { hasty, door, onFault } = this.#around
    if (hasty.redis.status !== 'ready') return
    try {
      const told = await hasty.redis.hget(hasty.jobs.toKey(id), 'progress')
      // BullMQ writes 0 before anything was told.
      if (told && told !== '0') {
        this.#seen.set(id, told)
        if (isTold(told)) this.#tell(id, JSON.parse(told))
        return
      }
      const before = await door.before(id)
      if (before !== null) this.#followers.tell(id, { stage: 'queued', before })
    } catch (fault) {
      if (fault instanceof Error && !isAbsence(fault)) onFault(fault)
    }
  }
}
