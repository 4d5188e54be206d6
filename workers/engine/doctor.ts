/** Looks at the machine as the engine needs it, and says what to mend. Start-up makes the same checks, one by one. */
import { readFile } from 'node:fs/promises'
import { release } from 'node:os'
import type { Result } from '../../src/contract.js'
import { ForkServer, type ServerOptions } from './forkServer.js'
import { checkKernel, isKnownArchitecture } from './machine.js'
import { findPythons, noPython, type Places, type Python } from './pythons.js'
import type { Ready } from './ready.js'

export interface Check {
  name: string
  ok: boolean
  found: string
  /** What to do about it; null when it is well. */
  mend: string | null
  /** What each analysis found out about this Python, by module. */
  probes?: Record<string, unknown>
}

const HARMLESS = 'a = [1, 2, 3]\n'
const FORBIDDEN = 'open("/proc/self/status")\n'

/** `analysis` is the one that the trial runs use. */
export async function doctor(
  places: Places,
  options: ServerOptions = {},
  analysis = 'refcount',
): Promise<{ checks: Check[] }> {
  const checks = [await kernel(), architecture()]
  const { pythons, freeThreaded } = await findPythons(places)
  if (pythons.length === 0) checks.push(failed('Python', 'none', noPython()))
  for (const python of pythons) checks.push(await trial(python, options, analysis))
  for (const { version, executable } of freeThreaded)
    checks.push(well(`Python ${version}`, `${executable}, free-threaded: left out`))
  return { checks }
}

async function kernel(): Promise<Check> {
  const name = 'kernel'
  const found = `${process.platform} ${release()}`
  try {
    await checkKernel()
    const actions = await readFile('/proc/sys/kernel/seccomp/actions_avail', 'utf8').catch(() => 'not told')
    return well(name, `${found}, seccomp: ${actions.trim()}`)
  } catch (error) {
    return failed(name, found, error)
  }
}

function architecture(): Check {
  if (isKnownArchitecture()) return well('architecture', process.arch)
  return {
    name: 'architecture',
    ok: false,
    found: process.arch,
    mend: 'the seal is known to hold on x64 and arm64; use one of them',
  }
}

/** Starts a fork server, runs something harmless in it and something that must be refused. */
async function trial(python: Python, options: ServerOptions, analysis: string): Promise<Check> {
  const name = `Python ${python.version}`
  let server: ForkServer | null = null
  try {
    server = await ForkServer.start(python, options)
    const harmless = (await server.run({ analysis, code: HARMLESS })).result
    if (harmless.kind !== 'finished') return failed(name, python.executable, unexpected('a harmless snippet', harmless))
    const forbidden = (await server.run({ analysis, code: FORBIDDEN })).result
    if (forbidden.kind !== 'exception' || forbidden.type !== 'PermissionError')
      return failed(name, python.executable, unexpected('a snippet that opens a file', forbidden))
    return { ...well(name, `${python.executable}, ${sealOf(server.ready)}`), probes: server.ready.probes }
  } catch (error) {
    return failed(name, python.executable, error)
  } finally {
    await server?.close()
  }
}

function sealOf({ privateUsers }: Ready): string {
  return `libseccomp found, sealed, ${privateUsers ? 'each run as a user of its own' : 'runs as this user'}`
}

function unexpected(what: string, result: Result): Error {
  return new Error(`${what} ended so: ${JSON.stringify(result)}`)
}

function well(name: string, found: string): Check {
  return { name, ok: true, found, mend: null }
}

function failed(name: string, found: string, error: unknown): Check {
  const mend = error instanceof Error ? error.message : String(error)
  return { name, ok: false, found, mend }
}
