/** Discord's gateway, as far as a bot sees it: HELLO, IDENTIFY, READY, heartbeats, RESUME. */
import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, acknowledged: 11 } as const
/** A close code after which a session may be resumed (Discord, "Gateway Close Event Codes"). */
const UNKNOWN_ERROR = 4000
const AUTHENTICATION_FAILED = 4004

interface Packet {
  op: number
  d: { token?: string; intents?: number; shard?: [number, number] }
}

export class Gateway {
  readonly #sockets: WebSocketServer
  readonly #events = new EventEmitter()
  /** Of bots that are in; several may share one token, and each hears of everything. */
  readonly #present = new Set<WebSocket>()
  #sequence = 0
  /** What the bot asked to hear of. */
  intents = 0
  readonly identified: [number, number][] = []

  constructor(
    http: Server,
    private readonly token: string,
    private readonly ready: () => object,
    private readonly server: () => object,
  ) {
    this.#sockets = new WebSocketServer({ server: http })
    this.#sockets.on('connection', (socket) => this.#welcome(socket))
  }

  dispatch(t: string, d: unknown): void {
    this.#sequence += 1
    for (const socket of this.#present) socket.send(JSON.stringify({ op: OP.dispatch, t, d, s: this.#sequence }))
  }

  /** Breaks the connection; resolves when the bot has resumed its session. */
  async interrupt(): Promise<void> {
    const resumed = once(this.#events, 'resumed')
    for (const socket of this.#present) socket.close(UNKNOWN_ERROR)
    await resumed
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
  }

  #welcome(socket: WebSocket): void {
    socket.on('close', () => this.#present.delete(socket))
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: 45_000 } }))
    socket.on('message', (data) => this.#hear(JSON.parse(data.toString()), socket))
  }

  #hear({ op, d }: Packet, socket: WebSocket): void {
    if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.acknowledged }))
    if (op !== OP.identify && op !== OP.resume) return
    if (d.token !== this.token) socket.close(AUTHENTICATION_FAILED)
    else if (op === OP.identify) {
      this.intents = d.intents ?? 0
      this.identified.push(d.shard ?? [0, 1])
      this.#enter(socket, 'READY', this.ready())
      socket.send(JSON.stringify({ op: OP.dispatch, t: 'GUILD_CREATE', d: this.server(), s: this.#sequence }))
    } else {
      this.#enter(socket, 'RESUMED', {})
      this.#events.emit('resumed')
    }
  }

  #enter(socket: WebSocket, t: string, d: object): void {
    this.#present.add(socket)
    socket.send(JSON.stringify({ op: OP.dispatch, t, d, s: this.#sequence }))
  }
}
