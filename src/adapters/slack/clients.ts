/** Which client speaks to Slack for a workspace. */
import { type App, type HTTPReceiver, webApi } from '@slack/bolt'
import { UsageError } from '../../errors.js'
import { textsIn } from '../../texts/texts.js'
import { rootOf } from './fault.js'
import type { Home } from './home.js'
import { queryFor } from './installations/installations.js'

export interface Clients {
  /** By the token of there as it is at this moment. Throws `UsageError` (`not-installed`), and `StoreError`. */
  of(home: Home): Promise<webApi.WebClient>
  /** One that sends each message once, whatever comes of it. Throws as `of`. */
  once(home: Home): Promise<webApi.WebClient>
  /** What is spoken to by one client at a time has one name. */
  name(home: Home): string
  /** Where the app is not installed any more. */
  drop(home: Home): void
}

/** Slack may have taken what it did not answer: nothing is tried a second time. */
function sendingOnce({ token }: webApi.WebClient, options: webApi.WebClientOptions): webApi.WebClient {
  return new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true })
}

/** Of an app that is installed once. */
export function oneClient({ client, webClientOptions }: App): Clients {
  return {
    of: async () => client,
    once: async () => sendingOnce(client, webClientOptions),
    name: () => '',
    drop: () => {},
  }
}

type Installer = NonNullable<HTTPReceiver['installer']>

/** Each has what its workspace is told to wait for by itself. Bolt looks up the token, and renews it where Slack lets it expire. */
export class InstalledClients implements Clients {
  readonly #clients = new Map<string, webApi.WebClient>()

  constructor(
    private readonly installer: Pick<Installer, 'authorize'>,
    private readonly options: webApi.WebClientOptions,
  ) {}

  async of(home: Home): Promise<webApi.WebClient> {
    const { botToken } = await this.installer.authorize(queryFor(home)).catch((error: unknown) => {
      throw rootOf(error)
    })
    if (!botToken) throw new UsageError('not-installed', textsIn().installing.noBot)
    const name = this.name(home)
    const known = this.#clients.get(name)
    if (known?.token === botToken) return known
    const client = new webApi.WebClient(botToken, this.#optionsFor(home))
    this.#clients.set(name, client)
    return client
  }

  async once(home: Home): Promise<webApi.WebClient> {
    return sendingOnce(await this.of(home), this.#optionsFor(home))
  }

  name({ team, enterprise }: Home): string {
    return enterprise === null ? team : `${enterprise}.${team}`
  }

  drop(home: Home): void {
    this.#clients.delete(this.name(home))
  }

  /** An organization's token alone does not say in which workspace. */
  #optionsFor({ team, enterprise }: Home): webApi.WebClientOptions {
    return enterprise === null ? this.options : { ...this.options, teamId: team }
  }
}
