/** Slack on this machine: its Web API, uploads, response URLs and Socket Mode, with its own limits. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BOT_TOKEN, type Grant, Grants } from './grants.js'
import { type Block, callsIn, dangersIn, isSoundView, refusalOf, SCOPES, type View } from './rules.js'
import { Socket } from './socket.js'
import { tellShown, transcript } from './told.js'

export { BOT_TOKEN }

export interface Call {
  method: string
  args: Record<string, unknown>
  token: string | undefined
}

export interface Shown extends Record<string, unknown> {
  channel: string
  ts: string
  text: string
  blocks: Block[]
  /** Whose token brought it. */
  by: string
}

interface File {
  bytes: Buffer
  /** The workspaces where it is. */
  teams: readonly string[]
  /** Looks at it that still find it unprocessed. */
  looks: number
  /** Of one that somebody else uploaded. */
  name?: string
  mimetype?: string
}

export const APP_TOKEN = 'xapp-test'

const QUIET = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false }

/** Arguments that come as JSON inside a form. */
const STRUCTURED = new Set(['blocks', 'files', 'metadata', 'view'])

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

function argsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body || '{}')
  const read = (name: string, value: string) => (STRUCTURED.has(name) ? JSON.parse(value) : value)
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, read(name, value)]))
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace(/^Bearer /, '')
}

interface Answer {
  status: number
  answer: unknown
  headers?: Record<string, string>
}

export class FakeSlack {
  readonly calls: Call[] = []
  /** By channel and time stamp; a message taken away is not there. */
  readonly messages = new Map<string, Shown>()
  /** What one person alone saw, by response URL. */
  readonly whispers: Shown[] = []
  readonly files = new Map<string, File>()
  /** Windows that were opened. */
  readonly views: View[] = []
  /** Users to whom the bot can write no direct message. */
  readonly unreachable = new Set<string>()
  /** Channels where the bot is no member. */
  readonly closed = new Set<string>()
  /** User groups that there are, each chosen by a moderator: messages may call them, and no others. */
  readonly groups = new Set<string>()
  /** What we sent that could ping, link or break. */
  readonly dangers: string[] = []
  /** Of the workspace, by user: `is_admin` or `is_owner`. */
  readonly moderators = new Map<string, 'is_admin' | 'is_owner'>()
  readonly grants = new Grants()
  /** The workspaces of channels and users; of all others it is T1. */
  readonly teams = new Map<string, readonly string[]>()
  /** In which workspace something was done that may open a window. */
  readonly triggers = new Map<string, string>()
  /** Looks that find a new file unprocessed. */
  processedAfterLooks = 0
  /** Methods whose next call comes too soon: seconds until the one after it may come. */
  readonly tooSoon = new Map<string, number>()
  /** Methods that are refused, with Slack's word for it. */
  readonly refused = new Map<string, string>()
  /** Methods whose next call is attended to, and its answer lost on the way. */
  readonly lost = new Set<string>()
  /** Channels where nothing may be posted, with Slack's word for it. */
  readonly barred = new Map<string, string>()
  /** Channels whose messages can have no replies. */
  readonly unthreaded = new Set<string>()
  readonly socket = new Socket()
  #hold: { arrived: () => void; until: Promise<void> } | null = null
  readonly #server: Server
  readonly #watchers = new Set<() => void>()
  readonly #uses = new Map<string, number>()
  #last = 1_700_000_000

  static async start(): Promise<FakeSlack> {
    const fake = new FakeSlack()
    fake.#server.listen(0, '127.0.0.1')
    await once(fake.#server, 'listening')
    return fake
  }

  private constructor() {
    this.#server = createServer((request, response) => this.#serve(request, response))
    this.#server.on('upgrade', (request, connection, head) => this.socket.take(request, connection, head))
  }

  /** What the app may do in T1: what its manifest asked for when it was installed. */
  get scopes(): Set<string> {
    const grant = this.grants.of(BOT_TOKEN)
    if (typeof grant === 'string') throw new Error(grant)
    return grant.scopes
  }

  get #at(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get apiUrl(): string {
    return `http://${this.#at}/api/`
  }

  responseUrl(): string {
    return `http://${this.#at}/response/${this.#next()}`
  }

  /** Somebody uploads a file: as it hangs at a message. */
  attach(
    name: string,
    bytes: Buffer,
    mimetype = 'text/plain',
    team = 'T1',
  ): { id: string; name: string; mimetype: string } {
    const id = `F${this.#next().replace('.', '')}`
    this.files.set(id, { bytes, teams: [team], looks: 0, name, mimetype })
    return { id, name, mimetype }
  }

