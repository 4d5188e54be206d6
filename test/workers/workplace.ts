/** What a worker works with: an engine, and a store in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'
import { Engine } from '../../workers/engine/engine.js'
import { places } from './engine/machine.js'

export interface Workplace {
  store: Store
  engine: Engine
  close(): Promise<void>
}

export async function openWorkplace(): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'ourobot-work-'))
  const store = await openStore({ redisUrl: null, storeFolder: folder })
  const engine = await Engine.start(places)
  return {
    store,
    engine,
    close: async () => {
      await engine.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
