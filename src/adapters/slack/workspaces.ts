import type { webApi } from '@slack/bolt'
import type { Store } from '../../store/store.js'
import type { Clients } from './clients.js'
import type { Home } from './home.js'
import type { SlackLimits } from './limits.js'
import { Messages } from './messages.js'
import { Notes } from './notes.js'
import { Pictures } from './pictures.js'

/** What the bot has to say in one workspace, at the pace that Slack allows there. */
export interface Workspace {
  messages: Messages
  notes: Notes
  pictures: Pictures
  /** A client that sends each message once. Throws as `requireInstalled`. */
  once(): Promise<webApi.WebClient>
  /** Throws `UsageError` (`not-installed`) where the bot is not there any more, and `StoreError`. */
  requireInstalled(): Promise<void>
}

export class Workspaces {
  readonly #known = new Map<string, Workspace>()

  constructor(
    private readonly clients: Clients,
    private readonly store: Store,
    private readonly limits: SlackLimits,
  ) {}

  of(home: Home): Workspace {
    const name = this.clients.name(home)
    const known = this.#known.get(name) ?? this.#open(home)
    this.#known.set(name, known)
    return known
  }

  /** Where the app is not installed any more. */
  drop(home: Home): void {
    this.#known.delete(this.clients.name(home))
    this.clients.drop(home)
  }

  #open(home: Home): Workspace {
    const client = () => this.clients.of(home)
    const messages = new Messages(client, this.limits.postPauseMs)
    return {
      messages,
      notes: new Notes(messages, this.limits.progressPauseMs),
      pictures: new Pictures(client, this.store, this.limits),
      once: () => this.clients.once(home),
      requireInstalled: async () => void (await client()),
    }
  }
}
