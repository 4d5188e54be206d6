import { join } from 'node:path'
import type { Config } from '../config.js'
import { FileSettings } from './file.js'
import { RedisSettings } from './redis.js'
import type { Settings } from './settings.js'

const FILE = 'settings.json'

/** In Redis where there is a `REDIS_URL`, else in a file of the store's folder. Throws `StoreError` where that is of no use. */
export async function openSettings({
  redisUrl,
  storeFolder,
}: Pick<Config, 'redisUrl' | 'storeFolder'>): Promise<Settings> {
  return redisUrl === null ? FileSettings.open(join(storeFolder, FILE)) : RedisSettings.open(redisUrl)
}
