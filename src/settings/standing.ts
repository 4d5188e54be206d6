/** What settings come to for somebody who asks something somewhere. */
import type { Asker, Request } from '../contract.js'
import { UsageError } from '../errors.js'
import type { CoolDown } from '../limits/limiter.js'
import { ownerOf } from '../owner.js'
import { type Language, textsIn } from '../texts/texts.js'
import type { Scope, SettingName, Settings, Settled } from './settings.js'

/** Who asks, and where. */
export interface Standpoint extends Pick<Asker, 'platform' | 'community' | 'user'> {
  /** The channel; of a thread, the thread and the channel that it belongs to. */
  channels: readonly string[]
  roles: readonly string[]
  /** Whether nobody else reads there. */
  isDirect: boolean
}

export interface Standing {
  /** For those who name none: a minor version, or `default`. */
  python: string
  /** null: as pictures are by default. */
  theme: NonNullable<Request['theme']> | null
  /** For `textsIn`; null: nobody has settled one. */
  language: Language | null
  /** Whether only the asker may see the answer, whatever was wished. */
  private: boolean
  /** For `limits.check` and `limits.take`; null: there is no pause. */
  coolDown: CoolDown | null
  /** Throw it before anything is shown; null: nothing is against an answer. */
  refusal: UsageError | null
}

interface Layer {
  scope: Scope
  settled: Settled
}

/** The nearest that is settled: a thread's, its channel's, the community's. */
function nearest<Name extends SettingName>(
  layers: readonly Layer[],
  name: Name,
): (Layer & { value: NonNullable<Settled[Name]> }) | null {
  for (const layer of layers) {
    const value = layer.settled[name]
    if (value !== undefined) return { ...layer, value }
  }
  return null
}

function refusalIn(layers: readonly Layer[], { user, roles }: Standpoint): UsageError | null {
  const { refusals } = textsIn(nearest(layers, 'language')?.value)
  // A thread has its own, and is off with its channel.
  if (layers.some(({ settled }) => settled.answers === false)) return new UsageError('off-here', refusals.off)
  const { ignoredUsers = [], ignoredRoles = [] } = layers.at(-1)?.settled ?? {}
  const isIgnored = ignoredUsers.includes(user) || ignoredRoles.some((role) => roles.includes(role))
  return isIgnored ? new UsageError('ignored', refusals.ignored) : null
}

function isElsewhere(community: Settled, { channels, isDirect }: Standpoint): boolean {
  const { allowedChannels = [] } = community
  return !isDirect && allowedChannels.length > 0 && !channels.some((channel) => allowedChannels.includes(channel))
}

function coolDownIn(layers: readonly Layer[], standpoint: Standpoint): CoolDown | null {
  const found = nearest(layers, 'coolDownSeconds')
  if (!found || found.value === 0) return null
  const { community, channel } = found.scope
  return { key: `${ownerOf(standpoint)}-${channel ?? community}`, seconds: found.value }
}

/** Throws `StoreError` where what is settled cannot be reached. */
export async function standingFor(settings: Pick<Settings, 'of'>, standpoint: Standpoint): Promise<Standing> {
  const { platform, community, channels } = standpoint
  const scopes: Scope[] = [...channels, null].map((channel) => ({ platform, community, channel }))
  const layers = await Promise.all(scopes.map(async (scope) => ({ scope, settled: await settings.of(scope) })))
  const whole = layers.at(-1)?.settled ?? {}
  return {
    python: nearest(layers, 'python')?.value ?? 'default',
    theme: nearest(layers, 'theme')?.value ?? null,
    language: nearest(layers, 'language')?.value ?? null,
    private: (nearest(layers, 'private')?.value ?? false) || isElsewhere(whole, standpoint),
    coolDown: coolDownIn(layers, standpoint),
    refusal: refusalIn(layers, standpoint),
  }
}

/** The request as it is settled there. A default Python that does not answer any more is the newest again. */
export function settledRequest<Asked extends Request>(
  request: Asked,
  { python, theme, language }: Pick<Standing, 'python' | 'theme' | 'language'>,
  pythons: readonly { minor: string }[],
): Asked {
  const isThere = pythons.some(({ minor }) => minor === python)
  return {
    ...request,
    ...(theme === null ? {} : { theme }),
    ...(language === null ? {} : { language }),
    python: request.python === 'default' && isThere ? python : request.python,
  }
}
