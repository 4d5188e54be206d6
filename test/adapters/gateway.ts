import type { Config } from '../../src/config.js'
import type { Gateway } from '../../src/gateway.js'
import { Help } from '../../src/help/help.js'
import { openLearn } from '../../src/learn/index.js'
import { openLimits } from '../../src/limits/index.js'
import { openQueue } from '../../src/queue/index.js'
import type { QueueLimits } from '../../src/queue/limits.js'
import { openQuiz } from '../../src/quiz/index.js'
import { openRecords } from '../../src/records/index.js'
import { openSettings } from '../../src/settings/index.js'
import { openStore } from '../../src/store/index.js'

type Wanted = Pick<Config, 'redisUrl' | 'storeFolder' | 'allowance'>

/** What adapters work with, and how to close it. */
export async function openGateway(
  config: Wanted,
  onFault: (fault: Error) => void,
  limits?: Partial<QueueLimits>,
  now: () => number = Date.now,
): Promise<Gateway & { close(): Promise<void> }> {
  const queue = await openQueue(config, onFault, limits)
  const records = await openRecords(config)
  const gateway = {
    queue,
    store: await openStore(config),
    limits: await openLimits(config),
    settings: await openSettings(config),
    records,
  }
  const quiz = openQuiz({ records, queue, onFault, now })
  return {
    ...gateway,
    quiz,
    learn: openLearn({ records, quiz, now }),
    help: new Help({ ...gateway, now, onFault }),
    close: async () => {
      for (const part of Object.values(gateway)) await part.close()
    },
  }
}
