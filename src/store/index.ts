import type { Config } from '../config.js'
import type { OnFault } from '../errors.js'
import { FileStore } from './file.js'
import { FOLDER_LIMIT_BYTES } from './limits.js'
import { RedisStore } from './redis.js'
import type { Store } from './store.js'

/** In Redis where there is a `REDIS_URL`, else in a folder. Throws `StoreError` where that folder cannot be used. */
export async function openStore(
  { redisUrl, storeFolder }: Pick<Config, 'redisUrl' | 'storeFolder'>,
  onFault: OnFault,
  folderLimitBytes = FOLDER_LIMIT_BYTES,
): Promise<Store> {
  return redisUrl === null ? FileStore.open(storeFolder, folderLimitBytes) : RedisStore.open(redisUrl, onFault)
}
