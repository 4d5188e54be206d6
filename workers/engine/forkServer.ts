/** One fork server: a warm CPython that forks a sealed child for each job. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { EngineError } from '../../src/errors.js'
import { Conversation } from './conversation.js'
import { ExitReports } from './exitReports.js'
import { REAP_LIMIT_MS, SERVER_LIMITS } from './limits.js'
import { takeRecords } from './notebook.js'
import { Exit, forged, outcomeOf } from './outcome.js'
import { PYTHON_FOLDER } from './packageRoot.js'
import type { Python } from './pythons.js'
import { type Ready, readReady } from './ready.js'
import type { Job, Run } from './run.js'
import { Turnstile } from './turnstile.js'

/** UTF-8 as in a terminal of today, and no word of Ourobot's own environment. */
const ENVIRONMENT = { LC_CTYPE: 'C.UTF-8' }

const SHARED_MEMORY = '/dev/shm'

export interface ServerOptions {
  /** How many children may live at a time; shared by all servers of an engine. */
  turnstile?: Turnstile
  wallMs?: number
  seal?: typeof SERVER_LIMITS.seal
  /** Other analyses than the engine's, for tests: folders to import from, and name → [module, function]. */
  modules?: string[]
  analyses?: Record<string, [string, string]>
}

export class ForkServer {
  readonly #process: ChildProcess
  readonly #folder: string
  readonly #turnstile: Turnstile
  readonly #exits = new ExitReports()
  readonly #reapLimitMs: number
  readonly ready: Ready

  /** Starts CPython, imports the library and tries the seal. Throws `MachineError`, `EngineError`. */
  static async start(python: Python, options: ServerOptions = {}): Promise<ForkServer> {
    const { turnstile = new Turnstile(1), ...changed } = options
    const settings = { ...SERVER_LIMITS, ...changed }
    const folder = await mkdtemp(join(await memoryFolder(), 'ourobot-'))
    const server = join(PYTHON_FOLDER, 'server.py')
    const process = spawn(python.executable, ['-I', '-B', server, socketIn(folder), JSON.stringify(settings)], {
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A session of its own: Ctrl-C at the terminal is Node's to answer. The server ends when its input does.
      detached: true,
    })
    process.stdin.on('error', () => {}) // it may be gone when told to kill a child
    const lines = createInterface(process.stdout)
    try {
      const ready = await readReady(process, lines, python)
      const reported = new ForkServer(process, folder, turnstile, settings.wallMs + REAP_LIMIT_MS, ready)
      lines.on('line', (line) => reported.#exits.note(Exit.parse(JSON.parse(line))))
      return reported
    } catch (error) {
      process.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }

  private constructor(process: ChildProcess, folder: string, turnstile: Turnstile, reapLimitMs: number, ready: Ready) {
    this.#process = process
    this.#folder = folder
    this.#turnstile = turnstile
    this.#reapLimitMs = reapLimitMs
    this.ready = ready
    process.once('close', () => {
      this.#exits.end(this.#lost())
      rm(folder, { recursive: true, force: true }).catch(() => {}) // one that was killed leaves it behind
    })
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Whatever the snippet does is a `Run`. Throws `EngineError` when the server itself fails. */
  async run(job: Job): Promise<Run> {
    await this.#turnstile.enter()
    const conversation = new Conversation(socketIn(this.#folder), job, (serial) => this.#exits.of(serial))
    // A server that neither serves nor kills and reaps in time is ended itself: the engine starts another.
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), this.#reapLimitMs)
    try {
      return await this.#follow(conversation)
    } finally {
      clearTimeout(timer)
      // A child that said that it is done may still be there; its place is free when it is gone.
      const leave = () => this.#turnstile.leave()
      ;(conversation.exit ?? Promise.resolve()).then(leave, leave)
    }
  }

  async close(): Promise<void> {
    if (this.alive) {
      const ended = once(this.#process, 'exit')
      this.#process.stdin?.end()
      await ended
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #follow(conversation: Conversation): Promise<Run> {
    const { recording } = conversation
    const end = await conversation.listen().catch((cause) => {
      throw this.#lost(cause)
    })
    if (conversation.serial === null || conversation.exit === null) throw this.#lost()
    const result = recording.result ?? (end === 'forged' ? forged : outcomeOf(await conversation.exit))
    if (result === forged) this.#process.stdin?.write(`kill ${conversation.serial}\n`)
    return recording.ended(result, this.#recordsOf(conversation.serial))
  }

  #recordsOf(serial: number): unknown[] {
    try {
      return takeRecords(join(this.#folder, `${serial}`))
    } catch (cause) {
      throw this.#lost(cause)
    }
  }

  #lost(cause?: unknown): EngineError {
    return new EngineError('server-lost', `the fork server of Python ${this.ready.version} is gone; ask again`, {
      cause,
    })
  }
}

/** Where files are memory, if there is such a folder: a run's notebook lives for milliseconds. */
async function memoryFolder(): Promise<string> {
  return access(SHARED_MEMORY, constants.W_OK | constants.X_OK).then(
    () => SHARED_MEMORY,
    () => tmpdir(),
  )
}

function socketIn(folder: string): string {
  return join(folder, 's')
}
