import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job } from '../../src/contract.js'

type Role = 'worker' | 'gateway' | 'hanging-gateway'

/** Workers and gateways as processes, and the file into which they write what they did. */
export class Processes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ourobot-processes-'))
  readonly #file = join(this.#folder, 'done')
  readonly #running = new Set<ChildProcess>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
    writeFileSync(this.#file, '')
  }

  async start(role: Role): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'worker.mjs'), [role, this.#url, this.#file])
    this.#running.add(child)
    child.once('exit', () => this.#running.delete(child))
    await once(child, 'message')
    return child
  }

  /** Puts a job into the queue from within that process; resolves when it has acknowledged it. */
  async ask(child: ChildProcess, job: Job): Promise<void> {
    child.send(job)
    await once(child, 'message')
  }

  /** Ends it in good order. */
  async finish(child: ChildProcess): Promise<void> {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  async kill(child?: ChildProcess): Promise<void> {
    if (!child || !this.#running.has(child)) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** What was done, a line each; `what` is `ran` or `delivered`. */
  lines(what: 'ran' | 'delivered'): string[] {
    const lines = readFileSync(this.#file, 'utf8').split('\n')
    return lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1))
  }

  /** Resolves when what was done is enough. */
  async until(enough: () => boolean): Promise<void> {
    const watcher = watch(this.#file)
    while (!enough()) await once(watcher, 'change')
    watcher.close()
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running].map((child) => this.kill(child)))
    rmSync(this.#folder, { recursive: true })
  }
}
