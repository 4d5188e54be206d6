import { join } from 'node:path'
import type { Config } from '../../../config.js'
import { FolderShelf } from './folder.js'
import { Installations } from './installations.js'
import { RedisShelf } from './redis.js'

const FOLDER = 'slack-installations'

/**
 * In Redis where there is a `REDIS_URL`, else in the store's folder; `secret` seals them. Throws `MachineError`
 * (`redis-not-there`) and `StoreError` where that is of no use.
 */
export async function openInstallations(
  { redisUrl, storeFolder }: Pick<Config, 'redisUrl' | 'storeFolder'>,
  secret: string,
): Promise<Installations> {
  const shelf = await (redisUrl === null ? FolderShelf.open(join(storeFolder, FOLDER)) : RedisShelf.open(redisUrl))
  return new Installations(shelf, secret)
}
