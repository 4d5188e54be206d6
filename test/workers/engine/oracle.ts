/** Runs a program of test/oracle on a Python, with another program as its input. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { packageRoot } from '../../../workers/engine/packageRoot.js'
import type { Python } from '../../../workers/engine/pythons.js'

export async function ask(python: Python, oracle: string, program = '', args: string[] = []): Promise<unknown> {
  const file = join(packageRoot(), 'test', 'oracle', oracle)
  const child = spawn(python.executable, ['-B', file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(program)
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (status !== 0) throw new Error(`${oracle} on ${python.version} ended with ${status}: ${err}`)
  return JSON.parse(out)
}
