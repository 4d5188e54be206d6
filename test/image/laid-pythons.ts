/** The Pythons of this system, each in a prefix of its own as the official images have it: `bin/python3`, `lib/python3.X`. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findPythons } from '../../workers/engine/pythons.js'

export interface LaidPythons {
  /** Those that can be laid. */
  minors: string[]
  /** Puts the Python of a minor version at `target`, where there is one. */
  lay(minor: string, target: string): void
}

/** A user's own builds look for their libpython where that user alone may read it. */
const SYSTEM = { pythons: ['/usr/bin', '/usr/local/bin'], path: [], home: '/nonexistent' }
/** The image leaves 3.9 out. */
const LEFT_OUT = '3.9'
const LIBRARY_LEFT_OUT = /\/(?:test|tests|site-packages|dist-packages|config-[^/]*|__pycache__|idlelib|lib2to3)(?:\/|$)/

/** Whether it needs no libpython, or looks for it beside itself. */
function isMovable(executable: string): boolean {
  return !execFileSync('ldd', [executable]).includes('libpython') || readFileSync(executable).includes('$ORIGIN')
}

export async function layPythons(): Promise<LaidPythons> {
  const { pythons } = await findPythons(SYSTEM)
  const there = pythons
    .map(({ executable, minor }) => ({ executable: realpathSync(executable), minor }))
    .filter(({ executable, minor }) => minor !== LEFT_OUT && isMovable(executable))
  return {
    minors: there.map(({ minor }) => minor),
    lay(minor, target) {
      const python = there.find((one) => one.minor === minor)
      if (!python) return
      const [bin, lib] = [join(target, 'bin'), join(target, 'lib')]
      const program = 'import sysconfig; print(sysconfig.get_path("stdlib"))'
      const stdlib = execFileSync(python.executable, ['-I', '-c', program], { encoding: 'utf8' }).trim()
      mkdirSync(bin, { recursive: true })
      cpSync(python.executable, join(bin, `python${minor}`))
      symlinkSync(`python${minor}`, join(bin, 'python3'))
      const filter = (path: string) => !LIBRARY_LEFT_OUT.test(path)
      cpSync(stdlib, join(lib, `python${minor}`), { recursive: true, filter, verbatimSymlinks: true })
      const beside = join(dirname(dirname(python.executable)), 'lib')
      for (const shared of readdirSync(beside).filter((file) => file.startsWith('libpython'))) {
        cpSync(join(beside, shared), join(lib, shared))
      }
    },
  }
}
