/**
 * What the tests need of the system: a CPython, libseccomp, a redis-server, which they start themselves, and Chromium for
 * the page. Missing ones are installed where that can be done (root, apt-get); elsewhere one line names the packages and
 * the tests do not start.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readConfig } from '../dist/src/config.js'
import { findPythons } from '../dist/workers/engine/pythons.js'

const LOAD_SECCOMP = 'import ctypes; ctypes.CDLL("libseccomp.so.2")'
const CHROMIUM = '/usr/bin/chromium'

async function missing() {
  const { pythons } = await findPythons(readConfig())
  const loads = pythons.some(({ executable }) => spawnSync(executable, ['-I', '-c', LOAD_SECCOMP]).status === 0)
  return [
    ...(pythons.length === 0 ? ['python3'] : []),
    ...(loads ? [] : ['libseccomp2']),
    ...(spawnSync('redis-server', ['--version']).status === 0 ? [] : ['redis-server']),
    ...(existsSync(CHROMIUM) ? [] : ['chromium']),
  ]
}

function stop(packages) {
  process.stderr.write(`ourobot: the tests need these packages of the system: ${packages.join(' ')}\n`)
  process.exit(1)
}

function install(packages) {
  process.stderr.write(`ourobot: installing ${packages.join(' ')} …\n`)
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) stop(packages)
  }
}

const wanted = await missing()
if (wanted.length > 0) {
  if (process.getuid?.() !== 0) stop(wanted)
  install(wanted)
  const still = await missing()
  if (still.length > 0) stop(still)
}
