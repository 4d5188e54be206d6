import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeenName } from '../../src/contract.js'
import { Engine } from '../../workers/engine/engine.js'
import type { ForkServer } from '../../workers/engine/forkServer.js'
import { packageRoot } from '../../workers/engine/packageRoot.js'
import { Turnstile } from '../../workers/engine/turnstile.js'
import { BRIEF_MS, places, pythons, startPlain } from '../workers/engine/machine.js'
import { type Attack, attacks, isOneOf, programOf, time } from './attacks.js'

const WALL_MS = 5000
/** Before the wall. */
const PROMPT_MS = 4000
const SIDE_BY_SIDE = 16
/** Nothing but its wall ends it. */
const ENDS_LAST = 'endless_sleep'
const fault = { kind: 'refused', code: 'fault', message: expect.stringMatching(/replaced/) }
const broken = { kind: 'refused', code: 'broken' }
const SHOWN_CHARACTERS = 2000
/** They take hold of the tracer's own objects, which it then traces while it changes them: that child may die of it. */
const UNDERMINING = new Set(['forged_with_token', 'floods_with_token', 'no_builtins'])
const ANALYSES: SeenName[] = ['refcount', 'sizeof', 'is', 'gc', 'leaks', 'alloc', 'profile']
/** On the newest alone: what they do beside measuring is the same on all. */
const ALIKE = new Set<SeenName>(['leaks', 'alloc', 'profile'])

describe.each(pythons)('Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await startPlain(python, { wallMs: WALL_MS, turnstile: new Turnstile(SIDE_BY_SIDE) })
  })
  afterAll(() => server.close())

  const run = (code: string, on = server) => on.run({ analysis: 'plain', code })

  const attempt = async ({ name, ends, stdout: expected, truncated: cut = [] }: Attack, on = server) => {
    const { stdout, truncated, result } = await run(programOf(name, { SERVER: `${on.pid}` }), on)
    expect({ name, result, stdout: stdout.slice(0, SHOWN_CHARACTERS) }).toSatisfy(() => isOneOf(result, ends))
    if (typeof expected === 'string') expect(stdout).toBe(expected)
    else expect(stdout).toMatch(expected)
    expect(truncated).toEqual(cut)
  }

  const answersPromptly = async () => {
    const start = performance.now()
    expect(await run('print(1 + 1)')).toMatchObject({ stdout: '2\n', result: { kind: 'finished' } })
    expect(performance.now() - start).toBeLessThan(PROMPT_MS)
    expect(server.alive).toBe(true)
  }

  test.each(attacks.filter(({ slow }) => !slow))(
    '$name ends as it must, and the next snippet is answered at once',
    async (attack) => {
      await attempt(attack)
      await answersPromptly()
    },
  )

  test('attacks that take all their time, side by side, end as they must and delay nobody', async () => {
    const brief = await startPlain(python, { wallMs: BRIEF_MS, turnstile: new Turnstile(SIDE_BY_SIDE) })
    const ended: string[] = []
    const answers = async () => {
      expect(await run('print(1 + 1)', brief)).toMatchObject({ stdout: '2\n', result: { kind: 'finished' } })
    }
    await Promise.all([
      ...attacks.filter(({ slow }) => slow).map((attack) => attempt(attack, brief).then(() => ended.push(attack.name))),
      answers().then(() => expect(ended).not.toContain(ENDS_LAST)),
    ])
    expect(ended).toContain(ENDS_LAST)
    await answers()
    expect(brief.alive).toBe(true)
    await brief.close()
  })

  test('the code of earlier jobs is nowhere in the memory of a later one', async () => {
    const halves = { HEAD: `head-${python.minor}-`, TAIL: 'tail-of-the-marker' }
    const patient = await startPlain(python)
    const run = (code: string) => patient.run({ analysis: 'plain', code })
    await run(`kept = ["${halves.HEAD}${halves.TAIL}" + str(n) for n in range(1000)]`)
    const { stdout } = await run(programOf('earlier_code', halves))
    await patient.close()
    expect(stdout).toBe('True True 0\n')
  })
})

describe('the newest and the oldest Python', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await Engine.start(places)
  })
  afterAll(() => engine.close())

  const quick = attacks.filter(({ slow }) => !slow)
  const minors = [...new Set([pythons[0]?.minor, pythons.at(-1)?.minor])]
  const cases = minors
    .flatMap((minor) => ANALYSES.map((analysis) => ({ minor, analysis })))
    .filter(({ minor, analysis }) => minor === pythons[0]?.minor || !ALIKE.has(analysis))

  test.each(cases)('$minor: $analysis answers every quick attack, on one fork server', async ({ minor, analysis }) => {
    const python = engine.choose(minor ?? 'default')
    const { pid } = await engine.serverOf(python)
    const odd: string[] = []
    for (const { name, ends } of quick) {
      const { result } = await engine.analyse(analysis, programOf(name, { SERVER: `${pid}` }), python.version)
      // Looking closely takes a while, and what it stands on may be gone.
      const also = analysis === 'refcount' && UNDERMINING.has(name) ? [{ kind: 'crashed' }] : []
      if (!isOneOf(result, [...ends, ...also, time, fault, broken])) odd.push(`${name}: ${JSON.stringify(result)}`)
    }
    expect(odd.join('\n')).toBe('')
    expect((await engine.serverOf(python)).pid).toBe(pid)
  })
})

test('every program here is in the table', () => {
  const files = readdirSync(join(packageRoot(), 'test', 'hostile')).filter((name) => name.endsWith('.py'))
  const named = [...attacks.map(({ name }) => `${name}.py`), 'earlier_code.py']
  if (process.arch !== 'x64') named.push('other_architecture.py')
  expect(named.sort()).toEqual(files.sort())
})
