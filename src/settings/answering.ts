import type { Asker } from '../contract.js'
import { UsageError } from '../errors.js'
import type { Settings } from './settings.js'

/**
 * Throws `UsageError` (`off-here`), in words for its asker, where one of the channels is off: a thread has its own
 * settings and those of the channel that it belongs to.
 */
export async function requireAnswering(
  settings: Settings,
  platform: Asker['platform'],
  channels: readonly string[],
): Promise<void> {
  const settled = await Promise.all(channels.map((channel) => settings.of({ platform, channel })))
  if (settled.every(({ answers }) => answers)) return
  throw new UsageError('off-here', 'Ourobot is off in this channel; it still answers in direct messages.')
}
