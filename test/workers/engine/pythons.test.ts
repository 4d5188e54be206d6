import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPythons } from '../../../workers/engine/pythons.js'
import { pythons as real } from './machine.js'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ourobot-pythons-'))
})
afterEach(() => rm(home, { recursive: true }))

/** A program that answers the probe as a Python of that version would. */
async function fake(path: string, version: string, changed: object = {}): Promise<string> {
  const [major, minor, patch] = version.split('.').map(Number)
  const about = {
    executable: path,
    version,
    implementation: 'CPython',
    pointerBits: 64,
    order: ((major ?? 0) << 24) | ((minor ?? 0) << 16) | ((patch ?? 0) << 8) | 0xf0,
    minor: `${major}.${minor}`,
    freeThreaded: false,
    ...changed,
  }
  const executable = join(home, path)
  await mkdir(dirname(executable), { recursive: true })
  await writeFile(executable, `#!/bin/sh\necho '${JSON.stringify(about)}'\n`)
  await chmod(executable, 0o755)
  return executable
}

const versionsIn = async (places: { pythons?: string[]; path?: string[] } = {}) => {
  const { pythons } = await findPythons({ pythons: [], path: [], home, ...places })
  return pythons.filter(({ executable }) => executable.startsWith(home)).map(({ version }) => version)
}

test('every place is looked in, newest first', async () => {
  await fake('.pyenv/versions/3.20.1/bin/python3.20', '3.20.1')
  await fake('.local/share/uv/python/cpython-3.22/bin/python3.22', '3.22.0')
  await fake('.ourobot/pythons/python3.21', '3.21.5')
  await fake('bin/python3', '3.23.0')
  await fake('mine/a/bin/python3', '3.24.0')
  const single = await fake('single', '3.25.0')
  expect(await versionsIn({ path: [join(home, 'bin')], pythons: [join(home, 'mine'), single] })).toEqual([
    '3.25.0',
    '3.24.0',
    '3.23.0',
    '3.22.0',
    '3.21.5',
    '3.20.1',
  ])
})

test('of one minor version the highest patch is taken', async () => {
  await fake('.pyenv/versions/a/bin/python3', '3.20.9')
  await fake('.pyenv/versions/b/bin/python3', '3.20.10')
  expect(await versionsIn()).toEqual(['3.20.10'])
})

test('an executable that several names lead to is asked once', async () => {
  const executable = await fake('.ourobot/pythons/python3.20', '3.20.0')
  await mkdir(join(home, 'bin'))
  await symlink(executable, join(home, 'bin', 'python3'))
  expect(await versionsIn({ path: [join(home, 'bin')] })).toEqual(['3.20.0'])
})

test("pyenv's shims are left alone: what they lead to is looked for itself", async () => {
  const shim = await fake('mine/shims/python3.20', '3.20.7')
  await writeFile(shim, `#!/bin/sh\necho started >> ${join(home, 'started')}\n`)
  await fake('mine/versions/3.20.7/bin/python3.20', '3.20.7')
  expect(await versionsIn({ path: [dirname(shim)] })).toEqual(['3.20.7'])
  expect(existsSync(join(home, 'started'))).toBe(false)
})

test.each([
  '3.8.18/bin/python3',
  '2.7.18/bin/python3',
  'cpython-3.8.20-linux-x86_64-gnu/bin/python3',
  'a/bin/python3.8',
])('%s says that it is too old and is not asked', async (path) => {
  await fake(`.pyenv/versions/${path}`, '3.20.0')
  expect(await versionsIn()).toEqual([])
})

test('what fails, is too old or no CPython is left out', async () => {
  await fake('.pyenv/versions/old/bin/python3', '3.8.18')
  await fake('.pyenv/versions/other/bin/python3', '3.20.0', { implementation: 'PyPy' })
  const broken = await fake('bin/python3.30', '3.30.0')
  await writeFile(broken, '#!/bin/sh\nexit 127\n')
  expect(await versionsIn({ path: [join(home, 'bin'), join(home, 'nowhere')] })).toEqual([])
})

test('a free-threaded build is told apart', async () => {
  await fake('.ourobot/pythons/python3.20t', '3.20.0', { freeThreaded: true })
  const { pythons, freeThreaded } = await findPythons({ pythons: [], path: [], home })
  expect(pythons.map(({ minor }) => minor)).not.toContain('3.20')
  expect(freeThreaded.map(({ version }) => version)).toEqual(['3.20.0'])
})

test('the Pythons of this machine are CPython to the patch', () => {
  expect(real.length).toBeGreaterThan(0)
  for (const { version, minor, identity } of real) {
    expect(version.startsWith(`${minor}.`)).toBe(true)
    expect(identity).toEqual({ version, implementation: 'CPython', pointerBits: 64 })
  }
})
