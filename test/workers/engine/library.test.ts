import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ForkServer } from '../../../workers/engine/forkServer.js'
import { headlines } from './headlines.js'
import { pythons, startPlain } from './machine.js'

const LAST_IN_3_9_TO_3_15 = 'zlib'

describe.each(pythons)('sealed in Python $version', (python) => {
  let server: ForkServer
  let available: string[]
  beforeAll(async () => {
    server = await startPlain(python)
    const { result } = await run('import nothing_of_that_name')
    if (result.kind !== 'exception') throw new Error(`no exception, but ${JSON.stringify(result)}`)
    available = result.message.replace(/^.*There are: /, '').split(', ')
  })
  afterAll(() => server.close())

  const run = (code: string) => server.run({ analysis: 'plain', code })

  test('the message about a missing module names every module that there is', () => {
    expect(available).toContain(LAST_IN_3_9_TO_3_15)
    expect(available.filter((name) => !headlines[name])).toEqual([])
    const lacking = Object.keys(headlines).filter((name) => !available.includes(name))
    expect(lacking.filter((name) => name !== 'numpy')).toEqual([])
  })

  test('the headline function of each module works', async () => {
    const wrong: string[] = []
    for (const name of available) {
      const { stdout, stderr } = await run(`import ${name}\nprint(${headlines[name]})`)
      if (stdout !== 'True\n') wrong.push(`${name}: ${stdout}${stderr}`)
    }
    expect(wrong).toEqual([])
  })

  test('modules within packages work too', async () => {
    const { stdout, stderr } = await run(`
from concurrent.futures import ThreadPoolExecutor
from collections.abc import Sequence
from importlib import reload
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(abs, [-1, -2])))
print(isinstance([], Sequence))`)
    expect(stdout + stderr).toBe('[1, 2]\nTrue\n')
  })

  test('a caught import of what is not there can be printed', async () => {
    const { stderr, result } = await run(`
import traceback
try:
    import requests
except ImportError:
    traceback.print_exc()`)
    expect(result).toEqual({ kind: 'finished' })
    expect(stderr).toMatch(/^Traceback.*\nModuleNotFoundError: No module named 'requests'\n$/s)
  })

  test('a mistyped name gets a suggestion, as in python FILE', async () => {
    const { stderr } = await run('counter = 1\nprint(countr)')
    expect(stderr).toContain("NameError: name 'countr' is not defined")
  })

  test('the main thread is the process, and functions can be registered for a fork', async () => {
    const { stdout, stderr } = await run(`
import os, threading
print(threading.main_thread().native_id == os.getpid(), os.register_at_fork)`)
    expect(stdout + stderr).toBe('True <built-in function register_at_fork>\n')
  })

  test('an asyncio server and client of socket pairs talk', async () => {
    const { stdout, stderr } = await run(`
import asyncio, socket
async def main():
    left, right = socket.socketpair()
    reader, first = await asyncio.open_connection(sock=left)
    second, writer = await asyncio.open_connection(sock=right)
    writer.write(b"hello\\n")
    print(await reader.readline())
asyncio.run(main())`)
    expect(stdout + stderr).toBe("b'hello\\n'\n")
  })

  test('a thread may recurse as deep as the main one', async () => {
    const { stdout, result } = await run(`
import threading
def down(n): return 0 if n == 0 else 1 + down(n - 1)
def work():
    try: print(down(100000))
    except RecursionError: print("RecursionError")
thread = threading.Thread(target=work)
thread.start()
thread.join()`)
    expect({ stdout, result }).toEqual({ stdout: 'RecursionError\n', result: { kind: 'finished' } })
  })
})
