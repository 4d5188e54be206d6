/** A fork server's first line: what it is, or why it cannot be. */
import type { ChildProcess } from 'node:child_process'
import type { Interface } from 'node:readline'
import { z } from 'zod'
import { EngineError, MachineError, type OurobotError } from '../../src/errors.js'
import { START_LIMIT_MS } from './limits.js'
import type { Python } from './pythons.js'

const STDERR_LIMIT_CHARACTERS = 4000

export const Ready = z.object({
  version: z.string(),
  implementation: z.string(),
  pointerBits: z.number().int(),
  /** Whether each child runs as a user of its own. */
  privateUsers: z.boolean(),
  /** What each analysis found out about this Python, by module. */
  probes: z.record(z.string(), z.unknown()),
})
export type Ready = z.infer<typeof Ready>

const FirstLine = z.union([
  z.object({ ready: Ready }),
  z.object({ fault: z.string(), code: z.enum(['libseccomp', 'seal', 'engine']) }),
])

/** Throws `MachineError` (`no-libseccomp`, `no-seal`) or `EngineError` (`server-start`). */
export function readReady(process: ChildProcess, lines: Interface, python: Python): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let stderr = ''
    process.stderr?.on('data', (piece: Buffer) => {
      stderr = (stderr + piece.toString()).slice(-STDERR_LIMIT_CHARACTERS)
    })
    const refuse = (what: string) => {
      clearTimeout(timer)
      reject(startError(python, what, stderr))
    }
    const timer = setTimeout(() => refuse(`it said nothing within ${START_LIMIT_MS} ms`), START_LIMIT_MS)
    process.once('error', (error) => refuse(error.message))
    process.once('close', (status, signal) => refuse(`it ended with ${signal ?? `exit ${status}`}`))
    lines.once('line', (line) => {
      clearTimeout(timer)
      const parsed = FirstLine.safeParse(json(line))
      if (!parsed.success) refuse(`it said ${JSON.stringify(line.slice(0, 200))}`)
      else if ('ready' in parsed.data) resolve(parsed.data.ready)
      else reject(faultError(python, parsed.data.code, parsed.data.fault))
    })
  })
}

function faultError(python: Python, code: 'libseccomp' | 'seal' | 'engine', fault: string): OurobotError {
  if (code === 'libseccomp')
    return new MachineError(
      'no-libseccomp',
      `${python.executable} finds no libseccomp.so.2, without which nothing is run; install the Debian package libseccomp2`,
      { cause: fault },
    )
  if (code === 'seal')
    return new MachineError(
      'no-seal',
      `snippets cannot be sealed off on this machine, so none is run (${fault}); use a Linux kernel with seccomp filters`,
      { cause: fault },
    )
  return startError(python, fault, '')
}

function startError(python: Python, what: string, stderr: string): EngineError {
  return new EngineError('server-start', `the fork server of ${python.executable} did not start: ${what}`, {
    cause: stderr,
  })
}

function json(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
