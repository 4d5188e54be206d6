import type { Asker } from '../contract.js'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import type { Settings } from './settings.js'

/**
 * Throws `UsageError` (`off-here`), in words for its asker, where one of the channels is off: a thread has its own
 * settings and those of the channel that it belongs to.
 */
export async function requireAnswering(
  settings: Pick<Settings, 'of'>,
  platform: Asker['platform'],
  channels: readonly string[],
): Promise<void> {
  const settled = await Promise.all(channels.map((channel) => settings.of({ platform, community: null, channel })))
  if (settled.some(({ answers }) => answers === false)) throw new UsageError('off-here', textsIn('en').refusals.off)
}
