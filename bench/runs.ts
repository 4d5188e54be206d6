/** One run of ten lines, beside all that it cannot be faster than. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Engine } from '../workers/engine/engine.js'
import type { ForkServer } from '../workers/engine/forkServer.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Run } from '../workers/engine/run.js'
import type { BareForks } from './bareForks.js'
import { type Figure, figureOf } from './figure.js'
import { TEN_LINES } from './programs.js'
import { inTurns, type Rounds, timed } from './rounds.js'

const RUNS_A_ROUND = 10
const STARTS_A_ROUND = 2
const RUN_BUDGET_MS = 5
const RUN_BUDGET_FORKS = 6

export async function runFigures(
  engine: Engine,
  python: Python,
  measured: ForkServer,
  forks: BareForks,
  rounds: Rounds,
): Promise<Figure[]> {
  const { executable, minor } = python
  const server = await engine.serverOf(python)
  const code = TEN_LINES
  const samples = await inTurns(rounds, {
    start: () => timed(STARTS_A_ROUND, () => promisify(execFile)(executable, ['-I', '-c', 'pass'])),
    fork: () => forks.times(RUNS_A_ROUND),
    untraced: () => timed(RUNS_A_ROUND, async () => expectWhole(await measured.run({ analysis: 'untraced', code }))),
    traced: () => timed(RUNS_A_ROUND, async () => expectWhole(await server.run({ analysis: 'refcount', code }))),
    whole: () => timed(RUNS_A_ROUND, async () => expectWhole(await engine.analyse('refcount', code, minor))),
  })
  const fork = figureOf('bare fork and wait', minor, samples.fork, { unit: 'ms' })
  const told = { unit: 'ms', baseline: { of: 'fork', figure: fork } } as const
  const whole = figureOf('ten lines, sealed and traced', minor, samples.whole, {
    ...told,
    budget: { atMost: RUN_BUDGET_MS },
  })
  const inForks: Figure = {
    ...whole,
    what: '… in bare forks',
    unit: '×',
    value: whole.value / fork.value,
    best: whole.best / fork.best,
    budget: { atMost: RUN_BUDGET_FORKS },
    ratio: null,
  }
  return [
    figureOf('interpreter start', minor, samples.start, told),
    fork,
    figureOf('ten lines, sealed, not traced', minor, samples.untraced, told),
    figureOf('ten lines, traced, to the last frame', minor, samples.traced, told),
    whole,
    inForks,
  ]
}

function expectWhole({ result, truncated }: Pick<Run, 'result' | 'truncated'>): void {
  if (result.kind !== 'finished' || truncated.length > 0)
    throw new Error(`the ten lines did not run whole: ${JSON.stringify({ result, truncated })}`)
}
