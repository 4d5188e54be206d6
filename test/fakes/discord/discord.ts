/** A Discord of our own on this machine: HTTP API and gateway, with the limits of the real one. */
import { EventEmitter, once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Channels, type Said } from './channels.js'
import { type Answer, Conversation, type World } from './conversation.js'
import { Gateway } from './gateway.js'
import {
  type Attachment,
  type By,
  choiceOf,
  commandOf,
  type Field,
  formOf,
  type Interaction,
  type Message,
  menuOf,
  messageOf,
  type Options,
  pressOf,
  snowflake,
  typingOf,
} from './interactions.js'
import type { Body } from './limits.js'
import { isCompleted, missing, type Stored } from './menu.js'
import { ADA, APPLICATION, channelOf, DIRECT, FORUM, SERVER, serverSeen } from './places.js'
import type { Posted } from './posted.js'
import { type Received, received } from './request.js'
import { complaint } from './spec.js'
import { tellDeed, tellDeleted, tellEdit, tellMessage, tellPost, transcript } from './told.js'
import type { Web } from './web.js'

const MESSAGE_CONTENT = 1 << 15
/** The flag of an application that may ask for that. */
const MAY_READ = 1 << 19

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
  readonly #channels: Channels
  /** What the bot may not do, by channel. */
  readonly #denied = new Map<string, bigint>()
  readonly #files = new Map<string, Buffer>()
  readonly #complain = (what: string | null): void => {
    if (what !== null) this.complaints.push(what)
  }
  #aheadMs = 0
  #stoppedAt: number | null = null
  #waitUntil: number | null = null
  #limits = 0
  #losses = 0
  #web: Web | null = null
  /** How many connections Discord advises. */
  shards = 1
  #hold: { arrived: () => void; until: Promise<void> } | null = null
  /** Whether whoever has the bot lets it read messages (Message Content Intent). */
  mayRead = false
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
    this.#gateway = new Gateway(
      server,
      TOKEN,
      () => this.#ready(),
      () => serverSeen(this.#denied),
    )
    this.#channels = new Channels({ complain: this.#complain, denied: this.#denied, now: () => this.#now() })
    server.on('request', async (message, response) => {
      const file = this.#files.get(message.url ?? '')
      if (file) return void response.end(file)
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

  /** Somebody is typing an option. Throws where Discord would not ask what to offer. */
  type(path: string, option: string, typed: string, by: By = {}): Conversation {
    const all = [...this.commandsOf('global'), ...this.commandsOf(SERVER)]
    if (!isCompleted(all, path, option)) throw new Error(`/${path} offers nothing for ${option}`)
    return this.#send(typingOf(path, option, typed, this.#now(), by))
  }

  /** `below`: the message whose button opened it. */
  form(customId: string, fields: Record<string, Field>, by: By = {}, below: Posted | null = null): Conversation {
    return this.#send(formOf(customId, fields, this.#now(), by), below)
  }

  /** Any number of choices in a menu of any kind, also of users, roles and channels. Throws as `press`. */
  pick(customId: string, values: string[], by: By = {}): Conversation {
    const user = by.user ?? ADA
    const message = [...this.#channels.posted].reverse().find((one) => one.pressable(customId, user))
    const menu = message?.pressable(customId, user)
    if (!message || !menu) throw new Error(`${user} cannot choose in ${customId}`)
    if (values.length > (menu.max_values ?? 1)) throw new Error(`${customId} takes no ${values.length} choices`)
    const unknown = menu.options && values.find((value) => !menu.options?.some((one) => one.value === value))
    if (unknown !== undefined) throw new Error(`${customId} has no choice ${unknown}`)
    const at = { id: message.id, channel: message.channel, hidden: message.seenBy !== null }
    return this.#send(choiceOf(menu.type, customId, values, at, this.#now(), by), message)
  }

  /** The bot is taken off the server. */
  leave(): void {
    this.#gateway.dispatch('GUILD_DELETE', { id: SERVER })
  }

  /** Throws where nobody could: there is no such button, or not for them. `below`: else below the newest message that has it. */
  press(customId: string, by: By = {}, below?: Posted): Conversation {
    return this.#press(customId, null, by, below)
  }

  /** A choice of a menu. Throws as `press`. */
  choose(customId: string, value: string, by: By = {}, below?: Posted): Conversation {
    return this.#press(customId, value, by, below)
  }

  /** Somebody writes something; what the bot may not read is not told to it. */
  say(content: string, by: By = {}, attachments: Attachment[] = [], more: object = {}): Said {
    const message = { ...messageOf(content, attachments, this.#now(), by), ...more }
    this.#gateway.dispatch('MESSAGE_CREATE', this.#readable(message))
    tellMessage(message)
    return this.#channels.said(message)
  }

  /** Somebody begins a post in the forum. */
  post(title: string, content: string, by: By = {}): Said {
    const id = snowflake(this.#now())
    const channel = FORUM
    this.#channels.begin(id, channel, title, by.user ?? ADA)
    this.#gateway.dispatch('THREAD_CREATE', { ...channelOf(id, this.#denied, title), newly_created: true })
    const message = { ...messageOf(content, [], this.#now(), { ...by, channel: id }), id }
    this.#gateway.dispatch('MESSAGE_CREATE', this.#readable(message))
    tellPost(title, message)
    return this.#channels.said(message)
  }

  /** Somebody else begins a thread at what was said. */
  beginThread({ message }: Said): void {
    this.#channels.begin(message.id, message.channel_id, 'theirs', ADA)
  }

  /** Somebody deletes what they said. */
  unsay({ message }: Said): void {
    this.#channels.removed.add(message.id)
    tellDeleted()
    const { id, channel_id, guild_id } = message
    this.#gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id })
  }

  /** What the thread is called that was begun at a message; undefined: there is none. */
  threadAt({ message }: Said): string | undefined {
    return this.#channels.begun.get(message.id)?.name
  }

  edit(said: Said, content: string): void {
    const { message } = said
    const again = messageOf(content, message.attachments, this.#now(), { channel: message.channel_id })
    const { mentions } = again
    Object.assign(message, { content, mentions, edited_timestamp: new Date(this.#now()).toISOString() })
    tellEdit(message)
    this.#gateway.dispatch('MESSAGE_UPDATE', this.#readable(message))
  }

  /** A command from the menu of a message. Throws where it is not registered. */
  menu(name: string, content: string, { by = {}, attachments = [] }: { by?: By; attachments?: Attachment[] } = {}) {
    const all = [...this.commandsOf('global'), ...this.commandsOf(SERVER)]
    if (!all.some((command) => command.name === name && command.type === 3)) throw new Error(`no ${name} in the menu`)
    return this.#send(menuOf(name, messageOf(content, attachments, this.#now(), by), this.#now(), by))
  }

  /** A file that somebody uploaded. */
  file(filename: string, bytes: Buffer | string, size?: number): Attachment {
    const id = snowflake(this.#now())
    const content = Buffer.from(bytes)
    const path = `/files/${id}/${filename}`
    this.#files.set(path, content)
    const url = `${this.#address('http')}${path}`
    return { id, filename, size: size ?? content.length, url, proxy_url: url }
  }

  /** Somebody deletes a channel. */
  removeChannel(channel: string): void {
    this.#channels.gone.add(channel)
  }

  /** Takes permissions from the bot in a channel. */
  deny(channel: string, permissions: bigint): void {
    this.#denied.set(channel, permissions)
    this.#gateway.dispatch('CHANNEL_UPDATE', channelOf(channel, this.#denied))
  }

  /** Messages of the bot's in a channel, oldest first. */
  postedIn(channel: string): Posted[] {
    return this.#channels.posted.filter((one) => one.channel === channel)
  }

  /** Of the bot's next message in that channel, or of the one that is there already. */
  async posted(channel: string, isIt: (posted: Posted) => boolean = () => true): Promise<Posted> {
    for (;;) {
      const found = this.postedIn(channel).find(isIt)
      if (found) return found
      await once(this.#events, 'requested')
    }
  }

  /** Who takes no direct messages from the bot. */
  shut(user: string): void {
    this.#channels.shut.add(user)
  }

  /** From here on no time passes on Discord, however long what happens there takes. */
  stopTheClock(): void {
    this.#stoppedAt = Date.now()
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
    transcript.write()
    this.#gateway.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #now(): number {
    return (this.#stoppedAt ?? Date.now()) + this.#aheadMs
  }

  #address(protocol: string): string {
    return `${protocol}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #ready(): object {
    const application = { id: APPLICATION, flags: 0 }
    const common = { v: 10, user: USER, guilds: [], session_id: 'session', shard: [0, 1], application }
    return { ...common, resume_gateway_url: this.#address('ws') }
  }

  #press(customId: string, value: string | null, by: By, below?: Posted): Conversation {
    const user = by.user ?? ADA
    const found = [...this.#channels.posted].reverse().find((one) => one.pressable(customId, user))
    const message = below ?? found
    const component = message?.pressable(customId, user)
    if (!message || !component) throw new Error(`${user} cannot press ${customId}`)
    if (value !== null && !component.options?.some((one) => one.value === value)) throw new Error(`no choice ${value}`)
    const at = { id: message.id, channel: message.channel, hidden: message.seenBy !== null }
    return this.#send(pressOf(customId, value === null ? null : [value], at, this.#now(), by), message)
  }

  #send(interaction: Interaction, pressed: Posted | null = null): Conversation {
    const world: World = {
      now: () => this.#now(),
      complain: this.#complain,
      post: (channel, seenBy) => this.#channels.add(channel, seenBy),
    }
    const conversation = new Conversation(interaction, pressed, this.#now(), world)
    this.#conversations.set(interaction.token, conversation)
    tellDeed(interaction, pressed?.shown?.body ?? null)
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
      if (request.authorization !== null) this.#complain(`${request.path} was sent the bot's token`)
      return this.#toConversation(request, second, third)
    }
    if (request.authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } }
    if (request.path === '/gateway/bot') return { status: 200, body: this.#gatewayPlace() }
    if (request.path === '/users/@me') return { status: 200, body: USER }
    if (request.path === '/applications/@me')
      return { status: 200, body: { id: APPLICATION, name: 'ourobot', flags: this.mayRead ? MAY_READ : 0 } }
    if (root === 'applications' && first === APPLICATION) return this.#toCommands(request)
    if (root === 'channels' || root === 'users') return this.#channels.answer(request)
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

  /** Without the intent for what messages say, that is told in direct messages and where the bot is mentioned. */
  #readable(message: Message): Message {
    const isTold = message.channel_id === DIRECT || message.content.includes(APPLICATION)
    return isTold || this.intents & MESSAGE_CONTENT ? message : { ...message, content: '', attachments: [] }
  }

  #gatewayPlace(): object {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
    return { url: this.#address('ws'), shards: this.shards, session_start_limit }
  }
}

/** As Discord gives a command back: with what it adds itself. */
function stored(command: Registered): Stored {
  const ids = { id: snowflake(Date.now()), application_id: APPLICATION, version: '1' }
  const added = { ...ids, type: 1, description: '', nsfw: false }
  const permissions = command.default_member_permissions?.toString() ?? null
  return { ...added, name_localizations: null, ...command, default_member_permissions: permissions }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const wait = status === 429 && body && 'retry_after' in body ? { 'Retry-After': String(body.retry_after) } : {}
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
  response.writeHead(status, { ...type, ...wait })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
