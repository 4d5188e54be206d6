import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { Analysis } from '../../../src/contract.js'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'ourobot-terminal-'))

const TRANSCRIPT = '>>> a = [1]\n>>> b = a\n>>> a is b\nTrue\n'

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')])
  writeFileSync(join(folder, 'list.py'), 'a = [1, 2]\nb = a\ndel b\n')
  writeFileSync(join(folder, 'raises.py'), 'x = []\nx[0]\n')
  writeFileSync(join(folder, 'loop.py'), 'while True: pass\n')
  writeFileSync(join(folder, 'crash.py'), 'import os\na = [1]\nos._exit(3)\n')
  writeFileSync(join(folder, 'escape.py'), 'a = "\\x1b[2J\u202e"\nprint(a)\n')
  writeFileSync(join(folder, 'latin.py'), Buffer.from('a = "\xe9"\n', 'latin1'))
  writeFileSync(join(folder, 'empty.py'), '')
  writeFileSync(join(folder, 'transcript.py'), TRANSCRIPT)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface Circumstances {
  input?: string
  env?: Record<string, string>
}

/** The built command line as a process, in the folder of the snippets. */
function ourobot(args: string[], { input = '', env = {} }: Circumstances = {}): Promise<Ended> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, npm_lifecycle_event: _script, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'dist/src/adapters/terminal/main.js'), ...args], {
    cwd: folder,
    env: { ...inherited, ...env },
  })
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text
  })
  child.stdin.on('error', () => {}).end(input)
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...ended, code }))
  })
}

function analysesIn(stdout: string): Analysis[] {
  const lines = stdout.split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => Analysis.parse(JSON.parse(line)))
}

