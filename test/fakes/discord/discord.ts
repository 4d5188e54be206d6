/** A Discord of our own on this machine: HTTP API and gateway, with the limits of the real one. */
import { EventEmitter, once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, Conversation } from './conversation.js'
import { Gateway } from './gateway.js'
import { type By, commandOf, formOf, type Interaction, type Options, pressOf, snowflake } from './interactions.js'
import type { Body } from './limits.js'
import { missing, type Stored } from './menu.js'
import { APPLICATION, SERVER, serverSeen } from './places.js'
import { type Received, received } from './request.js'
import { complaint } from './spec.js'
import type { Web } from './web.js'

export const TOKEN = 'a-bot.token.of-the-fake'
const USER = { id: APPLICATION, username: 'ourobot', discriminator: '0', avatar: null, bot: true, global_name: null }
const NOT_FOUND: Answer = { status: 404, body: { code: 0, message: '404: Not Found' } }

interface Registered {
  name: string
  default_member_permissions?: number
}

interface Requested {
  method: string
  path: string
  status: number
}

export class FakeDiscord {
  readonly #server: Server
  readonly #gateway: Gateway
  readonly #conversations = new Map<string, Conversation>()
  readonly #commands = new Map<string, Stored[]>()
  #aheadMs = 0
  #waitUntil: number | null = null
  #limits = 0
  #losses = 0
  #web: Web | null = null
  /** How many connections Discord advises. */
  shards = 1
  #hold: { arrived: () => void; until: Promise<void> } | null = null
  /** What the real one would refuse, or its description does not allow. */
  readonly complaints: string[] = []
  /** Of each request. */
  readonly requests: Requested[] = []
  readonly #events = new EventEmitter()

