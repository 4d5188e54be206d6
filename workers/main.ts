/** A worker of its own: takes jobs from Redis, runs them on real CPythons, and puts the answers on their way back. */
import { readConfig } from '../src/config.js'
import { MachineError } from '../src/errors.js'
import { live } from '../src/lifetime.js'
import { logEvent, logFault } from '../src/log.js'
import { openQueue } from '../src/queue/index.js'
import { openStore } from '../src/store/index.js'
import { startTelemetry } from '../src/telemetry/telemetry.js'
import { startWorker } from './worker.js'

await live(async () => {
  const config = readConfig()
  const telemetry = await startTelemetry('worker', config)
  if (config.redisUrl === null) {
    throw new MachineError(
      'no-redis',
      'a worker of its own meets the gateway in Redis; set REDIS_URL, or run `npm start`, which is both in one process',
    )
  }
  const queue = await openQueue(config, logFault)
  const store = await openStore(config)
  const worker = await startWorker(config, queue, store, telemetry.watch)
  await telemetry.serve(queue, worker)
  logEvent('started', { pythons: worker.pythons.map(({ version }) => version) })
  process.stdout.write('Ourobot works\n')
  return [worker, queue, store, telemetry]
})
