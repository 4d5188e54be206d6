import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCut } from '../../../commands/sizeof/things.js'
import type { SizedObject } from '../../../src/contract.js'
import { sizeof } from '../../../workers/engine/analyses/sizeof.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { pythons } from './machine.js'
import { ask } from './oracle.js'
import { SIZES } from './sizes.js'

const total = (sizes: readonly { bytes: number }[]) => sizes.reduce((sum, { bytes }) => sum + bytes, 0)

describe.each(pythons)('sizeof on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses: { sizeof: ['sizeof', 'run'] } })
  })
  afterAll(() => server.close())

  const analyse = (code: string) => sizeof((job) => server.run(job), code, python.identity)
  async function sized(code: string): Promise<Record<string, SizedObject>> {
    const { objects, result } = await analyse(code)
    expect(result).toEqual({ kind: 'finished' })
    return Object.fromEntries(objects.map((object) => [object.name ?? '', object]))
  }

  test.each(Object.entries(SIZES))('%s: shallow and deep sizes are those of sys and gc', async (_, code) => {
    const found = await sized(code)
    const sizes = Object.fromEntries(
      Object.entries(found).map(([name, { getsizeof, deep }]) => [name, [getsizeof, deep]]),
    )
    expect(sizes).toEqual(await ask(python, 'sizeof_oracle.py', code))
  })

  test('parts add up to getsizeof, and with what is beyond to the footprint', async () => {
    for (const code of Object.values(SIZES)) {
      const { objects, truncated } = await analyse(code)
      expect(truncated).not.toContain('data')
      for (const { name, getsizeof, footprint, parts, beyond } of objects) {
        expect([name, total(parts), getsizeof + total(beyond)]).toEqual([name, getsizeof, footprint])
        expect(parts.every(({ bytes }) => bytes > 0) && beyond.every(({ bytes }) => bytes > 0)).toBe(true)
      }
    }
  })

  test('footprints are what the allocators count for thousands of objects', async () => {
    const answers = Object.entries((await ask(python, 'growth.py')) as Record<string, [number, number]>)
    expect(answers.length).toBeGreaterThan(25)
    for (const [kind, [grown, footprint]] of answers)
      expect([kind, Math.abs(grown - footprint) < 1]).toEqual([kind, true])
  })

  test('a list says which of its slots are used', async () => {
    const { items } = await sized('items = []\nfor n in range(5): items.append(n)')
    const bytes = (role: string) => total(items?.parts.filter((part) => part.role === role) ?? [])
    expect([bytes('reference'), bytes('spare')]).toEqual([40, 24])
  })

  test('attributes without a dict are beyond getsizeof, by name', async () => {
    const { point } = await sized(`
class Point:
    def __init__(self): self.x = 1; self.y = [2]; self.z = 3
many = [Point() for _ in range(100)]
point = Point()`)
    const labels = point?.children.map(({ label }) => label)
    if (Number(python.minor.slice(2)) < 11) {
      expect([labels, point?.beyond]).toEqual([['__dict__'], []])
      return
    }
    expect(labels).toEqual(['.x', '.y', '.z'])
    expect(point?.beyond.filter(({ role }) => role === 'hidden')[0]).toMatchObject({
      label: 'values of its attributes: x, y, z',
      bytes: 24,
    })
  })

  test('an instance takes 96 bytes and one with slots 64, while getsizeof says 48 and 56', async () => {
    const { plain, slots } = await sized(`
class Plain:
    def __init__(self): self.x = 1; self.y = 2; self.z = 3
class Slots:
    __slots__ = ('x', 'y', 'z')
many = [Plain() for _ in range(100)]
plain = Plain(); slots = Slots()`)
    if (Number(python.minor.slice(2)) < 13) return
    expect([plain?.getsizeof, plain?.footprint, slots?.getsizeof, slots?.footprint]).toEqual([48, 96, 56, 64])
  })

  test('children are named, and shared ones marked', async () => {
    const { a, b } = await sized("inner = [1.5]; a = [inner, 2.5]; b = {'k': inner}; del inner")
    expect(a?.children.map(({ label, shared }) => [label, shared])).toEqual([
      ['[0]', true],
      ['[1]', false],
    ])
    expect(b?.children.map(({ label, shared }) => [label, shared])).toEqual([
      ["key 'k'", false],
      ["['k']", true],
    ])
  })

  test('numbers that a C type keeps are not taken for references', async () => {
    const { left } = await sized('import socket\nleft, right = socket.socketpair()')
    expect(left?.children.map(({ label }) => label)).toContain('._closed')
  })

  test('what is measured can still be finalized', async () => {
    const code = 'class Last:\n    def __del__(self): print("last")\nlast = Last()'
    expect((await analyse(code)).stdout).toBe('last\n')
  })

  test('two names of one object share nothing with each other', async () => {
    const { a, b } = await sized('a = [[1.5]]; b = a')
    expect([a?.id === b?.id, a?.children[0]?.shared]).toEqual([true, false])
  })

  test('a million elements are walked within the limits', async () => {
    const { objects, truncated } = await analyse('many = list(range(10**6)); few = [1]')
    expect(objects.map(({ name }) => name)).toEqual(['many', 'few'])
    expect([objects[0]?.children.length, truncated]).toEqual([300, ['objects']])
    expect(objects[0]?.deep).toBeGreaterThan(8_000_000 + 20_000_000)
  })

  test('a walk that was cut says so', async () => {
    const patient = await ForkServer.start(python, { analyses: { sizeof: ['sizeof', 'run'] }, wallMs: 30_000 })
    const code = 'x = []\nfor i in range(1_000_000): x = [x]'
    const { truncated, objects } = await sizeof((job) => patient.run(job), code, python.identity)
    await patient.close()
    expect([truncated, objects.map(isCut)]).toEqual([['objects'], [true, false]])
  })

  test('a hundred thousand lists in each other are counted to the last', async () => {
    const { x } = await sized('x = []\nfor i in range(100_000): x = [x]')
    expect([x?.deep, x && isCut(x)]).toEqual([100_000 * 64 + 56, false])
  })

  test.each([
    ['raises for a hash', 'def __hash__(cls): raise RuntimeError("hash")'],
    ['has no hash', 'def __eq__(cls, other): return cls is other'],
  ])('a class whose metaclass %s is measured like any other', async (_, method) => {
    const { a, c } = await sized(`
class Meta(type):
    ${method}
class A(metaclass=Meta): pass
a = A()
c = [a]`)
    expect([a?.type, c?.children.map(({ type }) => type)]).toEqual(['A', ['A']])
    expect(c?.deep).toBe((c?.getsizeof ?? 0) + (a?.deep ?? 0))
  })

  test('a warning about the last expression is told once', async () => {
    const { stderr } = await analyse('x = 5\nx is 5')
    expect(stderr.match(/SyntaxWarning: "is" with/gu)).toHaveLength(1)
  })

  test('a class that answers __sizeof__ for ever is given up, and said so', async () => {
    const { objects } = await analyse(`
class Endless:
    def __sizeof__(self):
        while True: pass
class Failing:
    def __sizeof__(self): return 1 / 0
endless = Endless(); failing = Failing()`)
    expect(objects.map(({ notes }) => notes.join())).toEqual([
      expect.stringContaining('__sizeof__ itself'),
      expect.stringContaining('__sizeof__ itself'),
    ])
  })

  test('what a snippet does to the end of its life leaves what was bound until then', async () => {
    const { objects, result, stderr } = await analyse('a = [1]\n1/0\nb = 2')
    expect(objects.map(({ name }) => name)).toEqual(['a'])
    expect(result).toMatchObject({ kind: 'exception', type: 'ZeroDivisionError', line: 2 })
    expect(stderr).toContain('line 2')
  })

  test('the last expression is evaluated once, after the rest', async () => {
    const { objects, stdout } = await analyse('print(1)\ndef f():\n    print(2)\n    return "three"\nx = 5; f()')
    expect(objects.map(({ name, repr }) => [name, repr])).toEqual([
      ['x', '5'],
      [null, "'three'"],
    ])
    expect(stdout).toBe('1\n2\n')
  })

  test('nothing is asked of the snippet and nothing is changed by looking', async () => {
    const { stdout, objects } = await analyse(`
import atexit, sys
class Loud:
    def __getattribute__(self, name): print('attribute', name); return object.__getattribute__(self, name)
    def __repr__(self): print('repr'); return 'loud'
    def __hash__(self): print('hash'); return 1
    def __eq__(self, other): print('eq'); return True
    @property
    def __class__(self): print('class'); return int
text = 'é' * 10
loud = Loud(); held = [loud, {'a': loud}]
atexit.register(lambda: print(sys.getsizeof(text)))
before = sys.getsizeof(text)`)
    expect(stdout).toBe(`${objects.find(({ name }) => name === 'text')?.getsizeof}\n`)
  })
})
