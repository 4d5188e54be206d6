import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const project = mkdtempSync(join(tmpdir(), 'ourobot-setup-'))
afterAll(() => rmSync(project, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(join(project, file, '..'), { recursive: true })
  writeFileSync(join(project, file), text)
}

function setUp(): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [join(project, 'scripts', 'setup.mjs')])
}

beforeEach(() => {
  rmSync(project, { recursive: true })
  mkdirSync(project)
  for (const part of ['scripts', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(project, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  write('src/a.ts', 'export const a: number = 1\n')
})

test('a stale build is made, and standard output stays free', async () => {
  const { stdout, stderr } = await setUp()
  expect(stdout).toBe('')
  expect(stderr).toContain('building')
  expect(existsSync(join(project, 'dist/src/a.js'))).toBe(true)
})

test('a fresh build is left alone in silence', async () => {
  await setUp()
  expect(await setUp()).toEqual({ stdout: '', stderr: '' })
})

test('of several at once one builds and the others wait for it', async () => {
  const runs = await Promise.all([setUp(), setUp(), setUp()])
  expect(runs.map(({ stderr }) => stderr).join('')).toBe('ourobot: building …\n')
  expect(existsSync(join(project, '.setup.lock'))).toBe(false)
})

test('the lock of a process that died is taken over', async () => {
  const child = execFile(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('exit', resolve))
  symlinkSync(String(child.pid), join(project, '.setup.lock'))
  expect((await setUp()).stderr).toContain('building')
})

test('what was built from a source that is gone goes too', async () => {
  write('src/b.ts', 'export const b = 2\n')
  await setUp()
  rmSync(join(project, 'src/b.ts'))
  await setUp()
  expect(existsSync(join(project, 'dist/src/b.js'))).toBe(false)
  expect(existsSync(join(project, 'dist/src/a.js'))).toBe(true)
})

test('a source that does not parse fails, and says what to do', async () => {
  write('src/a.ts', 'export const = 1\n')
  await expect(setUp()).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('building failed'),
  })
})
