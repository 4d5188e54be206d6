import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const QUESTION = 'why is my list 120 bytes when the numbers in it are only 28 each?'

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')])
})

function ask(args: readonly string[], input = '') {
  const program = join(root, 'dist/src/adapters/terminal/main.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'ask', ...args], {
    input,
    encoding: 'utf8',
    cwd: root,
  })
  return { status, stdout, stderr }
}

test('words are the question, in quotes or without, or on standard input', () => {
  const quoted = ask([QUESTION])
  expect([quoted.status, quoted.stderr]).toEqual([0, ''])
  expect(quoted.stdout).toContain('120')
  expect(quoted.stdout).toMatch(/→ .*\(ask\s+[a-z]+\/[a-z-]+\)/u)
  expect(ask(QUESTION.split(' ')).stdout).toBe(quoted.stdout)
  expect(ask(['-'], QUESTION).stdout).toBe(quoted.stdout)
})

test('--json prints what was found and seen', () => {
  const { stdout } = ask(['--json', 'gc/cycles'])
  expect(JSON.parse(stdout)).toMatchObject({
    analysis: 'article',
    article: { id: 'gc/cycles' },
    evidence: { analysis: 'gc' },
    own: null,
  })
})
