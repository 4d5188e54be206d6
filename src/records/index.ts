import { join } from 'node:path'
import type { Config } from '../config.js'
import { JournalRecords } from './journal.js'
import type { Records } from './records.js'
import { RedisRecords } from './redis.js'

const FILE = 'records.jsonl'

/** In Redis where there is a `REDIS_URL`, else in a file of the store's folder. Throws `StoreError` where that is of no use. */
export async function openRecords({
  redisUrl,
  storeFolder,
}: Pick<Config, 'redisUrl' | 'storeFolder'>): Promise<Records> {
  return redisUrl === null ? JournalRecords.open(join(storeFolder, FILE)) : RedisRecords.open(redisUrl)
}