  /** Resolves to what `look` finds, now or after a later request. */
  until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const watch = () => {
        const found = look()
        if (found === undefined) return
        this.#watchers.delete(watch)
        resolve(found)
      }
      this.#watchers.add(watch)
      watch()
    })
  }

  /** The next change of a message is on its way for long: resolves when it was sent, to what lets it arrive. */
  holdAChange(): Promise<() => void> {
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

  async close(): Promise<void> {
    transcript.write()
    await this.socket.close()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Time stamps go on from there; seconds since the epoch. */
  goOnAt(second: number): void {
    this.#last = Math.max(this.#last, second)
  }

  #next(): string {
    this.#last += 1
    return `${this.#last}.000100`
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://slack')
    const [, kind, name = ''] = pathname.split('/')
    const body = await bodyOf(request)
    if (kind === 'files') return this.#handOut(name, request, response)
    if (name === 'chat.update') await this.#held()
    const { status, answer, headers } = this.#answer(kind, name, request, body)
    if (this.lost.delete(name)) request.socket.destroy()
    else response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(answer))
    for (const watch of [...this.#watchers]) watch()
  }

  /** Whoever may not see a file gets a page for signing in. */
  #handOut(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files.get(id)
    const grant = this.grants.of(tokenOf(request))
    const isKnown =
      file && typeof grant !== 'string' && this.grants.reaches(grant, file.teams) && grant.scopes.has('files:read')
    if (isKnown) response.writeHead(200, { 'Content-Type': file.mimetype }).end(file.bytes)
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>Sign in')
  }

  #answer(kind: string | undefined, name: string, request: IncomingMessage, body: Buffer): Answer {
    if (kind === 'upload') {
      this.files.set(name, { bytes: body, teams: this.files.get(name)?.teams ?? [], looks: this.processedAfterLooks })
      return { status: 200, answer: 'OK' }
    }
    const wait = kind === 'api' ? this.tooSoon.get(name) : undefined
    if (wait !== undefined) {
      this.tooSoon.delete(name)
      return { status: 429, answer: { ok: false, error: 'ratelimited' }, headers: { 'Retry-After': String(wait) } }
    }
    const args = argsOf(request, body.toString())
    if (kind === 'response') return this.#whisper(name, args)
    const token = tokenOf(request)
    this.calls.push({ method: name, args, token })
    return { status: 200, answer: this.#attend(name, args, token) }
  }

  #attend(name: string, args: Record<string, unknown>, token: string | undefined): Record<string, unknown> {
    const refused = this.refused.get(name)
    if (name === 'oauth.v2.access') return refused ? { ok: false, error: refused } : this.grants.access(args)
    if (name === 'apps.connections.open' && token === APP_TOKEN) return { ok: true, url: `ws://${this.#at}/socket` }
    const grant = this.grants.of(token)
    if (typeof grant === 'string') return { ok: false, error: grant }
    const scope = SCOPES[name]
    if (refused) return { ok: false, error: refused }
    if (scope !== undefined && !grant.scopes.has(scope)) return { ok: false, error: 'missing_scope', needed: scope }
    return this.#call(name, args, grant)
  }

  /** Those where a channel, a user or a direct message with one is. */
  #teamsOf(id: string): readonly string[] {
    return this.teams.get(id.replace(/^D/, 'U')) ?? ['T1']
  }

  /** Five uses an address. */
  #whisper(name: string, args: Record<string, unknown>): Answer {
    const uses = (this.#uses.get(name) ?? 0) + 1
    this.#uses.set(name, uses)
    const ok = uses <= 5 && args.response_type === 'ephemeral' && this.#hear(args)
    return { status: ok ? 200 : 400, answer: { ok } }
  }

  #hear(args: Record<string, unknown>): boolean {
    const message = { channel: '', ts: '', ...args } as Shown
    this.dangers.push(...dangersIn(message))
    // Slack shows no files to one person alone.
    const sound = refusalOf(message.blocks) === null && !message.blocks.some(({ slack_file: file }) => file)
    if (sound) {
      this.whispers.push(message)
      tellShown('one person sees', message.blocks)
    }
    return sound
  }

  #call(method: string, args: Record<string, unknown>, grant: Grant): Record<string, unknown> {
    const { botUser, team, enterprise } = grant
    // Elsewhere there is nothing, as far as this token sees.
    if ('channel' in args && !this.grants.reaches(grant, this.#teamsOf(String(args.channel))))
      return { ok: false, error: 'channel_not_found' }
    switch (method) {
      case 'auth.test': {
        const where = { team_id: team ?? enterprise, enterprise_id: enterprise }
        return {
          ok: true,
          user_id: botUser,
          bot_id: botUser.replace('U', 'B'),
          ...where,
          url: 'https://test.slack.com/',
        }
      }
      case 'chat.postMessage':
        if (this.unreachable.has(String(args.channel))) return { ok: false, error: 'cannot_dm_bot' }
        return this.#put(String(args.channel).replace(/^U/, 'D'), this.#next(), args, grant)
      case 'chat.postEphemeral':
        return this.#hear(args) ? { ok: true } : { ok: false, error: 'invalid_blocks' }
      case 'chat.update':
        return this.messages.has(`${args.channel}/${args.ts}`)
          ? this.#put(String(args.channel), String(args.ts), args, grant)
          : { ok: false, error: 'message_not_found' }
      case 'chat.getPermalink':
        return {
          ok: true,
          permalink: `https://test.slack.com/archives/${args.channel}/p${String(args.message_ts).replace('.', '')}`,
        }
      case 'chat.delete':
        return this.messages.delete(`${args.channel}/${args.ts}`)
          ? { ok: true }
          : { ok: false, error: 'message_not_found' }
      case 'files.getUploadURLExternal': {
        const id = `F${this.#next().replace('.', '')}`
        this.files.set(id, { bytes: Buffer.alloc(0), teams: this.#under(grant), looks: 0 })
        return { ok: true, file_id: id, upload_url: `http://${this.#at}/upload/${id}` }
      }
      case 'files.completeUploadExternal':
        return args.channel_id ? { ok: false, error: 'shared_too_early' } : { ok: true, files: args.files }
      case 'files.info': {
        const file = this.files.get(String(args.file))
        if (!file || !this.grants.reaches(grant, file.teams)) return { ok: false, error: 'file_not_found' }
        file.looks -= 1
        const { name, mimetype = 'image/png', bytes } = file
        const url = `http://${this.#at}/files/${args.file}`
        const known = { id: args.file, name, size: bytes.length, url_private: url, url_private_download: url }
        return { ok: true, file: { ...known, mimetype: file.looks < 0 ? mimetype : '' } }
      }
      case 'conversations.history': {
        const { channel, oldest = 0, limit = 100 } = args
        const all = [...this.messages.values()].filter(
          (one) => one.channel === channel && Number(one.ts) > Number(oldest),
        )
        const [messages, rest] = [all.toReversed().slice(0, Number(limit)), all.length - Number(limit)]
        const shown = messages.map(({ metadata, ...one }) => (args.include_all_metadata ? { ...one, metadata } : one))
        return { ok: true, messages: shown, has_more: rest > 0 }
      }
      case 'users.info': {
        const id = String(args.user)
        const role = this.moderators.get(id)
        const [own] = this.#teamsOf(id)
        const name = { real_name: `${id.charAt(1)}${id.slice(2).toLowerCase()} <b>` }
        return {
          ok: true,
          user: { id, ...name, team_id: own, is_admin: role === 'is_admin', is_owner: role === 'is_owner' },
        }
      }
      case 'views.open': {
        const view = args.view as View
        this.dangers.push(...dangersIn({ blocks: view.blocks, ...QUIET }))
        const opens = this.triggers.get(String(args.trigger_id)) ?? 'T1'
        if (!this.grants.reaches(grant, [opens])) return { ok: false, error: 'invalid_trigger_id' }
        if (!isSoundView(view)) return { ok: false, error: 'invalid_arguments' }
        this.views.push(view)
        tellShown('a window opens', view.blocks)
        return { ok: true, view: { id: 'V1' } }
      }
      default:
        return { ok: false, error: 'unknown_method' }
    }
  }

  /** The workspaces that a token opens. */
  #under({ team, enterprise }: Grant): string[] {
    if (team !== null) return [team]
    return [...this.grants.organizations]
      .filter(([, organization]) => organization === enterprise)
      .map(([each]) => each)
  }

  #put(channel: string, ts: string, args: Record<string, unknown>, grant: Grant): Record<string, unknown> {
    const thread = this.messages.get(`${channel}/${ts}`)?.thread_ts
    const message = { ...(thread ? { thread_ts: thread } : {}), ...args, channel, ts, by: grant.token } as Shown
    if (callsIn(message.blocks).some((one) => /^S\d/.test(one) && !this.groups.has(one)))
      return { ok: false, error: 'invalid_blocks' }
    this.dangers.push(...dangersIn(message, this.groups))
    const barred = this.barred.get(channel)
    if (barred !== undefined) return { ok: false, error: barred }
    if (args.thread_ts && this.unthreaded.has(channel)) return { ok: false, error: 'cannot_reply_to_message' }
    if (this.closed.has(channel)) return { ok: false, error: 'not_in_channel' }
    const error = refusalOf(message.blocks)
    const images = message.blocks.flatMap(({ slack_file }) => slack_file ?? [])
    const isReady = ({ looks, teams }: File) => looks < 0 && this.grants.reaches(grant, teams)
    const unready = images.some(
      ({ id }) => !isReady(this.files.get(id) ?? { looks: 0, teams: [], bytes: Buffer.alloc(0) }),
    )
    if (error !== null || unready) return { ok: false, error: error ?? 'invalid_blocks' }
    this.messages.set(`${channel}/${ts}`, message)
    tellShown(
      `in ${grant.team === 'T1' ? '' : `${grant.team ?? grant.enterprise}, `}${channel}${thread || args.thread_ts ? ', in a thread' : ''}`,
      message.blocks,
      (id) => this.files.get(id)?.bytes,
    )
    return { ok: true, channel, ts, message }
  }
}
