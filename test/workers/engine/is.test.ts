import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comparison, IsAnalysis } from '../../../src/contract.js'
import { is } from '../../../workers/engine/analyses/is.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { Turnstile } from '../../../workers/engine/turnstile.js'
import { ADDRESSES, IDENTITIES, TYPED } from './identities.js'
import { BRIEF_MS, oldestAndNewest, pythons } from './machine.js'
import { ask } from './oracle.js'

type Row = [text: string, is: boolean, equal: boolean | null]
interface Truth {
  plain: string
  script: Row[]
  prompt: Row[]
}

const analyses: Record<string, [string, string]> = {
  'is-answers': ['identity', 'run_answers'],
  'is-script': ['identity', 'run_script'],
  'is-prompt': ['identity', 'run_prompt'],
}

/** By text, since a side may be left out of a row; what `equal` cannot know is not compared. */
function rows(comparisons: readonly Comparison[], side: 'script' | 'repl', truth: readonly Row[]): [Row[], Row[]] {
  const left = [...truth]
  const pairs = comparisons.flatMap((one): [Row, Row | undefined][] => {
    const found = one[side]
    if (!found) return []
    const at = left.findIndex(([text]) => text === one.text)
    const [row] = at < 0 ? [] : left.splice(at, 1)
    return [[[one.text, found.is, found.equal ?? row?.[2] ?? null], row]]
  })
  return [pairs.map(([ours]) => ours), [...pairs.flatMap(([, row]) => (row ? [row] : [])), ...left]]
}

