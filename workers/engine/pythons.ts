/** Which CPythons this machine has. */
import { execFile } from 'node:child_process'
import { readdir, realpath, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { PythonIdentity } from '../../src/contract.js'
import { MachineError } from '../../src/errors.js'
import { PROBE_LIMIT_MS } from './limits.js'
import { PYTHON_FOLDER } from './packageRoot.js'

const OLDEST = 0x03090000
const EXECUTABLE = /^python3(\.\d+t?)?$/
/** `3.8.18`, `python3.8`, `cpython-3.8.20-linux-x86_64-gnu`. */
const TOO_OLD = /^(?:c?python-?)?(?:2\.\d+|3\.[0-8])(?!\d)/

export interface Python {
  executable: string
  /** `3.14.10` */
  version: string
  /** `3.14` */
  minor: string
  identity: PythonIdentity
}

/** Where to look, besides the places every machine has. All absolute. */
export interface Places {
  /** Folders or executables. */
  pythons: string[]
  /** Folders. */
  path: string[]
  home: string
}

export interface Found {
  /** Newest first, one a minor version: its highest patch. */
  pythons: Python[]
  /** Free-threaded builds count references in another way and are left out. */
  freeThreaded: Python[]
}

const About = z.object({
  executable: z.string(),
  version: z.string(),
  implementation: z.string(),
  pointerBits: z.number().int(),
  order: z.number().int(),
  minor: z.string(),
  freeThreaded: z.boolean(),
})

interface Candidate extends Python {
  order: number
  freeThreaded: boolean
}

/** CPython 3.9 and newer. */
export async function findPythons(places: Places): Promise<Found> {
  const probed = await probeAll(await candidates(places))
  const sorted = probed.sort((a, b) => b.order - a.order)
  const plain = sorted.filter((candidate) => !candidate.freeThreaded)
  return {
    pythons: plain.filter((one, at) => plain.findIndex((other) => other.minor === one.minor) === at).map(toPython),
    freeThreaded: sorted.filter((candidate) => candidate.freeThreaded).map(toPython),
  }
}

export function noPython(): MachineError {
  return new MachineError(
    'no-python',
    'no CPython 3.9 or newer was found; install the Debian package python3, or name one in OUROBOT_PYTHONS',
  )
}

/** Every file that is named like a Python, each once, in the order of the places. */
async function candidates({ pythons, path, home }: Places): Promise<string[]> {
  const named = await Promise.all(pythons.map(async (place) => ((await isFolder(place)) ? inside(place) : [place])))
  const folders = await Promise.all([
    ...path.map(onPath),
    inside(join(home, '.ourobot', 'pythons')),
    inside(join(home, '.pyenv', 'versions')),
    inside(join(home, '.local', 'share', 'uv', 'python')),
    inside('/opt/python'),
  ])
  const unique = new Map<string, string>()
  for (const executable of [...named.flat(), ...folders.flat()]) {
    const real = await realpath(executable).catch(() => null)
    if (real !== null && !isTooOld(real) && !unique.has(real)) unique.set(real, executable)
  }
  return [...unique.values()]
}

function isTooOld(executable: string): boolean {
  return TOO_OLD.test(basename(executable)) || TOO_OLD.test(basename(dirname(dirname(executable))))
}

/** pyenv's shims are scripts that start what lies in the folder beside them: slow, and often nothing. */
async function onPath(folder: string): Promise<string[]> {
  const versions = join(dirname(folder), 'versions')
  return basename(folder) === 'shims' && (await isFolder(versions)) ? inside(versions) : executablesIn(folder)
}

/** Executables in the folder, its `bin`, and the `bin` of each folder in it. */
async function inside(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => [])
  const folders = [folder, join(folder, 'bin'), ...entries.map((entry) => join(folder, entry, 'bin'))]
  return (await Promise.all(folders.map(executablesIn))).flat()
}

async function executablesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => [])
  return entries.filter((entry) => EXECUTABLE.test(entry)).map((entry) => join(folder, entry))
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() ?? false
}

/** Several at a time: each is a process that starts. */
async function probeAll(executables: readonly string[]): Promise<Candidate[]> {
  const waiting = executables.entries()
  const found: (Candidate | null)[] = []
  const prober = async () => {
    for (const [at, executable] of waiting) found[at] = await probe(executable)
  }
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, prober))
  return found.filter((candidate) => candidate !== null)
}

/** null for what does not start, or is no CPython 3.9 or newer. */
async function probe(executable: string): Promise<Candidate | null> {
  try {
    const { stdout } = await promisify(execFile)(executable, ['-I', '-S', '-B', join(PYTHON_FOLDER, 'about.py')], {
      timeout: PROBE_LIMIT_MS,
      cwd: '/',
    })
    const about = About.parse(JSON.parse(stdout))
    if (about.implementation !== 'CPython' || about.order < OLDEST) return null
    const { version, implementation, pointerBits, minor, order, freeThreaded } = about
    // A shim needs its shell's environment, which a fork server does not get.
    const path = basename(dirname(executable)) === 'shims' ? about.executable : executable
    return { executable: path, version, minor, order, freeThreaded, identity: { version, implementation, pointerBits } }
  } catch {
    return null
  }
}

function toPython({ executable, version, minor, identity }: Candidate): Python {
  return { executable, version, minor, identity }
}