  static async start(): Promise<FakeDiscord> {
    const server = createServer()
    const fake = new FakeDiscord(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return fake
  }

  private constructor(server: Server) {
    this.#server = server
    this.#gateway = new Gateway(server, TOKEN, () => this.#ready(), serverSeen)
    server.on('request', async (message, response) => {
      const request = await received(message)
      if (request.method === 'PATCH') await this.#held()
      const answer = this.#limited(request) ?? this.#answer(request)
      this.requests.push({ method: request.method, path: request.path, status: answer.status })
      this.#events.emit('requested')
      if (request.method === 'PATCH' && this.#losses > 0) {
        this.#losses -= 1
        response.destroy()
      } else send(response, answer)
    })
  }

  /** For discord.js. */
  get rest(): { api: string; version: string } {
    return { api: `${this.#address('http')}/api`, version: '10' }
  }

  /** From here on interactions are sent there, signed; Discord first sees whether a wrong signature is refused. */
  async sendTo(web: Web): Promise<void> {
    await web.checked()
    this.#web = web
  }

  /** Which of how many each bot said it was. */
  get identified(): [number, number][] {
    return this.#gateway.identified
  }

  get intents(): number {
    return this.#gateway.intents
  }

  /** Throws where Discord would not offer it to them. */
  command(path: string, options: Options = {}, by: By = {}): Conversation {
    const why = missing([...this.commandsOf('global'), ...this.commandsOf(SERVER)], path, options, by)
    if (why !== null) throw new Error(why)
    return this.#send(commandOf(path, options, this.#now(), by))
  }

  form(customId: string, fields: Record<string, string | string[]>, by: By = {}): Conversation {
    return this.#send(formOf(customId, fields, this.#now(), by))
  }

  press(customId: string, by: By = {}): Conversation {
    return this.#send(pressOf(customId, this.#now(), by))
  }

  /** That much later from now on. */
  wait(ms: number): void {
    this.#aheadMs += ms
  }

  /** Answers the next `times` edits with 429; whoever does not wait as told is complained of. */
  limit(times: number): void {
    this.#limits = times
  }

  /** Resolves when there has been such a request. */
  async requested(isSo: (request: Requested) => boolean): Promise<void> {
    while (!this.requests.some(isSo)) await once(this.#events, 'requested')
  }

  /** The next edit is made, and the connection breaks before that is said. */
  loseAnAnswer(): void {
    this.#losses += 1
  }

  /** The next edit is on its way for long: resolves when it was sent, to what lets it arrive. */
  holdAnEdit(): Promise<() => void> {
    return new Promise((resolve) => {
      let letArrive = () => {}
      const until = new Promise<void>((arrive) => {
        letArrive = arrive
      })
      this.#hold = { arrived: () => resolve(letArrive), until }
    })
  }

  async #held(): Promise<void> {
    const hold = this.#hold
    this.#hold = null
    hold?.arrived()
    await hold?.until
  }

  interrupt(): Promise<void> {
    return this.#gateway.interrupt()
  }

  /** `global`, or a server's id. */
  commandsOf(scope: string): Stored[] {
    return this.#commands.get(scope) ?? []
  }

  async close(): Promise<void> {
    this.#gateway.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #now(): number {
    return Date.now() + this.#aheadMs
  }

  #address(protocol: string): string {
    return `${protocol}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #ready(): object {
    const application = { id: APPLICATION, flags: 0 }
    const common = { v: 10, user: USER, guilds: [], session_id: 'session', shard: [0, 1], application }
    return { ...common, resume_gateway_url: this.#address('ws') }
  }

  #send(interaction: Interaction): Conversation {
    const conversation = new Conversation(
      interaction,
      this.#now(),
      () => this.#now(),
      (what) => what !== null && this.complaints.push(what),
    )
    this.#conversations.set(interaction.token, conversation)
    if (this.#web) this.#web.send(interaction).catch((fault: Error) => this.complaints.push(fault.message))
    else this.#gateway.dispatch('INTERACTION_CREATE', interaction)
    return conversation
  }

  #limited({ method }: Received): Answer | null {
    if (method !== 'PATCH') return null
    if (this.#waitUntil !== null && Date.now() < this.#waitUntil) this.complaints.push('a limit was not waited for')
    this.#waitUntil = null
    if (this.#limits === 0) return null
    this.#limits -= 1
    const seconds = 0.2
    this.#waitUntil = Date.now() + seconds * 1000
    return { status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global: false } }
  }

  #answer(request: Received): Answer {
    const [, root, first = '', second = '', third] = request.path.split('/')
    if (root === 'interactions' || root === 'webhooks') {
      if (request.authorization !== null) this.complaints.push(`${request.path} was sent the bot's token`)
      return this.#toConversation(request, second, third)
    }
    if (request.authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } }
    if (request.path === '/gateway/bot') return { status: 200, body: this.#gatewayPlace() }
    if (request.path === '/users/@me') return { status: 200, body: USER }
    if (request.path === '/applications/@me') return { status: 200, body: { id: APPLICATION, name: 'ourobot' } }
    if (root === 'applications' && first === APPLICATION) return this.#toCommands(request)
    return NOT_FOUND
  }

  #toConversation({ method, body, files }: Received, token: string, rest: string | undefined): Answer {
    const conversation = this.#conversations.get(token)
    if (!conversation) return { status: 404, body: { code: 10_015, message: 'Unknown Webhook' } }
    if (rest === 'callback') return conversation.respond(body as { type: number; data?: Body })
    if (rest === undefined) return conversation.followUp(body as Body, files)
    return method === 'DELETE' ? conversation.withdraw() : conversation.edit(body as Body, files)
  }

  #toCommands({ method, path, body }: Received): Answer {
    const scope = /\/guilds\/(\d+)\/commands$/.exec(path)?.[1] ?? 'global'
    if (method === 'PUT') {
      const commands = body as Registered[]
      for (const command of commands) {
        const wrong = complaint('ApplicationCommandUpdateRequest', command)
        if (wrong) this.complaints.push(wrong)
      }
      this.#commands.set(scope, commands.map(stored))
    }
    return { status: 200, body: this.commandsOf(scope) }
  }

  #gatewayPlace(): object {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
    return { url: this.#address('ws'), shards: this.shards, session_start_limit }
  }
}

/** As Discord gives a command back: with what it adds itself. */
function stored(command: Registered): Stored {
  const added = { id: snowflake(Date.now()), application_id: APPLICATION, version: '1', type: 1, nsfw: false }
  const permissions = command.default_member_permissions?.toString() ?? null
  return { ...added, name_localizations: null, ...command, default_member_permissions: permissions }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const wait = status === 429 && body && 'retry_after' in body ? { 'Retry-After': String(body.retry_after) } : {}
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
  response.writeHead(status, { ...type, ...wait })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
