import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Engine } from '../../../workers/engine/engine.js'
import { packageRoot } from '../../../workers/engine/packageRoot.js'
import type { Python } from '../../../workers/engine/pythons.js'
import { places, pythons } from './machine.js'

const SNIPPETS = join(packageRoot(), 'test', 'snippets')
const ORACLE = join(packageRoot(), 'test', 'oracle')
/**
 * An oracle by another hand, where the machine has it: FILE → {"visits": [[line, function, {name: count}]], "stdout"}.
 * It knows two ways to look, one up to 3.12 and one later: the oldest and the newest Python show both.
 */
const REFERENCE = join(packageRoot(), '..', 'shared', 'tools', 'refcount_oracle.py')
const AT_A_TIME = 2
const LONGEST_MS = 600_000

const run = promisify(execFile)
interface Program {
  file: string
  code: string
  /** The first minor version of CPython 3 whose grammar it is written in. */
  since: number
}

async function readPrograms(): Promise<Program[]> {
  const names = (await readdir(SNIPPETS)).filter((name) => name.endsWith('.py')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = join(SNIPPETS, name)
      const code = await readFile(file, 'utf8')
      return { file, code, since: Number(/^# requires: 3\.(\d+)/.exec(code)?.[1] ?? 9) }
    }),
  )
}

function halves<Item>(items: Item[]): Item[][] {
  return Array.from({ length: AT_A_TIME }, (_, half) => items.filter((_, index) => index % AT_A_TIME === half))
}

/** What a judge printed about the programs, or nothing when all is right. */
async function verdict(command: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const options = { maxBuffer: 2 ** 28, env: { ...process.env, ...env } }
  return run(command, args, options).then(
    () => '',
    (failed: { stdout?: string; stderr?: string }) => `${failed.stdout ?? ''}${failed.stderr ?? failed}`,
  )
}

const programs = await readPrograms()

describe.each(pythons)('refcount in Python $version', (python: Python) => {
  const written = programs.filter(({ since }) => since <= Number(python.minor.split('.')[1]))
  let engine: Engine
  let folder: string
  beforeAll(async () => {
    engine = await Engine.start(places)
    folder = await mkdtemp(join(tmpdir(), 'ourobot-oracle-'))
  })
  afterAll(async () => {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('every program is traced as python FILE runs it', { timeout: LONGEST_MS }, async () => {
    const verdicts = await Promise.all(
      halves(written).map(async (half, index) => {
        const lines: string[] = []
        for (const { code } of half) lines.push(JSON.stringify(await engine.analyse('refcount', code, python.version)))
        const answers = join(folder, `${index}.jsonl`)
        await writeFile(answers, lines.join('\n'))
        const files = half.map(({ file }) => file)
        const judges = [verdict(python.executable, [join(ORACLE, 'judge.py'), python.executable, answers, ...files])]
        if (existsSync(REFERENCE) && (python === pythons[0] || python === pythons.at(-1))) {
          const reference = ['-I', join(ORACLE, 'by_reference.py'), REFERENCE, answers, ...files]
          judges.push(verdict(python.executable, reference))
        }
        return (await Promise.all(judges)).join('')
      }),
    )
    expect(verdicts.join('')).toBe('')
  })
})