/** What `python snippet.py` prints on standard error. */
function errorOutput(executable: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ourobot-is-'))
  writeFileSync(join(folder, 'snippet.py'), code)
  const { stderr } = spawnSync(executable, ['snippet.py'], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return stderr.replaceAll(join(folder, '/'), '') // as a path up to 3.9
}

describe.each(pythons)('is on Python $version', (python) => {
  const minor = Number(python.minor.slice(2))
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses })
  })
  afterAll(() => server.close())

  const analyse = (code: string): Promise<IsAnalysis> => is((job) => server.run(job), code, python.identity)
  async function reasons(code: string): Promise<Record<string, string>> {
    const { comparisons } = await analyse(code)
    return Object.fromEntries(comparisons.map(({ text, reason }) => [text, reason]))
  }

  test.each(Object.entries(IDENTITIES))('%s: identity and output are those of the oracle', async (_, code) => {
    const [analysis, answer] = await Promise.all([analyse(code), ask(python, 'identity_oracle.py', code)])
    const truth = answer as Truth
    expect([analysis.result, analysis.truncated]).toEqual([{ kind: 'finished' }, []])
    expect(analysis.stderr).toBe(errorOutput(python.executable, code))
    expect(analysis.stdout).toBe(truth.plain)
    for (const [side, said] of [
      ['script', truth.script],
      ['repl', truth.prompt],
    ] as const) {
      const [ours, theirs] = rows(analysis.comparisons, side, said)
      expect(ours).toEqual(theirs)
    }
  })

  test.each(Object.entries(ADDRESSES))('%s: telling of comparisons moves no address', async (_, code) => {
    const [{ stdout, result }, answer] = await Promise.all([analyse(code), ask(python, 'identity_oracle.py', code)])
    expect([result, stdout]).toEqual([{ kind: 'finished' }, (answer as Truth).plain])
  })

  test('the prompt is the real one', async () => {
    const [printed] = (await ask(python, 'typed.py', TYPED, [python.executable])) as string[][]
    const { comparisons } = await analyse(TYPED)
    const said = comparisons.map(({ repl }) => (repl?.is ? 'True' : 'False'))
    expect(said.join(' ')).toBe(printed?.join(' '))
  })

  test('each reason is found', async () => {
    const high = minor >= 15 ? 1024 : 256
    expect(
      await reasons(`import sys
a = [1]; b = a; c = [1]
a is a; a is b; a is c; a == c
${high} is ${high}
${high + 1} is ${high + 1}
'two words' is 'two words'
'name' is 'name'
1000 * 10 is 10000
None is None
chr(233) is 'é'
() is tuple([])
s = sys.intern(''.join(['some ', 'text'])); t = sys.intern(''.join(['some ', 'text']))
s is t
id([]) == id([])
[] is []
1 is 2
1 == 1.0`),
    ).toEqual({
      'a is a': 'same name',
      'a is b': 'alias',
      'a is c': 'equal but distinct',
      'a == c': 'equal but distinct',
      [`${high} is ${high}`]: 'small-int cache',
      [`${high + 1} is ${high + 1}`]: 'constant of the same code object',
      "'two words' is 'two words'": 'constant of the same code object',
      "'name' is 'name'": 'interned by the compiler',
      '1000 * 10 is 10000': 'folded constant',
      'None is None': 'singleton',
      "chr(233) is 'é'": 'cached character',
      '() is tuple([])': 'shared empty object',
      's is t': 'interned by sys.intern',
      'id([]) == id([])': 'address used again',
      '[] is []': 'made anew',
      '1 is 2': 'not equal',
      '1 == 1.0': 'equal but distinct',
    })
  })

  test('what cannot change is given back as it is, whoever holds it as a constant', async () => {
    const code = [
      'import copy',
      "pair, word = (1, 2), 'abc'",
      'whole = tuple(pair)',
      'made = tuple([1, 2])',
      'print(pair[:] is pair, whole is pair, copy.copy(pair) is pair, word[:] is word, word.strip() is word)',
      'print(made[:] is made, pair is (1, 2), [1][:] is [1], pair[0] is 1)',
    ].join('\n')
    const { comparisons } = await analyse(code)
    expect(comparisons.map(({ text, reason }) => [text, reason])).toEqual([
      ['pair[:] is pair', 'given back'],
      ['whole is pair', 'given back'],
      ['copy.copy(pair) is pair', 'given back'],
      ['word[:] is word', 'given back'],
      ['word.strip() is word', 'given back'],
      ['made[:] is made', 'given back'],
      ['pair is (1, 2)', 'constant of the same code object'],
      ['[1][:] is [1]', 'made anew'],
      ['pair[0] is 1', 'small-int cache'],
    ])
    for (const { script, reason, replReason } of comparisons)
      if (reason === 'given back') expect([script, replReason]).toEqual([{ is: true, equal: true }, null])
  })

  test('what can change is not said to be given back for want of change', async () => {
    const { comparisons } = await analyse(
      'class Cart:\n    def add(self): return self\n\ncart = Cart()\nprint(cart.add() is cart)',
    )
    expect(comparisons[0]).toMatchObject({ reason: 'alias', script: { is: true } })
    expect(comparisons[0]?.explanation).toContain('lead to one and the same Cart object')
  })

  test('a name that the program interned itself is not said to be the compiler’s doing', async () => {
    const { comparisons } = await analyse(
      "import sys\nshared = [sys.intern(''.join(['chi', 'le'])) for turn in range(2)]\nprint(shared[0] is shared[1])",
    )
    expect(comparisons.map(({ reason }) => reason)).toEqual(['interned by sys.intern'])
  })

  test('script and prompt differ where they are compiled differently, and it says why', async () => {
    const { comparisons } = await analyse('a = 12345678901\nb = 12345678901\nprint(a is b)')
    expect(comparisons).toMatchObject([
      {
        text: 'a is b',
        operator: 'is',
        line: 3,
        left: { text: 'a', type: 'int', repr: '12345678901' },
        script: { is: true, equal: true },
        repl: { is: false, equal: true },
        reason: 'constant of the same code object',
        replReason: 'made anew',
        explanation:
          'In a script both sides were compiled together, and the compiler kept one constant 12345678901; at the prompt each side was compiled by itself and got its own 12345678901.',
      },
    ])
  })

  test('links of a chain are told one by one, as far as they are reached', async () => {
    const { comparisons, stdout } = await analyse(`
def say(value): print(value); return value
a = [1]; b = a; c = [2]
print(say(a) is say(b) is say(c) is say(a), 1 < 2 == 2)`)
    expect(comparisons.map(({ text, script }) => [text, script?.is])).toEqual([
      ['say(a) is say(b)', true],
      ['say(b) is say(c)', false],
      ['2 == 2', true],
    ])
    expect(stdout).toBe('[1]\n[1]\n[2]\nFalse True\n')
  })

  test("a class's own __eq__ is asked once, and its answer passes unchanged", async () => {
    const { comparisons, stdout, stderr } = await analyse(`
import traceback
class Odd:
    def __eq__(self, other): print('asked'); return [self, other]
class Failing:
    def __eq__(self, other): raise ValueError(len(traceback.extract_stack()))
print(type(Odd() == 1))
Failing() == 2`)
    expect(comparisons.map(({ text, script }) => [text, script])).toEqual([
      ['Odd() == 1', { is: false, equal: null }],
      ['Failing() == 2', { is: false, equal: null }],
    ])
    expect(stdout).toBe("asked\n<class 'list'>\n")
    expect(stderr.match(/File "/g)).toHaveLength(2)
  })

  test('the n-th visits meet; a side that never got there is null', async () => {
    const { comparisons } = await analyse(`
for k in range(2): k is 1
raise_at = {}
raise_at['x'] is None
5 is 5`)
    expect(comparisons.map(({ text, script, repl }) => [text, script?.is ?? null, repl?.is ?? null])).toEqual([
      ['k is 1', false, false],
      ['k is 1', true, true],
      ['5 is 5', null, true],
    ])
  })

  test.each([
    ['a comparison with a literal', 'x = 5\nprint(x is 5)'],
    ['an escape that means nothing', "x = '\\d'\nprint(x == '\\d')"],
    ['both, and more than once', "def f(a):\n    return a is 'b' or a == '\\q'\nf('b'); f('b')"],
  ])('warnings about %s are those of `python FILE`', async (_, code) => {
    const { stderr } = await analyse(code)
    expect(stderr).toBe(errorOutput(python.executable, code))
  })

  test.each([
    ['raises for a hash', 'def __hash__(cls): raise RuntimeError("hash")'],
    ['has no hash', 'def __eq__(cls, other): return cls is other'],
  ])('instances of a class whose metaclass %s are compared like any other', async (_, method) => {
    const code = `
class Meta(type):
    ${method}
class A(metaclass=Meta): pass
rows = [A()]
rows[0] is rows[-1]
a = A()
a is A()
a == a`
    const { comparisons, truncated } = await analyse(code)
    expect(truncated).toEqual([])
    expect(comparisons.map(({ script }) => script?.is)).toEqual([true, false, true])
  })

  if (oldestAndNewest.has(python))
    test('a comparison in an endless loop is told a bounded number of times', async () => {
      const brief = await ForkServer.start(python, { analyses, turnstile: new Turnstile(3), wallMs: BRIEF_MS })
      const code = 'i = 0\nwhile i is not None: i += 1'
      const { comparisons, truncated, result } = await is((job) => brief.run(job), code, python.identity)
      await brief.close()
      expect(result).toMatchObject({ kind: 'limit', limit: 'time' })
      expect([comparisons.length, truncated]).toEqual([300, ['objects']])
    })

  test('a syntax error is told as Python tells it', async () => {
    const { comparisons, result, stderr } = await analyse('a is is b')
    expect([comparisons, result.kind]).toEqual([[], 'exception'])
    expect(stderr).toContain('SyntaxError')
  })

  test('constants, names and traceback of the program are left as they are', async () => {
    const { stdout } = await analyse(`
def f(v): return v is 12345, v == 'x'
print(f.__code__.co_consts, f.__code__.co_varnames, sorted(n for n in globals() if not n.startswith('__')))`)
    expect(stdout).toContain("12345, 'x') ('v',) ['f']\n")
  })
})
