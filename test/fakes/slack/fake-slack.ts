/** Slack on this machine: its Web API, uploads, response URLs and Socket Mode, with its own limits. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { manifestOf } from '../../../src/adapters/slack/manifest.js'
import { type Block, dangersIn, isSoundView, refusalOf, SCOPES, type View } from './rules.js'
import { Socket } from './socket.js'
import { tellShown, transcript } from './told.js'

export interface Call {
  method: string
  args: Record<string, unknown>
}

export interface Shown extends Record<string, unknown> {
  channel: string
  ts: string
  text: string
  blocks: Block[]
}

interface File {
  bytes: Buffer
  /** Looks at it that still find it unprocessed. */
  looks: number
  /** Of one that somebody else uploaded. */
  name?: string
  mimetype?: string
}

export const BOT_TOKEN = 'xoxb-test'
export const APP_TOKEN = 'xapp-test'

const QUIET = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false }

/** Arguments that come as JSON inside a form. */
const STRUCTURED = new Set(['blocks', 'files', 'view'])

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
  /** What we sent that could ping, link or break. */
  readonly dangers: string[] = []
  /** Of the workspace, by user: `is_admin` or `is_owner`. */
  readonly moderators = new Map<string, 'is_admin' | 'is_owner'>()
  /** What the app may do: what its manifest asked for when it was installed. */
  readonly scopes = new Set(manifestOf('ouro', null).oauth_config.scopes.bot)
  /** Looks that find a new file unprocessed. */
  processedAfterLooks = 0
  /** Methods whose next call comes too soon: seconds until the one after it may come. */
  readonly tooSoon = new Map<string, number>()
  /** Methods that are refused, with Slack's word for it. */
  readonly refused = new Map<string, string>()
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
  attach(name: string, bytes: Buffer, mimetype = 'text/plain'): { id: string; name: string; mimetype: string } {
    const id = `F${this.#next().replace('.', '')}`
    this.files.set(id, { bytes, looks: 0, name, mimetype })
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
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(answer))
    for (const watch of [...this.#watchers]) watch()
  }

  /** Whoever may not see a file gets a page for signing in. */
  #handOut(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files.get(id)
    const isKnown = request.headers.authorization === `Bearer ${BOT_TOKEN}` && this.scopes.has('files:read')
    if (file && isKnown) response.writeHead(200, { 'Content-Type': file.mimetype }).end(file.bytes)
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>Sign in')
  }

  #answer(kind: string | undefined, name: string, request: IncomingMessage, body: Buffer): Answer {
    if (kind === 'upload') {
      this.files.set(name, { bytes: body, looks: this.processedAfterLooks })
      return { status: 200, answer: 'OK' }
    }
    const wait = kind === 'api' ? this.tooSoon.get(name) : undefined
    if (wait !== undefined) {
      this.tooSoon.delete(name)
      return { status: 429, answer: { ok: false, error: 'ratelimited' }, headers: { 'Retry-After': String(wait) } }
    }
    const args = argsOf(request, body.toString())
    if (kind === 'response') return this.#whisper(name, args)
    this.calls.push({ method: name, args })
    const token = name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN
    const known = request.headers.authorization === `Bearer ${token}`
    const scope = SCOPES[name]
    const lacks = scope !== undefined && !this.scopes.has(scope) ? 'missing_scope' : null
    const error = known ? (this.refused.get(name) ?? lacks) : 'invalid_auth'
    const needed = error === 'missing_scope' ? { needed: scope } : {}
    return { status: 200, answer: error === null ? this.#call(name, args) : { ok: false, error, ...needed } }
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

  #call(method: string, args: Record<string, unknown>): Record<string, unknown> {
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', url: 'https://test.slack.com/' }
      case 'apps.connections.open':
        return { ok: true, url: `ws://${this.#at}/socket` }
      case 'chat.postMessage':
        if (this.unreachable.has(String(args.channel))) return { ok: false, error: 'cannot_dm_bot' }
        return this.#put(String(args.channel).replace(/^U/, 'D'), this.#next(), args)
      case 'chat.postEphemeral':
        return this.#hear(args) ? { ok: true } : { ok: false, error: 'invalid_blocks' }
      case 'chat.update':
        return this.messages.has(`${args.channel}/${args.ts}`)
          ? this.#put(String(args.channel), String(args.ts), args)
          : { ok: false, error: 'message_not_found' }
      case 'chat.delete':
        return this.messages.delete(`${args.channel}/${args.ts}`)
          ? { ok: true }
          : { ok: false, error: 'message_not_found' }
      case 'files.getUploadURLExternal': {
        const id = `F${this.#next().replace('.', '')}`
        return { ok: true, file_id: id, upload_url: `http://${this.#at}/upload/${id}` }
      }
      case 'files.completeUploadExternal':
        return args.channel_id ? { ok: false, error: 'shared_too_early' } : { ok: true, files: args.files }
      case 'files.info': {
        const file = this.files.get(String(args.file))
        if (!file) return { ok: false, error: 'file_not_found' }
        file.looks -= 1
        const { name, mimetype = 'image/png', bytes } = file
        const url = `http://${this.#at}/files/${args.file}`
        const known = { id: args.file, name, size: bytes.length, url_private: url, url_private_download: url }
        return { ok: true, file: { ...known, mimetype: file.looks < 0 ? mimetype : '' } }
      }
      case 'users.info': {
        const id = String(args.user)
        const role = this.moderators.get(id)
        return { ok: true, user: { id, is_admin: role === 'is_admin', is_owner: role === 'is_owner' } }
      }
      case 'views.open': {
        const view = args.view as View
        this.dangers.push(...dangersIn({ blocks: view.blocks, ...QUIET }))
        if (!isSoundView(view)) return { ok: false, error: 'invalid_arguments' }
        this.views.push(view)
        tellShown('a window opens', view.blocks)
        return { ok: true, view: { id: 'V1' } }
      }
      default:
        return { ok: false, error: 'unknown_method' }
    }
  }

  #put(channel: string, ts: string, args: Record<string, unknown>): Record<string, unknown> {
    const thread = this.messages.get(`${channel}/${ts}`)?.thread_ts
    const message = { ...(thread ? { thread_ts: thread } : {}), ...args, channel, ts } as Shown
    this.dangers.push(...dangersIn(message))
    if (this.closed.has(channel)) return { ok: false, error: 'not_in_channel' }
    const error = refusalOf(message.blocks)
    const images = message.blocks.flatMap(({ slack_file }) => slack_file ?? [])
    const unready = images.some(({ id }) => (this.files.get(id)?.looks ?? 0) >= 0)
    if (error !== null || unready) return { ok: false, error: error ?? 'invalid_blocks' }
    this.messages.set(`${channel}/${ts}`, message)
    tellShown(`in ${channel}${thread || args.thread_ts ? ', in a thread' : ''}`, message.blocks)
    return { ok: true, channel, ts, message }
  }
}
