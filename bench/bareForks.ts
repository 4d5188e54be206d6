import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { PYTHON_FOLDER } from '../workers/engine/packageRoot.js'
import type { Python } from '../workers/engine/pythons.js'
import { BENCH_PYTHON_FOLDER } from './folders.js'

const Times = z.array(z.number())

/** A process of the fork server's size that forks and waits, and does nothing else. */
export class BareForks {
  readonly #process: ChildProcess
  readonly #lines: AsyncIterator<string>

  static async start(python: Python): Promise<BareForks> {
    const script = join(BENCH_PYTHON_FOLDER, 'bare_forks.py')
    const process = spawn(python.executable, ['-I', '-B', script, PYTHON_FOLDER], {
      cwd: '/',
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const forks = new BareForks(process, createInterface(process.stdout)[Symbol.asyncIterator]())
    await forks.#line()
    return forks
  }

  private constructor(process: ChildProcess, lines: AsyncIterator<string>) {
    this.#process = process
    this.#lines = lines
  }

  /** Times of fork and wait, in ms, as the forking process measures them. */
  async times(count: number): Promise<number[]> {
    this.#process.stdin?.write(`${count}\n`)
    return Times.parse(JSON.parse(await this.#line()))
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.stdin?.end()
    await ended
  }

  async #line(): Promise<string> {
    const { value, done } = await this.#lines.next()
    if (done) throw new Error('bare_forks.py ended; what it said is above')
    return value
  }
}
