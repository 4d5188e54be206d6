import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ForkServer } from '../../../workers/engine/forkServer.js'
import { pythons, startPlain } from './machine.js'

const finished = { kind: 'finished' }

describe.each(pythons)('fork server of Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await startPlain(python)
  })
  afterAll(() => server.close())

  const run = (code: string) => server.run({ analysis: 'plain', code })

  test('says which Python it is', () => {
    expect(server.ready).toMatchObject(python.identity)
  })

  test('a run gives records, output and result', async () => {
    expect(await run('import sys\nprint("é🐍")\nprint("to", file=sys.stderr)')).toEqual({
      records: [{ ran: true }],
      stdout: 'é🐍\n',
      stderr: 'to\n',
      truncated: [],
      result: finished,
    })
  })

  test('an exception is a result, with its traceback on stderr', async () => {
    const { result, stderr } = await run('1/0')
    expect(result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError' })
    expect(stderr).toContain('ZeroDivisionError: division by zero')
  })

  test('many runs at once each get their own answer', async () => {
    const runs = await Promise.all(Array.from({ length: 12 }, (_, number) => run(`print(${number})`)))
    expect(runs.map(({ stdout }) => stdout)).toEqual(Array.from({ length: 12 }, (_, number) => `${number}\n`))
  })

  test('threads are waited for, exit functions run, finalizers of what is left print', async () => {
    const { stdout } = await run(`
import atexit, threading, time
class Last:
    def __del__(self): print("finalizer")
last = Last()
atexit.register(print, "exit function")
def work():
    time.sleep(0.05)
    print("thread")
threading.Thread(target=work).start()
print("end")`)
    expect(stdout).toBe('end\nthread\nexit function\nfinalizer\n')
  })

  test('output is cut at 64 KiB, at a whole character, and the run goes on', async () => {
    const { stdout, truncated, result } = await run('for i in range(40000): print("ééé")')
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(65536 - 8)
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(65536)
    expect(stdout).not.toContain('\uFFFD')
    expect(truncated).toEqual(['output'])
    expect(result).toEqual(finished)
  })

  test('nothing of the engine can be imported or seen in the modules', async () => {
    const { stdout } = await run(`
import sys
for name in ("child", "channel", "seal", "server", "plain", "preparation"):
    try:
        __import__(name); print("found", name)
    except ModuleNotFoundError: pass
print([n for n, m in sys.modules.items() if "engine" in str(getattr(m, "__file__", ""))], sys.argv)
print([folder for folder in sys.path if "engine" in folder])`)
    expect(stdout).toBe("[] ['snippet.py']\n[]\n")
  })

  test('the environment is empty', async () => {
    const { stdout } = await run('import os, ctypes\nprint(dict(os.environ), ctypes.CDLL(None).getenv(b"LC_CTYPE"))')
    expect(stdout).toBe('{} 0\n')
  })

  test('memory that is filled and dropped again and again is used again', async () => {
    const { result } = await run(`
for _ in range(9):
    many = [bytes(480) for _ in range(150_000)]
    del many
for size in 100, 150:
    big = [bytes(size << 20) for _ in range(2)]
    del big`)
    expect(result).toEqual(finished)
  })
})
