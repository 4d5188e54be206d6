import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** A real redis-server of our own, on a free port, in a temporary folder, with AOF on. */
export class RedisServer {
  readonly url: string
  readonly #port: number
  readonly #folder: string
  #process: ChildProcess | null = null

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.up()
    return server
  }

  /** Not running yet: for those who have to live with that. */
  static async planned(): Promise<RedisServer> {
    return new RedisServer(await freePort())
  }

  private constructor(port: number) {
    this.#port = port
    this.#folder = mkdtempSync(join(tmpdir(), 'ourobot-redis-'))
    this.url = `redis://127.0.0.1:${port}`
  }

  /** Resolves when it takes commands. */
  async up(): Promise<void> {
    const options = ['--port', `${this.#port}`, '--bind', '127.0.0.1', '--dir', this.#folder]
    const durability = ['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction']
    const process = spawn('redis-server', [...options, ...durability], { stdio: ['ignore', 'pipe', 'inherit'] })
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
