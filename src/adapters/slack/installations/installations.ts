/**
 * The workspaces and organizations that have installed the app, each with the token that Slack gave for it. Workers reach
 * Redis, too, so they are sealed with a secret that gateways alone have. Only the bot's part is kept.
 */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import { UsageError } from '../../../errors.js'
import { textsIn } from '../../../texts/texts.js'
import type { Home } from '../home.js'
import { Seal } from './sealed.js'
import type { Shelf } from './shelf.js'

const PURPOSE = 'ourobot slack installations'

type Where = Pick<InstallationQuery<boolean>, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>

/** Kept beside what Slack tells; seconds since the epoch. */
interface Dated {
  installedAt?: number
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}

/** Of an organization's installation, whichever of its workspaces asks, or of a workspace's: no two of Slack's ids are alike. */
function nameOf({ teamId, enterpriseId, isEnterpriseInstall }: Where): string {
  const name = isEnterpriseInstall || !teamId ? enterpriseId : teamId
  if (name && /^[A-Z0-9]+$/.test(name)) return name
  throw new UsageError('no-workspace', textsIn().installing.nowhere)
}

export function queryFor({ team, enterprise }: Home): Where {
  return enterprise === null
    ? { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }
    : { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: true }
}

/** Every method throws `StoreError` (`store-unreachable`) where the shelf cannot be reached. */
export class Installations implements InstallationStore {
  readonly #shelf: Shelf
  readonly #seal: Seal

  constructor(shelf: Shelf, secret: string) {
    this.#shelf = shelf
    this.#seal = new Seal(secret, PURPOSE)
  }

  /** Installed again, or with a token that took another's place, it is kept instead of what was there. */
  async storeInstallation(installation: Installation & Dated): Promise<void> {
    const { enterprise, team, isEnterpriseInstall = false, user, installedAt = now() } = installation
    const name = nameOf({ teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall })
    const kept = { ...installation, installedAt, user: { id: user.id, token: undefined, scopes: undefined } }
    await this.#shelf.put(name, this.#seal.close(JSON.stringify(kept), name))
  }

  /** Throws `UsageError` (`not-installed`) where there is none, or none that the secret opens. */
  async fetchInstallation(query: Where): Promise<Installation> {
    const found = await this.#find(nameOf(query))
    if (!found) throw new UsageError('not-installed', textsIn().installing.gone)
    return found
  }

  async deleteInstallation(query: Where): Promise<void> {
    await this.#shelf.delete(nameOf(query))
  }

  /** Whether it was installed after that second; then what Slack tells of the time before holds no more. */
  async isSince(query: Where, second: number): Promise<boolean> {
    const found = await this.#find(nameOf(query))
    return (found?.installedAt ?? 0) > second
  }

  /** That an organization's installation is used in a workspace. */
  async use({ team, enterprise }: Home): Promise<void> {
    if (enterprise !== null) await this.#shelf.put(`${enterprise}.${team}`, Buffer.from(''))
  }

  /** Where an organization's installation was used. */
  async usedIn(enterprise: string): Promise<string[]> {
    const names = await this.#shelf.names(`${enterprise}.`)
    return names.map((name) => name.slice(enterprise.length + 1))
  }

  /** Where the app is installed that writes in a workspace: in it alone, or in its organization. */
  async homeFor(team: string): Promise<Home> {
    const alone = { team, enterprise: null }
    if (await this.#shelf.get(team)) return alone
    const used = (await this.#shelf.names('')).find((name) => name.endsWith(`.${team}`))
    return used === undefined ? alone : { team, enterprise: used.slice(0, -team.length - 1) }
  }

  async unuse(enterprise: string, team: string): Promise<void> {
    await this.#shelf.delete(`${enterprise}.${team}`)
  }

  async close(): Promise<void> {
    await this.#shelf.close()
  }

  async #find(name: string): Promise<(Installation & Dated) | null> {
    const sealed = await this.#shelf.get(name)
    const text = sealed && this.#seal.open(sealed, name)
    return text ? JSON.parse(text) : null
  }
}
