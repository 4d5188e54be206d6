import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { ForkServer } from '../../../workers/engine/forkServer.js'
import { SERVER_LIMITS } from '../../../workers/engine/limits.js'
import { PYTHON_FOLDER } from '../../../workers/engine/packageRoot.js'
import { Turnstile } from '../../../workers/engine/turnstile.js'
import { BRIEF_MS, pythons, startPlain } from './machine.js'

const [python] = pythons
if (!python) throw new Error('no Python to test with')

const isAlive = (pid: number | undefined) => existsSync(`/proc/${pid}/stat`)

function socketOf(server: ForkServer): string {
  const words = readFileSync(`/proc/${server.pid}/cmdline`, 'utf8').split('\0')
  return words.find((word) => word.endsWith('/s')) ?? ''
}

async function childOf(server: ForkServer): Promise<number> {
  for (;;) {
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim()
    if (children) return Number(children.split(' ')[0])
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function goneBy(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve))
}

test('closing a server ends its children and clears its folder', async () => {
  const server = await startPlain(python)
  const folder = dirname(socketOf(server))
  const run = server.run({ analysis: 'plain', code: 'while True: pass' })
  const child = await childOf(server)
  const outcome = expect(run).rejects.toMatchObject({ code: 'server-lost' })
  await server.close()
  await outcome
  await goneBy(child)
  expect(server.alive).toBe(false)
  expect(existsSync(folder)).toBe(false)
})

test('the notebooks of runs that are over are taken away', async () => {
  const server = await startPlain(python)
  const folder = dirname(socketOf(server))
  for (let run = 0; run < 5; run++) await server.run({ analysis: 'plain', code: 'print(1)' })
  const notebooks = readdirSync(folder).filter((name) => name !== 's')
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ')
  expect(notebooks.length).toBeLessThanOrEqual(children.length)
  await server.close()
})

test('a server that is killed takes its children with it, and the run says so', async () => {
  const server = await startPlain(python)
  const folder = dirname(socketOf(server))
  expect(existsSync(folder)).toBe(true)
  const run = server.run({ analysis: 'plain', code: 'import time\ntime.sleep(100)' })
  const child = await childOf(server)
  process.kill(server.pid ?? 0, 'SIGKILL')
  await expect(run).rejects.toMatchObject({ code: 'server-lost' })
  await goneBy(child)
  await server.close()
  expect(existsSync(folder)).toBe(false)
})

/** What a program that imports the engine's Python modules prints. */
async function printedBy(program: string): Promise<string> {
  const whole = `import json, os, sys\nsys.path.insert(0, sys.argv[1])\nseal_limits = json.loads(sys.argv[2])\n${program}`
  const args = ['-I', '-B', '-c', whole, PYTHON_FOLDER, JSON.stringify(SERVER_LIMITS.seal)]
  const { stdout, stderr } = await promisify(execFile)(python?.executable ?? '', args)
  return stdout + stderr
}

test('a child whose server died before it could listen for that ends by itself', async () => {
  const program = `
from seal import Seal
seal = Seal(seal_limits)
if os.fork() == 0:
    if os.fork() == 0:
        seal.begin(0)
        print("lives on", flush=True)
    os._exit(0)
os.wait()`
  expect(await printedBy(program)).toBe('')
})

test('a child that takes its job and ends between two looks is reported', async () => {
  const program = `
from children import Children
children = Children(1.0)
child = os.fork()
if child == 0:
    os._exit(3)
children.add(7, child)
os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
print(*children.reap(lambda: [7], print))`
  expect(JSON.parse(await printedBy(program))).toMatchObject({ exit: 7, status: 3 << 8, reason: null })
})

test('a seal that cannot be closed means no server, hence no run', async () => {
  const impossible = startPlain(python, { seal: { ...SERVER_LIMITS.seal, cpuSeconds: -5 } })
  await expect(impossible).rejects.toMatchObject({ code: 'no-seal', message: expect.stringContaining('none is run') })
})

test.each([
  ['no libseccomp', '{"fault": "libseccomp.so.2: not there", "code": "libseccomp"}', 'no-libseccomp', /libseccomp2/],
  ['a fault of its own', '{"fault": "ImportError: x", "code": "engine"}', 'server-start', /ImportError: x/],
  ['something else', 'hello', 'server-start', /"hello"/],
  ['nothing', '', 'server-start', /exit 0/],
])('a server that says %s first is told with what to do', async (_, line, code, message) => {
  const folder = await mkdtemp(join(tmpdir(), 'ourobot-fake-'))
  const executable = join(folder, 'python3')
  await writeFile(executable, `#!/bin/sh\n${line && `echo '${line}'`}\n`, { mode: 0o755 })
  await expect(startPlain({ ...python, executable })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  })
  await rm(folder, { recursive: true })
})

test('as many runs as the turnstile has places go on at a time', async () => {
  const turnstile = new Turnstile(2)
  const server = await startPlain(python, { turnstile })
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 4 }, () => server.run({ analysis: 'plain', code: 'import time\ntime.sleep(0.2)' })),
  )
  expect(performance.now() - start).toBeGreaterThan(400)
  await server.close()
})

test('whoever connects and says nothing is ended at the wall, and delays nobody', async () => {
  const server = await startPlain(python, { wallMs: BRIEF_MS })
  const silent = connect(socketOf(server))
  silent.resume()
  const closed = once(silent, 'close')
  expect(await server.run({ analysis: 'plain', code: 'print(1)' })).toMatchObject({ stdout: '1\n' })
  await closed
  await server.close()
})
