import type { Config } from '../config.js'
import { FileStore } from './file.js'
import { FOLDER_LIMIT_BYTES } from './limits.js'
import type { Store } from './store.js'

/** In Redis where there is a `REDIS_URL`, else in a folder. Throws `StoreError` where that folder cannot be used. */
export async function openStore(
  { redisUrl, storeFolder }: Pick<Config, 'redisUrl' | 'storeFolder'>,
  folderLimitBytes = FOLDER_LIMIT_BYTES,
): Promise<Store> {
  if (redisUrl === null) return FileStore.open(storeFolder, folderLimitBytes)
  const { RedisStore } = await import('./redis.js')
  return RedisStore.open(redisUrl)
}
