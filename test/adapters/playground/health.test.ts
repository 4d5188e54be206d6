import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { healthOf } from '../../../src/adapters/playground/health.js'
import { openQueue } from '../../../src/queue/index.js'
import { openStore } from '../../../src/store/index.js'
import { tellPythons } from '../../../workers/presence.js'

const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-health-'))
afterAll(() => rmSync(storeFolder, { recursive: true }))

test.each([
  [null, true, ['page']],
  [true, true, ['page', 'discord']],
  [false, false, ['page']],
])('with a neighbour that is there: %o, health is %o', async (isThere, ok, adapters) => {
  const config = { redisUrl: null, storeFolder }
  const [queue, store] = [await openQueue(config, () => {}), await openStore(config)]
  const stop = await tellPythons([{ version: '3.14.2', minor: '3.14' }], store)
  const health = await healthOf(queue, store, [{ name: 'discord', isThere: () => isThere }])
  expect(health).toMatchObject({ ok, adapters })
  stop()
  for (const part of [queue, store]) await part.close()
})
