/** Steps a second, as the difference between a run of many turns and one of a single turn that sets up the same. */
import { stepsFrom } from '../workers/engine/analyses/refcount/steps.js'
import type { ForkServer } from '../workers/engine/forkServer.js'
import { STEP_LIMIT } from '../workers/engine/limits.js'
import { type Figure, figureOf, median } from './figure.js'
import { LOOPS, type Loop } from './programs.js'
import { inTurns, type Measure, type Rounds, timed } from './rounds.js'

/** Steps before and after the loop. */
const OTHER_STEPS = 12
const TURNS = (loop: Loop) => Math.floor((STEP_LIMIT - OTHER_STEPS) / loop.statements)
/** Untraced, a turn takes a microsecond: only many can be measured. */
const UNTRACED_FACTOR = 1000
const RUNS_A_ROUND = 3

export async function tracingFigures(
  loop: Loop,
  minor: string,
  server: ForkServer,
  measured: ForkServer,
  rounds: Rounds,
): Promise<Figure[]> {
  const turns = TURNS(loop)
  const through = (count: number) => () =>
    timed(RUNS_A_ROUND, () => server.run({ analysis: 'refcount', code: loop.code(count) }))
  const samples = await inTurns(rounds, {
    untraced: inside(measured, 'untraced', loop, turns * UNTRACED_FACTOR),
    untracedOne: inside(measured, 'untraced', loop, 1),
    inside: inside(measured, 'traced', loop, turns),
    insideOne: inside(measured, 'traced', loop, 1),
    through: through(turns),
    throughOne: through(1),
  })
  const steps = (await recordsOf(server, loop, turns)).length - (await recordsOf(server, loop, 1)).length
  const statements = (turns * UNTRACED_FACTOR - 1) * loop.statements
  const bare = rates(statements, samples.untraced, samples.untracedOne)
  const untraced = figureOf(`${loop.what}: untraced, CPU time of the child`, minor, bare, { unit: '/s' })
  const told = { unit: '/s', baseline: { of: 'untraced', figure: untraced } } as const
  const own = rates(steps, samples.inside, samples.insideOne)
  const all = rates(steps, samples.through, samples.throughOne)
  const budget = { atLeast: loop.budgetStepsPerSecond }
  return [
    untraced,
    figureOf(`${loop.what}: traced, CPU time of the child`, minor, own, told),
    figureOf(`${loop.what}: traced, through the engine`, minor, all, { ...told, budget }),
  ]
}

/** Node's half, which no Python changes: from what a run sent to whole steps. */
export async function assemblyFigures(minor: string, server: ForkServer, rounds: Rounds): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const loop of LOOPS) {
    const records = await recordsOf(server, loop, TURNS(loop))
    const { times } = await inTurns(rounds, { times: () => timed(1, async () => stepsFrom(records)) })
    const perSecond = times.map((ms) => (records.length / ms) * 1000)
    figures.push(figureOf(`${loop.what}: steps put together by Node`, minor, perSecond, { unit: '/s' }))
  }
  return figures
}

/** Each long run against the middle one of a single turn. */
function rates(count: number, many: number[], one: number[]): number[] {
  return many.map((ms) => (count / (ms - median(one))) * 1000)
}

/** What a child prints, in ms. */
function inside(measured: ForkServer, analysis: string, loop: Loop, turns: number): Measure {
  return async () => {
    const { stdout, result } = await measured.run({ analysis, code: loop.code(turns) })
    if (result.kind !== 'finished') throw new Error(`${loop.what} did not run: ${JSON.stringify(result)}`)
    return Number(stdout)
  }
}

async function recordsOf(server: ForkServer, loop: Loop, turns: number): Promise<unknown[]> {
  const { records, truncated, result } = await server.run({ analysis: 'refcount', code: loop.code(turns) })
  if (truncated.length > 0 || result.kind !== 'finished')
    throw new Error(`${loop.what} is not traced whole: ${JSON.stringify({ truncated, result })}`)
  return records
}
