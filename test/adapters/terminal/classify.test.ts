import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')])
})

function classify(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/src/adapters/terminal/main.js'), 'classify', ...args],
    { input, encoding: 'utf8', cwd: root },
  )
  return { status, stdout, stderr }
}

const asked = JSON.stringify({ text: 'why is my list 120 bytes when the ints are 28 each?' })
const said = JSON.stringify({ text: 'good morning' })

test('each line gets a line, in order', () => {
  const { status, stdout, stderr } = classify(`${asked}\n${said}\n${asked}`, '--json')
  expect([status, stderr]).toEqual([0, ''])
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ topic }) => topic)).toEqual(['sizeof', null, 'sizeof'])
  expect(Object.keys(lines[0])).toEqual(['topic', 'confidence', 'article'])
  expect(lines[0].article).toBe('sizeof/list-alone')
})

test('a line that is no such JSON keeps its place, and is named on standard error', () => {
  const { status, stdout, stderr } = classify(`${asked}\n{"text": 5}\n\x1b[2J\n${asked}\n`, '--json')
  expect(status).toBe(2)
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ topic }) => topic)).toEqual(['sizeof', null, null, 'sizeof'])
  expect(lines[1]).toMatchObject({ confidence: 0, article: null, error: expect.stringContaining('text') })
  expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  expect(stderr).toContain('line 2')
  expect(stderr).not.toContain('\x1b')
})

test('a person reads the article, and silence', () => {
  const { stdout } = classify(`${asked}\n${said}\n`)
  expect(stdout).toContain('sizeof/list-alone')
  expect(stdout).toContain('silence')
})

test('nothing in is nothing out; a file that is not there is wrong use', () => {
  expect(classify('', '--json')).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(classify('', '--json', 'nowhere.jsonl').status).toBe(2)
})
