/** Programs of ours as processes of their own, built, with nobody's real tokens. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')

/** Whoever asks as often as these tests do is told to wait otherwise. */
export const UNLIMITED = {
  LIMIT_USER: '100000',
  LIMIT_CHANNEL: '100000',
  LIMIT_COMMUNITY: '100000',
  LIMIT_ADDRESS: '100000',
}

export interface Running {
  child: ChildProcess
  /** Resolves to the first line of standard output. */
  line: Promise<string>
  /** Resolves to the exit code and what was written in all. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
}

function withoutTokens(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:SLACK|DISCORD)_/.test(name)))
}

/** Resolves to where the gateway's page is. */
export async function addressOf({ line }: Running): Promise<string> {
  const found = /^Ourobot is at (http:\/\/127\.0\.0\.1:\d+)$/.exec(await line)?.[1]
  if (found === undefined) throw new Error(`no address in ${JSON.stringify(await line)}`)
  return found
}

export class Programs {
  readonly folder = mkdtempSync(join(tmpdir(), 'ourobot-programs-'))
  readonly #started = new Set<ChildProcess>()

  run(file: string, env: Record<string, string> = {}, args: string[] = []): Running {
    const { REDIS_URL: _redis, HOST: _host, ...inherited } = withoutTokens(process.env)
    const child = spawn(process.execPath, [...this.#elsewhere(env), join(root, 'dist', file), ...args], {
      cwd: this.folder,
      env: { ...inherited, PORT: '0', OUROBOT_STORE: join(this.folder, 'store'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
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

  end(): void {
    for (const child of this.#started) child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true })
  }

  /** discord.js has no setting for a program as it is; Slack's has one of ours. */
  #elsewhere({ FAKE_DISCORD }: Record<string, string>): string[] {
    return FAKE_DISCORD === undefined
      ? []
      : ['--import', join(import.meta.dirname, 'fakes', 'discord', 'elsewhere.mjs')]
  }
}