describe('an answer', () => {
  test('in text has no colours where the output is no terminal', async () => {
    const { code, stdout } = await ourobot(['refcount', 'list.py'])
    expect(code).toBe(0)
    expect(stdout).toContain('CPython 3.')
    expect(stdout).toContain('a = [1, 2]')
    expect(stdout).not.toContain('\x1b')
  })

  test('has colours where they are forced', async () => {
    const { stdout } = await ourobot(['refcount', 'list.py'], { env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\x1b[1m')
  })

  test.each(commands.map(({ name }) => name))('of %s without a file is about its example', async (command) => {
    const { code, stdout, stderr } = await ourobot([command])
    expect(code).toBe(0)
    expect(stderr).toContain('here is the example')
    expect(stdout).toContain('CPython 3.')
  })

  test('about standard input comes for -', async () => {
    const { stdout } = await ourobot(['refcount', '--json', '-'], { input: 'a = [1]\n' })
    expect(analysesIn(stdout).map(({ code }) => code)).toEqual(['a = [1]\n'])
  })

  test('as JSON is one line a file, in order', async () => {
    const { code, stdout } = await ourobot(['sizeof', '--json', 'list.py', 'raises.py'])
    expect(code).toBe(0)
    expect(analysesIn(stdout).map(({ analysis, result }) => [analysis, result.kind])).toEqual([
      ['sizeof', 'finished'],
      ['sizeof', 'exception'],
    ])
  })

  test('on all Pythons as JSON is one line each, newest first', async () => {
    const { stdout } = await ourobot(['refcount', '--json', '--python', 'all', 'list.py'])
    const minors = analysesIn(stdout).map(({ python }) => Number(python.version.split('.')[1]))
    expect(minors.length).toBeGreaterThan(0)
    expect(minors).toEqual([...minors].sort((a, b) => b - a))
  })

  test('that compares takes several files for the sides of one, and a name for a ready pair', async () => {
    const files = await ourobot(['compare', '--json', 'list.py', 'raises.py'])
    expect(analysesIn(files.stdout)).toMatchObject([
      {
        analysis: 'compare',
        code: 'a = [1, 2]\nb = a\ndel b\n---\nx = []\nx[0]',
        sides: [{ label: 'A' }, { label: 'B' }],
      },
    ])
    const named = await ourobot(['compare', '--json', 'nodict'])
    expect(analysesIn(named.stdout)).toMatchObject([{ sides: [{ label: 'plain class' }, { label: '__slots__' }] }])
    const alone = await ourobot(['compare', 'list.py'])
    expect([alone.code, alone.stdout]).toEqual([0, expect.stringContaining('takes two snippets')])
  })

  test('about a hostile file leaves the others theirs', async () => {
    const files = ['list.py', 'loop.py', 'crash.py', 'latin.py', 'empty.py', 'list.py']
    const { code, stdout } = await ourobot(['refcount', '--json', ...files])
    expect(code).toBe(0)
    expect(analysesIn(stdout).map(({ result }) => result)).toMatchObject([
      { kind: 'finished' },
      { kind: 'limit', limit: 'time' },
      { kind: 'crashed', exit: 3 },
      { kind: 'refused', code: 'not-text' },
      { kind: 'refused', code: 'empty' },
      { kind: 'finished' },
    ])
  })

  test('cannot command the terminal', async () => {
    for (const args of [
      ['refcount', '--more'],
      ['sizeof', '--more'],
      ['refcount', '--json'],
    ]) {
      const { stdout } = await ourobot([...args, 'escape.py'])
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
    }
  })

  test('has a picture that is written where --png says', async () => {
    const { code, stderr } = await ourobot(['refcount', '--png', 'one.png', 'list.py'])
    expect(code).toBe(0)
    expect(stderr).toContain(join(folder, 'one.png'))
    expect(readFileSync(join(folder, 'one.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  test('about several files has a picture each', async () => {
    await ourobot(['refcount', '--png', 'many.png', 'list.py', 'list.py'])
    expect(['many.png', 'many-1.png', 'many-2.png'].map((name) => existsSync(join(folder, name)))).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('code that was pasted', () => {
  test("from a prompt's transcript on standard input is mended, and said so", async () => {
    const { stdout, stderr } = await ourobot(['is', '-'], { input: TRANSCRIPT })
    expect(stderr).toBe("ourobot: this looks like a prompt's transcript; its Python was run\n")
    expect(stdout).toContain('`a is b` is True')
  })

  test.each([
    ['in a code block', 'Why?\n```py\na = [1]\n```\n', 'a chat message with a code block'],
    ['with curly quotes', 'a = \u201chi\u201d\n', 'code with curly quotes'],
  ])('%s is mended too', async (_, input, looks) => {
    const { stdout, stderr } = await ourobot(['sizeof', '-'], { input })
    expect(stderr).toContain(`this looks like ${looks}; its Python was run`)
    expect(stdout).toContain('`a` takes')
  })

  test('in a file, or for JSON, is left as it is with a hint', async () => {
    const [inFile, asJson] = await Promise.all([
      ourobot(['is', 'transcript.py']),
      ourobot(['is', '--json', '-'], { input: TRANSCRIPT }),
    ])
    expect(inFile.stderr).toContain("transcript.py: this looks like a prompt's transcript; keep only its Python")
    expect(inFile.stdout).toContain('SyntaxError')
    expect(asJson.stderr).toContain('keep only its Python')
    expect(analysesIn(asJson.stdout).map(({ code }) => code)).toEqual([TRANSCRIPT])
  })

  test('with an error that is no doing of a chat gets no hint', async () => {
    const { stderr } = await ourobot(['is', '-'], { input: 'a = = 1\n' })
    expect(stderr).toBe('')
  })
})

test('--version says which Ourobot this is', async () => {
  const { code, stdout } = await ourobot(['--version'])
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ourobot \d+\.\d+\.\d+, Node /) })
})

test('a name in OUROBOT_PYTHONS that is no Python is told, and the others answer', async () => {
  const { code, stderr } = await ourobot(['is', 'list.py'], { env: { OUROBOT_PYTHONS: '/bin/true' } })
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'ourobot: OUROBOT_PYTHONS names /bin/true, which is or holds no CPython 3.9 or newer; it is left out\n',
  })
})

describe('wrong use ends with 2 and says what to do', () => {
  test.each<[string, string[], string]>([
    ['an unknown command', ['refcont'], 'Did you mean refcount?'],
    ['an unknown option', ['refcount', '--jsno', 'list.py'], 'Did you mean --json?'],
    ['no such file', ['refcount', 'absent.py'], 'there is no file "absent.py"'],
    ['a folder', ['refcount', '.'], '"." is a folder'],
    ['no such Python', ['refcount', '--python', '2.7', 'list.py'], 'There is no Python "2.7" here; say one of 3.'],
    ['no such folder for the picture', ['refcount', '--png', 'absent/a.png', 'list.py'], 'there is no folder'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await ourobot(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('no command at all shows the help', async () => {
    const { code, stderr } = await ourobot([])
    expect(code).toBe(2)
    expect(stderr).toContain('refcount')
  })
})

test('settings that are wrong end with 1 and one line', async () => {
  const { code, stdout, stderr } = await ourobot(['refcount', 'list.py'], { env: { OUROBOT_PYTHONS: '/no/such' } })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^ourobot: OUROBOT_PYTHONS names "\/no\/such".*\n$/)
})

test('doctor says which Pythons there are', async () => {
  const { code, stdout } = await ourobot(['doctor'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/3\.\d+\.\d+/)
  expect(stdout).not.toContain('18446744073709552000')
})
