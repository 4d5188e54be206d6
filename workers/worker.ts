import { availableParallelism } from 'node:os'
import type { Config } from '../src/config.js'
import { Rulebook } from '../src/moderation/rulebook.js'
import type { Queue } from '../src/queue/queue.js'
import { openSettings } from '../src/settings/index.js'
import type { Settings } from '../src/settings/settings.js'
import type { Store } from '../src/store/store.js'
import { unwatched, type Watch } from '../src/telemetry/journey.js'
import { Engine } from './engine/engine.js'
import type { Python } from './engine/pythons.js'
import { tellPythons } from './presence.js'
import { runOn } from './run.js'

export interface Worker {
  /** Newest first. */
  pythons: readonly Python[]
  /** Versions of those that are warm. */
  serving(): Promise<string[]>
  /** Takes nothing more; resolves when what was taken is done and every child is gone. */
  close(): Promise<void>
}

const FEWEST_JOBS_AT_A_TIME = 2

/**
 * Takes jobs from the queue until it is closed. `settings`: those of the gateway where one process is both; without them
 * it opens its own. Throws `MachineError` when nothing can be run here.
 */
export async function startWorker(
  config: Config,
  queue: Queue,
  store: Store,
  watch: Watch = unwatched,
  settings?: Settings,
): Promise<Worker> {
  const engine = await Engine.start(config)
  const read = settings ?? (await openSettings(config))
  // The first asker need not wait for it, and whoever meets its failure is told.
  engine.serverOf(engine.choose('default')).catch(() => {})
  const consumer = await queue.work(
    runOn(engine, store, new Rulebook(read), watch),
    Math.max(FEWEST_JOBS_AT_A_TIME, availableParallelism()),
  )
  const stopTelling = await tellPythons(engine.pythons, store)
  return {
    pythons: engine.pythons,
    serving: () => engine.serving(),
    close: async () => {
      stopTelling()
      await consumer.close()
      await engine.close()
      if (!settings) await read.close()
    },
  }
}
