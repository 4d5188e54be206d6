import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { headlines } from './headlines.js'
import { pythons } from './machine.js'

/** `module.name` of what the library's modules name, if it is immortal, or if it is not: no str, which may be another one in each process, and no None. */
const namesOfTheLibrary = (immortal: boolean) => `
import importlib, json, sys
for name in ${JSON.stringify(Object.keys(headlines))}:
    try:
        importlib.import_module(name)
    except ImportError:
        pass
print(json.dumps([
    f"{module}.{name}"
    for module in sorted(sys.modules) if module != "__main__"
    for name, value in sorted(vars(sys.modules[module]).items())
    if value is not None and type(value) is not str and (sys.getrefcount(value) > 1 << 28) is ${immortal ? 'True' : 'False'}
]))`

const CODE_BELOW = `
import sys
frame = sys._getframe().f_back
while frame.f_code.co_name != "live":
    frame = frame.f_back
print(int(sys.getrefcount(frame.f_code) > 1 << 28))`

describe.each(pythons)("the engine's own objects in Python $version", (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python)
  })
  afterAll(() => server.close())

  const printed = async (code: string) => {
    const { stdout, stderr } = await server.run({ analysis: 'claim', code })
    expect(stderr).toBe('')
    return JSON.parse(stdout)
  }

  test('what a snippet can import is immortal only where it is so in python FILE', async () => {
    const plain = await promisify(execFile)(python.executable, ['-I', '-c', namesOfTheLibrary(false)])
    const mortal = new Set<string>(JSON.parse(plain.stdout))
    expect(mortal.size).toBeGreaterThan(1000)
    const here: string[] = await printed(namesOfTheLibrary(true))
    expect(here.filter((name) => mortal.has(name))).toEqual([])
  })

  test('the engine’s own code is immortal where Python knows such objects', async () => {
    expect(await printed(CODE_BELOW)).toBe(Number(python.minor.split('.')[1]) >= 12 ? 1 : 0)
  })
})
