import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../free-port.js'
import { RedisServer } from '../redis-server.js'
import { addressOf, ask, Processes, type Running } from '../running.js'
import { Builder, type Container, confined, contextFiles, pythonsIn } from './built.js'
import { readDockerfile } from './dockerfile.js'

/** npm installs, and the whole library of a Python is compiled. */
const BUILD_LIMIT_MS = 420_000

const stages = readDockerfile()
const processes = new Processes()
afterAll(() => processes.end())

describe('the Dockerfile', () => {
  test('takes CPython 3.10 to 3.15 from the official images, all on one Debian with Node', () => {
    const bases = stages.map(({ base }) => base).filter((base) => !stages.some(({ name }) => name === base))
    expect(bases.filter((base) => base.startsWith('python'))).toEqual(
      ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'].map((minor) => `python:${minor}-slim-bookworm`),
    )
    expect(bases.every((base) => /^(?:python|node):[\d.]+-(?:slim-bookworm|bookworm-slim)$/.test(base))).toBe(true)
  })

  test('lays every one of them where Pythons are looked for, and checks each', () => {
    const worker = stages.find(({ name }) => name === 'worker')
    const laid = worker?.instructions.filter(({ from }) => from?.startsWith('python')) ?? []
    const minors = laid.map(({ from }) => String(from).slice('python'.length))
    expect(laid.map(({ args }) => args)).toEqual(minors.map((minor) => ['/usr/local', `/opt/python/${minor}`]))
    expect(worker?.instructions).toContainEqual({
      keyword: 'RUN',
      args: ['node', 'scripts/image/check.mjs', ...minors],
      from: null,
    })
  })

  test.each(['worker', 'gateway'])('runs the %s as a user of its own', (name) => {
    const users = stages.find((stage) => stage.name === name)?.instructions.filter(({ keyword }) => keyword === 'USER')
    expect(users?.at(-1)?.args[0]).toMatch(/^[1-9]\d{4}:[1-9]\d{4}$/)
  })
})

test('the build context holds sources, and nothing of a person', () => {
  const files = contextFiles()
  expect(files).toEqual(expect.arrayContaining(['package-lock.json', 'src/main.ts', 'workers/engine/python/seal.py']))
  expect(files).toContain('test/claims/small-ints.py') // the programs that the command `claim` runs
  expect(files).toContain('commands/quiz/bank/frames/argument-count.py') // the questions of the quiz
  expect(files).toContain('articles/sizeof/list-alone.md') // what `ask` answers with
  expect(files.filter((file) => /^(?:\.env|\.git|node_modules|dist|test(?!\/claims\/)|docs)/.test(file))).toEqual([])
})

describe('followed step by step', () => {
  let builder: Builder
  let redis: RedisServer
  let gateway: Container
  let worker: Container

  beforeAll(async () => {
    builder = await Builder.open()
    gateway = await builder.build('gateway')
    worker = await builder.build('worker')
    redis = await RedisServer.start()
  }, BUILD_LIMIT_MS)
  afterAll(async () => {
    builder.close()
    await redis?.stop()
  })

  /** By the command of the image, as its user, without capabilities. */
  function start({ root, workdir, env, user, command }: Container, settings: Record<string, string> = {}): Running {
    const [node, ...rest] = command
    const flags = rest.filter((word) => word.startsWith('--'))
    const [program = ''] = rest.filter((word) => !word.startsWith('--'))
    expect(node).toBe('node')
    return processes.run(program.replace(/^dist\//, ''), {
      root: join(root, workdir),
      under: confined(user),
      flags,
      env: { ...env, HOST: '127.0.0.1', REDIS_URL: redis.url, ...pythonsIn(root), ...settings },
    })
  }

  test('every RUN line was run', () => {
    const lines = stages.flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
    const inOrder = (commands: string[][]) => commands.map((command) => command.join(' ')).sort()
    expect(builder.ran).toContainEqual(['npm', 'ci', '--loglevel=warn']) // as scripts/setup.mjs has it
    expect(inOrder(builder.ran)).toEqual(inOrder(lines.map(({ args }) => args)))
    expect(builder.minors).not.toEqual([])
  })

  test('leaves out what only building and testing need', () => {
    const inside = (path: string) => existsSync(join(worker.root, worker.workdir, path))
    const needed = [
      'dist/src/main.js',
      'dist/commands/claims/verdicts.json',
      'node_modules/pino',
      'workers/engine/python/server.py',
      'commands/quiz/bank/frames/argument-count.py',
      'test/claims/small-ints.py',
      'articles/sizeof/list-alone.md',
    ]
    expect(needed.filter((path) => !inside(path))).toEqual([])
    expect(readdirSync(join(worker.root, worker.workdir, 'test'))).toEqual(['claims'])
    const left = ['node_modules/typescript', 'node_modules/vitest', 'src/main.ts', 'dist/bench', '.git']
    expect(left.filter(inside)).toEqual([])
    expect(existsSync(join(gateway.root, 'opt'))).toBe(false)
  })

  test('compiles what a read-only container could not', () => {
    for (const minor of builder.minors) {
      const cached = join(worker.root, `opt/python/${minor}/lib/python${minor}/__pycache__`)
      expect(existsSync(join(cached, `inspect.cpython-${minor.replace('.', '')}.pyc`))).toBe(true)
    }
  })

  test('gateway and worker answer a question, without capabilities or a way to new ones', async () => {
    const port = await freePort()
    const front = start(gateway, { PORT: String(port) })
    const address = await addressOf(front)
    const healthy = () =>
      promisify(execFile)(process.execPath, ['scripts/image/healthy.mjs'], {
        cwd: join(gateway.root, gateway.workdir),
        env: { PORT: String(port) },
      })
    await expect(healthy()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('"pythons":[]') })
    const back = start(worker)
    expect(await back.line).toBe('Ourobot works')
    expect((await healthy()).stdout).toContain('"ok":true')

    for (const { child } of [front, back]) {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
      if (process.getuid?.() === 0) expect(status).toMatch(/^CapEff:\s+0+\nCapBnd:\s+0+$/m)
    }
    for (const minor of builder.minors) {
      const response = await ask(address, 'import threading\na = [1, 2, 3]\nb = a\ndel b', minor)
      expect(response.status).toBe(200)
      const { reply, analysis, pictures } = await response.json()
      expect(reply.python).toMatch(`CPython ${minor}.`)
      expect(analysis.result).toEqual({ kind: 'finished' })
      expect(pictures).toHaveLength(1)
    }
    const sealed = await (await ask(address, 'open("/etc/passwd")')).json()
    expect(sealed.analysis.result).toMatchObject({ kind: 'exception', type: 'PermissionError' })
    for (const { child, ended } of [front, back]) {
      child.kill('SIGTERM')
      expect(await ended).toMatchObject({ code: 0, stderr: '' })
    }
  })
})
