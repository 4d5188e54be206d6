import type { OnFault } from '../errors.js'
import type { Settings } from '../settings/settings.js'
import type { Case } from './case.js'
import type { Claims } from './claims.js'
import { type Place, scopeOf } from './place.js'
import { ClosedError, type Poster } from './poster.js'

interface Ways {
  claims: Claims
  settings: Pick<Settings, 'of'>
  onFault: OnFault
}

/** Who posts on which platform; where nothing can be posted, moderators hear of it. */
export class Posters {
  readonly #posters = new Map<Case['platform'], Poster>()

  constructor(private readonly ways: Ways) {}

  join(poster: Poster): void {
    this.#posters.set(poster.platform, poster)
  }

  of({ platform }: Pick<Case, 'platform'>): Poster {
    const poster = this.#posters.get(platform)
    if (!poster) throw new RangeError(`nobody posts on ${platform}`)
    return poster
  }

  /** Whether the bot may write there; where it may not, moderators hear of it once in a while. */
  async post(place: Place, act: (poster: Poster) => Promise<void>): Promise<boolean> {
    try {
      await act(this.of(place))
      return true
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error
      await this.#warn(place, error)
      return false
    }
  }

  async #warn(place: Place, closed: ClosedError): Promise<void> {
    const { claims, settings, onFault } = this.ways
    const { community, channel } = place
    const { reportsChannel } = await settings.of({ ...scopeOf(place), channel: null })
    if (!(await claims.mayWarn(community, channel))) return
    if (reportsChannel === undefined) onFault(closed)
    else await this.of(place).warn({ community, channel }, reportsChannel).catch(onFault)
  }
}
