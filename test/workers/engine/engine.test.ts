import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Analysis, type SeenName } from '../../../src/contract.js'
import { Engine } from '../../../workers/engine/engine.js'
import { places } from './machine.js'

const names: SeenName[] = ['heap', 'refcount', 'sizeof', 'is', 'gc', 'leaks', 'alloc', 'profile']
const CODE = 'a = [1, 2, 3]\nb = a\nprint(b is a)\n'

let engine: Engine
beforeAll(async () => {
  engine = await Engine.start(places)
})
afterAll(() => engine.close())

describe('the engine', () => {
  test.each(names)('answers %s on every Python in the shape of the contract', async (name) => {
    for (const { version, identity } of engine.pythons) {
      const analysis = await engine.analyse(name, CODE, version)
      expect(Analysis.parse(analysis)).toEqual(analysis)
      expect(analysis).toMatchObject({
        analysis: name,
        code: CODE,
        python: identity,
        stdout: 'True\n',
        stderr: '',
        result: { kind: 'finished' },
      })
    }
  })

  test.each(names)('%s of code that imports what is not there says what is', async (name) => {
    for (const { version } of engine.pythons) {
      const { result, stderr } = await engine.analyse(name, 'a = [1]\nimport requests\n', version)
      expect(result).toMatchObject({ kind: 'exception', type: 'ModuleNotFoundError', line: 2 })
      expect(stderr).toMatch(/^ModuleNotFoundError: No module named 'requests' here. There are: abc, .* zlib/m)
    }
  })

  test('takes the newest Python unless told, and one by its minor or full version', () => {
    const [newest, ...others] = engine.pythons
    expect(engine.choose('default')).toBe(newest)
    for (const python of others) {
      expect(engine.choose(python.minor)).toBe(python)
      expect(engine.choose(python.version)).toBe(python)
    }
  })

  test('a Python that is not there is a wrong use that names those that are', async () => {
    await expect(engine.analyse('refcount', CODE, '2.7')).rejects.toMatchObject({
      code: 'no-such-python',
      message: expect.stringContaining(engine.pythons[0]?.version ?? '?'),
    })
  })

  test.each(names)('%s of code that is not run is refused in its own shape', async (name) => {
    const analysis = await engine.analyse(name, '# nothing')
    expect(Analysis.parse(analysis)).toMatchObject({ analysis: name, result: { kind: 'refused', code: 'empty' } })
  })

  test('a hostile snippet among several spoils no other answer', async () => {
    const codes = [CODE, 'import ctypes\nctypes.string_at(0)', CODE, 'import os\nos._exit(3)', CODE]
    const kinds = await Promise.all(codes.map(async (code) => (await engine.analyse('refcount', code)).result.kind))
    expect(kinds).toEqual(['finished', 'crashed', 'finished', 'crashed', 'finished'])
  })

  test('a fork server that died is replaced', async () => {
    const python = engine.choose('default')
    const first = await engine.serverOf(python)
    process.kill(first.pid ?? 0, 'SIGKILL')
    while (first.alive) await new Promise((resolve) => setImmediate(resolve))
    const both = await Promise.all([engine.serverOf(python), engine.serverOf(python)])
    expect(both[0]).toBe(both[1])
    expect(both[0]).not.toBe(first)
    expect((await engine.analyse('refcount', CODE)).result).toEqual({ kind: 'finished' })
  })

  test('each run draws random numbers of its own', async () => {
    const code = 'import random\nprint(random.random())'
    const draws = await Promise.all([1, 2, 3].map(async () => (await engine.analyse('refcount', code)).stdout))
    expect(new Set(draws).size).toBe(3)
  })
})
