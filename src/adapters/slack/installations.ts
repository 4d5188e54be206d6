/**
 * The workspaces and organizations that have installed the app, each with the token that Slack gave for it. They lie in
 * Redis, which workers reach too, so they are sealed with a secret that gateways alone have. Only the bot's part is kept.
 */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import type { Redis } from 'ioredis'
import { UsageError } from '../../errors.js'
import { reaching } from '../../store/entry.js'
import { Seal } from './sealed.js'

const PURPOSE = 'ourobot slack installations'

/** Of an organization, or of one workspace. */
export interface Where {
  enterprise?: string | undefined
  team?: string | undefined
}

function keyOf({ enterprise, team }: Where): string {
  return `ouro:slack:installation:${enterprise ?? ''}:${team ?? ''}`
}

/** An installation for a whole organization goes by the organization alone, whichever of its workspaces asks. */
function whereIn({ enterpriseId, teamId, isEnterpriseInstall }: InstallationQuery<boolean>): Where {
  return isEnterpriseInstall ? { enterprise: enterpriseId } : { enterprise: enterpriseId, team: teamId }
}

export class Installations implements InstallationStore {
  readonly #redis: Redis
  readonly #seal: Seal

  constructor(redis: Redis, secret: string) {
    this.#redis = redis
    this.#seal = new Seal(secret, PURPOSE)
  }

  /** Installed again, it takes the place of what was there. */
  async storeInstallation(installation: Installation): Promise<void> {
    const { enterprise, team, isEnterpriseInstall, user } = installation
    const where = { enterprise: enterprise?.id, ...(isEnterpriseInstall ? {} : { team: team?.id }) }
    const kept = { ...installation, user: { id: user.id, token: undefined, scopes: undefined } }
    const key = keyOf(where)
    await reaching('Redis', () => this.#redis.set(key, this.#seal.close(JSON.stringify(kept), key)))
  }

  /** Throws `UsageError` (`not-installed`) where there is none, or none that the secret opens; `StoreError`. */
  async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation> {
    const key = keyOf(whereIn(query))
    const sealed = await reaching('Redis', () => this.#redis.getBuffer(key))
    const text = sealed && this.#seal.open(sealed, key)
    if (!text)
      throw new UsageError('not-installed', 'Ourobot is not installed in this workspace any more; install it again')
    return JSON.parse(text)
  }

  async deleteInstallation(query: InstallationQuery<boolean>): Promise<void> {
    await reaching('Redis', () => this.#redis.del(keyOf(whereIn(query))))
  }
}
