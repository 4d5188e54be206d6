/** Gateways and workers as people start them: processes of the build, with settings, in a folder of their own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')

export interface Running {
  child: ChildProcess
  /** Resolves to the first line of standard output. */
  line: Promise<string>
  /** Resolves to the exit code and what was written in all. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
}

/** Settings for tests that ask more often than anybody may otherwise. */
export const UNLIMITED = {
  LIMIT_USER: '100000',
  LIMIT_CHANNEL: '100000',
  LIMIT_COMMUNITY: '100000',
  LIMIT_ADDRESS: '100000',
}

/** Settings by which a program finds another Discord than the real one: discord.js has none of its own. */
export function atDiscord(api: string, token: string): Record<string, string> {
  const elsewhere = pathToFileURL(join(import.meta.dirname, 'fakes', 'discord', 'elsewhere.mjs'))
  return { FAKE_DISCORD: api, DISCORD_TOKEN: token, NODE_OPTIONS: `--import ${elsewhere}` }
}

export interface Wishes {
  env?: Record<string, string>
  args?: string[]
  /** The package's folder. */
  root?: string
  /** What starts Node, and under which conditions. */
  under?: string[]
  /** For Node itself. */
  flags?: readonly string[]
}

/** Nobody's real app answers tests, and nobody's settings change them. */
function bare(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(?:SLACK_|DISCORD_|LOG_|METRICS_|REDIS_URL$|HOST$)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)))
}

export class Processes {
  readonly folder = mkdtempSync(join(tmpdir(), 'ourobot-running-'))
  readonly #started = new Set<ChildProcess>()

  constructor() {
    execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')])
  }

  /** `file` of the build, on a free port; of its log faults alone, unless it is set otherwise. */
  run(file: string, wishes: Wishes = {}): Running {
    const [program = process.execPath, ...before] = [...(wishes.under ?? []), process.execPath]
    const child = spawn(
      program,
      [...before, ...(wishes.flags ?? []), join(wishes.root ?? root, 'dist', file), ...(wishes.args ?? [])],
      {
        cwd: this.folder,
        env: {
          ...bare(process.env),
          PORT: '0',
          OUROBOT_STORE: join(this.folder, 'store'),
          LOG_LEVEL: 'error',
          ...wishes.env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    this.#started.add(child)
    const texts = { stdout: '', stderr: '' }
    child.stdout.on('data', (text) => {
      texts.stdout += text
    })
    child.stderr.on('data', (text) => {
      texts.stderr += text
    })
    return {
      child,
      line: once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
      ended: once(child, 'close').then(([code]) => ({ code, ...texts })),
    }
  }

  /** Without a goodbye, as when the machine takes it away. */
  async kill({ child, ended }: Running): Promise<void> {
    child.kill('SIGKILL')
    await ended
  }

  /** Ends those that still run. */
  end(): void {
    for (const child of this.#started) child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true })
  }
}

export async function addressOf({ line }: Running): Promise<string> {
  const found = /^Ourobot is at (http:\/\/127\.0\.0\.1:\d+)$/.exec(await line)?.[1]
  if (found === undefined) throw new Error(`no address in ${JSON.stringify(await line)}`)
  return found
}

export function ask(address: string, code: string, python?: string): Promise<Response> {
  return fetch(`${address}/api/commands/refcount`, { method: 'POST', body: JSON.stringify({ code, python }) })
}
