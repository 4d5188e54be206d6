/** From nothing to an answer with its picture: the terminal's own program, in a process of its own. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Figure, figureOf } from './figure.js'
import { TERMINAL } from './folders.js'
import { TEN_LINES } from './programs.js'
import { inTurns, type Rounds, timed } from './rounds.js'

const FIRST_ANSWER_BUDGET_MS = 2000

export async function firstAnswerFigures(minor: string, rounds: Rounds): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ourobot-bench-'))
  const [file, picture] = [join(folder, 'ten_lines.py'), join(folder, 'ten_lines.png')]
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args)
  try {
    await writeFile(file, TEN_LINES)
    const samples = await inTurns(rounds, {
      nothing: () => timed(1, () => node('-e', '0')),
      answer: () => timed(1, () => node(TERMINAL, 'refcount', '--python', minor, '--png', picture, file)),
    })
    const nothing = figureOf('Node starts and ends', null, samples.nothing, { unit: 'ms' })
    return [
      nothing,
      figureOf('start to first answer and picture', minor, samples.answer, {
        unit: 'ms',
        budget: { atMost: FIRST_ANSWER_BUDGET_MS },
        baseline: { of: 'Node alone', figure: nothing },
      }),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
