import { secretsOf } from '../config/secrets.js'
import type { Config } from '../config.js'
import { startLog } from '../log.js'
import type { Queue } from '../queue/queue.js'
import type { Watch } from './journey.js'
import { logged } from './logged.js'
import type { Interpreters, Metrics } from './metrics.js'

/** How a process tells what it does: by its log, and by metrics where a port is set for them. */
export interface Telemetry {
  watch: Watch
  /** Serves the metrics, with what is to be known of the queue and, in a worker, of its Pythons. Throws `MachineError`. */
  serve(queue: Queue, worker: Interpreters | null): Promise<void>
  close(): Promise<void>
}

async function withMetrics(metrics: Metrics, host: string, port: number): Promise<Telemetry> {
  const { serveMetrics } = await import('./metrics-server.js')
  let close = async () => {}
  return {
    watch: (event) => {
      logged(event)
      metrics.watch(event)
    },
    serve: async (queue, worker) => {
      metrics.addQueue(queue)
      if (worker) metrics.addInterpreters(worker)
      close = (await serveMetrics(metrics, { host, port })).close
    },
    close: () => close(),
  }
}

/** `name` is this process's in the log. */
export async function startTelemetry(name: 'gateway' | 'worker', config: Config): Promise<Telemetry> {
  await startLog(name, config.log, secretsOf(config))
  if (config.metricsPort === null) return { watch: logged, serve: async () => {}, close: async () => {} }
  // Loaded only where it is used: it is much of the time that a start takes.
  const { Metrics } = await import('./metrics.js')
  return withMetrics(new Metrics(), config.host, config.metricsPort)
}
