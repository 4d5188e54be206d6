/** Real CPythons, warm and sealed: code in, what its memory did out. */
import { availableParallelism } from 'node:os'
import type { OutputAnalysis, Result, SeenAnalysis, SeenName } from '../../src/contract.js'
import { UsageError } from '../../src/errors.js'
import { analyses, nothingSeen } from './analyses/index.js'
import { output } from './analyses/output.js'
import { ForkServer } from './forkServer.js'
import { checkKernel } from './machine.js'
import { findPythons, noPython, type Places, type Python } from './pythons.js'
import { refusalOf } from './refusal.js'
import { Turnstile } from './turnstile.js'
import { type Evaluated, evaluated, type Texts } from './values.js'

/** `is` looks at a snippet in three runs, which must not wait for each other. */
const FEWEST_RUNS_AT_A_TIME = 3
/** They look at the clock, and one would slow another down. */
const TIMED: ReadonlySet<SeenName> = new Set<SeenName>(['compare'])

/** All that runs on servers beside the usual ones. */
const PLAIN: Record<string, [string, string]> = { claim: ['claim', 'run'] }

export class Engine {
  readonly #servers = new Map<string, Promise<ForkServer>>()
  readonly #turnstile = new Turnstile(Math.max(FEWEST_RUNS_AT_A_TIME, availableParallelism()))
  /** These run one at a time, whichever Python they are on. */
  readonly #timed = new Turnstile(1)
  /** Newest first; the first is the default. */
  readonly pythons: Python[]

  /** Looks for Pythons; starts none. Throws `MachineError` when nothing can be run here. */
  static async start(places: Places): Promise<Engine> {
    await checkKernel()
    const { pythons } = await findPythons(places)
    if (pythons.length === 0) throw noPython()
    return new Engine(pythons)
  }

  private constructor(pythons: Python[]) {
    this.pythons = pythons
  }

  /**
   * `python` is a minor version (3.11), a full one (3.11.7) or `default`. The snippet's own failure is in the result.
   * Throws `UsageError` (`no-such-python`), `MachineError`, `EngineError`.
   */
  async analyse(name: SeenName, code: string, python = 'default'): Promise<SeenAnalysis> {
    const chosen = this.choose(python)
    const refusal = refusalOf(code)
    if (refusal) return this.#refused(name, code, chosen, refusal)
    const analyse = () => analyses[name](async (job) => (await this.serverOf(chosen)).run(job), code, chosen.identity)
    return TIMED.has(name) ? this.#timed.through(analyse) : analyse()
  }

  /** What is printed where hashes and addresses are others: on a fork server beside the usual one. Throws as `analyse`. */
  async outputElsewhere(code: string, python: string): Promise<OutputAnalysis> {
    const chosen = this.choose(python)
    return output(async (job) => (await this.serverOf(chosen, 'elsewhere')).run(job), code, chosen.identity)
  }

  /** What texts about a program are when it has ended. Throws as `analyse`. */
  async evaluate(code: string, texts: Texts, python: string): Promise<Evaluated> {
    return evaluated(async (job) => (await this.serverOf(this.choose(python))).run(job), code, texts)
  }

  choose(wanted: string): Python {
    const found = this.pythons.find(({ minor, version }) => [minor, version, 'default'].includes(wanted))
    if (found) return found
    const versions = this.pythons.map(({ version }) => version).join(', ')
    throw new UsageError('no-such-python', `there is no Python ${wanted} here; choose one of ${versions}`)
  }

  /** The fork server of a Python, started when first needed and again when it is gone. */
  async serverOf(python: Python, which: 'usual' | 'elsewhere' = 'usual'): Promise<ForkServer> {
    const key = `${which} ${python.executable}`
    const started = this.#servers.get(key)
    if (started && (await started).alive) return started
    const latest = this.#servers.get(key)
    if (latest && latest !== started) return latest // another asker has started it meanwhile
    const lean = which === 'elsewhere' ? { analyses: PLAIN } : {}
    const starting = ForkServer.start(python, { turnstile: this.#turnstile, ...lean })
    this.#servers.set(key, starting)
    starting.catch(() => this.#servers.delete(key))
    return starting
  }

  /** Versions of the Pythons whose fork server is up. */
  async serving(): Promise<string[]> {
    const servers = await Promise.allSettled(this.#servers.values())
    const alive = servers.flatMap((server) =>
      server.status === 'fulfilled' && server.value.alive ? [server.value.ready.version] : [],
    )
    return [...new Set(alive)]
  }

  /** Ends all fork servers and what runs in them. */
  async close(): Promise<void> {
    const servers = await Promise.allSettled(this.#servers.values())
    this.#servers.clear()
    await Promise.all(servers.map((server) => (server.status === 'fulfilled' ? server.value.close() : undefined)))
  }

  #refused(name: SeenName, code: string, { identity }: Python, result: Result): SeenAnalysis {
    return nothingSeen(name, { code, python: identity, stdout: '', stderr: '', truncated: [], result })
  }
}
