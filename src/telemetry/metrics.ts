/** Figures for Prometheus. Every label has few values: no user, no job, nothing that anybody wrote. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Queue } from '../queue/queue.js'
import { labelsOf, type Watch } from './journey.js'

/** Around the budgets: a run takes some 5 ms, a picture 40 ms, a whole reply 80 ms; a run may last 5 s. */
const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5, 10, 30, 60]

/** What this process has of CPython. */
export interface Interpreters {
  pythons: readonly { version: string }[]
  /** Versions of those whose fork server is up. */
  serving(): Promise<string[]>
}

export class Metrics {
  readonly #registry = new Registry()
  readonly watch: Watch

  constructor() {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    const stages = new Histogram({
      name: 'ouro_stage_seconds',
      help: 'How long each stage of a job took; queued and whole count from the asking',
      labelNames: ['stage', 'command'],
      buckets: BUCKETS_SECONDS,
      registers,
    })
    const events = new Counter({
      name: 'ouro_jobs_total',
      help: 'Jobs received, ran, drawn and delivered here, by what came of it',
      labelNames: ['event', 'command', 'python', 'platform', 'outcome'],
      registers,
    })
    this.watch = ({ name, job, outcome, ms }) => {
      const labels = labelsOf(job.request)
      events.inc({ event: name, ...labels, outcome })
      for (const [stage, time] of Object.entries(ms)) stages.observe({ stage, command: labels.command }, time / 1000)
    }
  }

  /** Looks the queue up whenever the figures are asked for. */
  addQueue(queue: Pick<Queue, 'health'>): void {
    const registers = [this.#registry]
    new Gauge({
      name: 'ouro_queue_jobs',
      help: 'Jobs in the queue, of all processes: waiting for a worker, running, answered and not delivered yet; none where it cannot be reached',
      labelNames: ['state'],
      registers,
      async collect() {
        const { reachable, ...jobs } = await queue.health()
        this.reset()
        if (!reachable) return
        for (const [state, count] of Object.entries(jobs)) this.set({ state }, count)
      },
    })
  }

  addInterpreters({ pythons, serving }: Interpreters): void {
    const labelNames = ['python']
    const registers = [this.#registry]
    const found = new Gauge({ name: 'ouro_pythons', help: 'CPythons found here', labelNames, registers })
    for (const { version } of pythons) found.set({ python: version }, 1)
    new Gauge({
      name: 'ouro_fork_servers',
      help: 'Fork servers that are up',
      labelNames,
      registers,
      async collect() {
        const up = await serving()
        for (const { version } of pythons) this.set({ python: version }, Number(up.includes(version)))
      },
    })
  }

  /** In Prometheus' text format, whose media type is `type`. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }

  get type(): string {
    return this.#registry.contentType
  }
}
