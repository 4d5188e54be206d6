import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort.js'

/** A real redis-server of our own, on a free port, in a temporary folder, with AOF on. */
export class RedisServer {
  readonly url: string
  readonly #port: number
  readonly #password: string | null
  readonly #folder: string
  #process: ChildProcess | null = null

  static async start({ password = null }: { password?: string | null } = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), password)
    await server.up()
    return server
  }

  /** Not running yet: for those who have to live with that. */
  static async planned(): Promise<RedisServer> {
    return new RedisServer(await freePort())
  }

  private constructor(port: number, password: string | null = null) {
    this.#port = port
    this.#password = password
    this.#folder = mkdtempSync(join(tmpdir(), 'ourobot-redis-'))
    this.url = `redis://${password === null ? '' : `:${password}@`}127.0.0.1:${port}`
  }

  /** Resolves when it takes commands. */
  async up(): Promise<void> {
    const options = ['--port', `${this.#port}`, '--bind', '127.0.0.1', '--dir', this.#folder]
    const durability = ['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction']
    const door = this.#password === null ? [] : ['--requirepass', this.#password]
    const process = spawn('redis-server', [...options, ...durability, ...door], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = process
    let log = ''
    await new Promise<void>((resolve, reject) => {
      process.stdout.setEncoding('utf8').on('data', (text: string) => {
        log += text
        if (log.includes('Ready to accept connections')) resolve()
      })
      process.once('error', reject)
      process.once('exit', () => reject(new Error(`redis-server ended:\n${log}`)))
    })
  }

  /** Without a goodbye, as when the machine takes it away. */
  async kill(): Promise<void> {
    const process = this.#process
    this.#process = null
    if (!process || process.exitCode !== null) return
    process.kill('SIGKILL')
    await once(process, 'exit')
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true })
  }
}
