/** Steps a second, as the difference between a run of many turns and one of a single turn that sets up the same. */
import type { Engine } from '../workers/engine/engine.js'
import type { ForkServer } from '../workers/engine/forkServer.js'
import { STEP_LIMIT } from '../workers/engine/limits.js'
import type { Python } from '../workers/engine/pythons.js'
import { type Figure, figureOf, median } from './figure.js'
import { LOOPS, type Loop } from './programs.js'
import { inTurns, type Measure, timed } from './rounds.js'

/** Steps before and after the loop. */
const OTHER_STEPS = 12
/** Untraced, a turn takes a microsecond: only many can be measured. */
const UNTRACED_FACTOR = 100
const RUNS_A_ROUND = 3

export async function tracingFigures(
  engine: Engine,
  python: Python,
  measured: ForkServer,
  rounds: number,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const loop of LOOPS) figures.push(...(await figuresOf(loop, engine, python, measured, rounds)))
  return figures
}

async function figuresOf(
  loop: Loop,
  engine: Engine,
  python: Python,
  measured: ForkServer,
  rounds: number,
): Promise<Figure[]> {
  const { minor } = python
  const turns = Math.floor((STEP_LIMIT - OTHER_STEPS) / loop.statements)
  const server = await engine.serverOf(python)
  const through = (count: number) => () =>
    timed(RUNS_A_ROUND, () => server.run({ analysis: 'refcount', code: loop.code(count) }))
  const whole = (count: number) => () => timed(1, () => engine.analyse('refcount', loop.code(count), minor))
  const samples = await inTurns(rounds, {
    untraced: inside(measured, 'untraced', loop, turns * UNTRACED_FACTOR),
    untracedOne: inside(measured, 'untraced', loop, 1),
    inside: inside(measured, 'traced', loop, turns),
    insideOne: inside(measured, 'traced', loop, 1),
    through: through(turns),
    throughOne: through(1),
    whole: whole(turns),
    wholeOne: whole(1),
  })
  const steps = (await stepsOf(server, loop, turns)) - (await stepsOf(server, loop, 1))
  const rate = (many: number[], one: number[], count = steps) =>
    many.map((ms) => (count / Math.max(ms - median(one), Number.EPSILON)) * 1000)
  const statements = (turns * UNTRACED_FACTOR - 1) * loop.statements
  const untraced = figureOf(
    `${loop.what}: untraced statements, in the child`,
    minor,
    rate(samples.untraced, samples.untracedOne, statements),
    { unit: '/s' },
  )
  const told = { unit: '/s', baseline: untraced } as const
  return [
    untraced,
    figureOf(`${loop.what}: steps, in the child`, minor, rate(samples.inside, samples.insideOne), told),
    figureOf(`${loop.what}: steps, through the fork server`, minor, rate(samples.through, samples.throughOne), {
      ...told,
      budget: { atLeast: loop.budgetStepsPerSecond },
    }),
    figureOf(`${loop.what}: steps, put together by Node`, minor, rate(samples.whole, samples.wholeOne), told),
  ]
}

/** The time that a child prints, in ms. */
function inside(measured: ForkServer, analysis: string, loop: Loop, turns: number): Measure {
  return async () => {
    const { stdout, result } = await measured.run({ analysis, code: loop.code(turns) })
    if (result.kind !== 'finished') throw new Error(`${loop.what} did not run: ${JSON.stringify(result)}`)
    return Number(stdout)
  }
}

async function stepsOf(server: ForkServer, loop: Loop, turns: number): Promise<number> {
  const { records, truncated, result } = await server.run({ analysis: 'refcount', code: loop.code(turns) })
  if (truncated.length > 0 || result.kind !== 'finished')
    throw new Error(`${loop.what} is not traced whole: ${JSON.stringify({ truncated, result })}`)
  return records.length
}
