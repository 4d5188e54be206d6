/** What each command's ready example takes in the engine, its own running time included. */
import { commands } from '../commands/index.js'
import type { Engine } from '../workers/engine/engine.js'
import { analyse } from '../workers/work.js'
import { type Figure, figureOf } from './figure.js'
import { inTurns, type Rounds, timed } from './rounds.js'

const BUDGET_MS = 150
/** Most of it is the snippet's own: these run it many times. */
const REPEATING_BUDGET_MS = 3000
const REPEATING = new Set(['compare', 'profile', 'leaks', 'claim'])

export async function commandFigures(engine: Engine, minor: string, rounds: Rounds): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const command of commands) {
    const { name, example } = command
    const run = () => analyse(engine, { command, code: example, pythons: [minor] })
    const { times } = await inTurns(rounds, { times: () => timed(1, run) })
    const budget = { atMost: REPEATING.has(name) ? REPEATING_BUDGET_MS : BUDGET_MS }
    figures.push(figureOf(`example of ${name}`, minor, times, { unit: 'ms', budget }))
  }
  return figures
}
