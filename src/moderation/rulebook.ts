import type { Asker } from '../contract.js'
import type { Settings } from '../settings/settings.js'
import { Rules } from './rules.js'

/** How long rules hold after they were changed. */
export const RULES_KEPT_MS = 3000
const COMMUNITIES_KEPT = 1000

interface Known {
  rules: Promise<Rules | null>
  until: number
}

/** Each community's rules, looked up once in a while. */
export class Rulebook {
  readonly #known = new Map<string, Known>()

  constructor(
    private readonly settings: Pick<Settings, 'of'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** null: nothing is blocked there. Throws `StoreError`. */
  async rulesFor({ platform, community }: Pick<Asker, 'platform' | 'community'>): Promise<Rules | null> {
    if (community === null) return null
    const key = `${platform}-${community}`
    const known = this.#known.get(key)
    if (known && known.until > this.now()) return known.rules
    const rules = this.settings.of({ platform, community, channel: null }).then((settled) => Rules.of(settled))
    this.#keep(key, rules)
    return rules
  }

  #keep(key: string, rules: Known['rules']): void {
    this.#known.delete(key)
    for (const oldest of this.#known.keys()) if (this.#known.size >= COMMUNITIES_KEPT) this.#known.delete(oldest)
    this.#known.set(key, { rules, until: this.now() + RULES_KEPT_MS })
    rules.catch(() => this.#known.delete(key))
  }
}
