/** From nothing to an answer with its picture: the terminal's own program, in a process of its own. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Python } from '../workers/engine/pythons.js'
import { type Figure, figureOf } from './figure.js'
import { TERMINAL } from './folders.js'
import { TEN_LINES } from './programs.js'
import { inTurns, timed } from './rounds.js'

const FIRST_ANSWER_BUDGET_MS = 2000
const ROUNDS = 2

export async function firstAnswerFigures(pythons: readonly Python[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ourobot-bench-'))
  const file = join(folder, 'ten_lines.py')
  await writeFile(file, TEN_LINES)
  const run = promisify(execFile)
  const answer = ({ minor }: Python) =>
    run(process.execPath, [TERMINAL, 'refcount', '--python', minor, '--png', join(folder, 'out.png'), file])
  try {
    const samples = await inTurns(ROUNDS, {
      node: () => timed(1, () => run(process.execPath, ['-e', '0'])),
      ...Object.fromEntries(pythons.map((python) => [python.minor, () => timed(1, () => answer(python))])),
    } as Record<string, () => Promise<number[]>>)
    const baseline = figureOf('start of Node alone', null, samples.node ?? [], { unit: 'ms' })
    return [
      baseline,
      ...pythons.map(({ minor }) =>
        figureOf('start to first answer and picture', minor, samples[minor] ?? [], {
          unit: 'ms',
          budget: { atMost: FIRST_ANSWER_BUDGET_MS },
          baseline,
        }),
      ),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
