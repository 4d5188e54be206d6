import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

/** What an app answered to what it was sent. */
export interface Acknowledged {
  envelope_id: string
  payload?: Record<string, unknown>
}

/** Slack's side of Socket Mode. https://docs.slack.dev/apis/events-api/using-socket-mode */
export class Socket {
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #waiting = new Map<string, (acknowledged: Acknowledged) => void>()
  #arrive = () => {}
  readonly #arrived = new Promise<void>((resolve) => {
    this.#arrive = resolve
  })
  /** In the order in which apps came; Slack sends each thing to one of them. */
  readonly #connections: WebSocket[] = []

  take(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, connection, head, (socket) => {
      this.#connections.push(socket)
      socket.on('close', () => this.#connections.splice(this.#connections.indexOf(socket), 1))
      socket.on('message', (data) => {
        const acknowledged: Acknowledged = JSON.parse(String(data))
        this.#waiting.get(acknowledged.envelope_id)?.(acknowledged)
      })
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
      socket.ping()
      this.#arrive()
    })
  }

  /** Resolves when an app is connected. */
  connected(): Promise<void> {
    return this.#arrived
  }

  /** To the last app that came, or to that of that number. Resolves when it has acknowledged. */
  send(
    type: 'slash_commands' | 'interactive' | 'events_api',
    payload: unknown,
    to = this.#connections.length - 1,
  ): Promise<Acknowledged> {
    const id = randomUUID()
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#connections[to]?.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }))
    })
  }

  /** Resolves when each app has hung up. */
  async close(): Promise<void> {
    const closed = this.#connections.map((connection) => {
      connection.close()
      return once(connection, 'close')
    })
    await Promise.all(closed)
    this.#server.close()
  }
}
