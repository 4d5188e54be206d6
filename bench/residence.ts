/** Memory that stays: of the fork server and of this process, and whether it grows from run to run. */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Engine } from '../workers/engine/engine.js'
import type { ForkServer } from '../workers/engine/forkServer.js'
import { type Figure, figureOf } from './figure.js'
import { TEN_LINES } from './programs.js'

const MB = 1024 * 1024
const SERVER_BUDGET_MB = 40
const NODE_BUDGET_MB = 200
const GROWTH_BUDGET_MB = 2
const RUNS_BUDGET_A_SECOND = 300
/** Until caches and pools have their size. */
const WARM_UP_JOBS = 100

/** After at least one run. */
export async function serverFigures(server: ForkServer, minor: string): Promise<Figure[]> {
  const { pss, rss } = await residenceOf(server)
  const budget = { atMost: SERVER_BUDGET_MB }
  return [
    figureOf('fork server, its share (PSS)', minor, [pss], { unit: 'MB', budget }),
    figureOf('fork server, resident (RSS)', minor, [rss], { unit: 'MB' }),
  ]
}

export async function growthFigures(
  engine: Engine,
  server: ForkServer,
  minor: string,
  jobs: number,
): Promise<Figure[]> {
  await runAll(engine, minor, WARM_UP_JOBS)
  const before = await residents(server)
  const started = performance.now()
  await runAll(engine, minor, jobs)
  const seconds = (performance.now() - started) / 1000
  const resident = process.memoryUsage.rss() / MB
  const after = await residents(server)
  const over = `over ${jobs.toLocaleString('en-US')} runs`
  const flat = { unit: 'MB', budget: { atMost: GROWTH_BUDGET_MB } } as const
  return [
    figureOf(`fork server, grown (RSS) ${over}`, minor, [after.server - before.server], flat),
    figureOf(`Node, live heap grown ${over}`, null, [after.heap - before.heap], flat),
    figureOf('Node, resident (RSS)', null, [resident], { unit: 'MB', budget: { atMost: NODE_BUDGET_MB } }),
    figureOf(`ten lines, ${availableParallelism()} runs at a time`, minor, [jobs / seconds], {
      unit: '/s',
      budget: { atLeast: RUNS_BUDGET_A_SECOND },
    }),
  ]
}

async function runAll(engine: Engine, minor: string, jobs: number): Promise<void> {
  let left = jobs
  const worker = async () => {
    while (left-- > 0) await engine.analyse('refcount', TEN_LINES, minor)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}

async function residents(server: ForkServer): Promise<{ server: number; heap: number }> {
  const { rss } = await residenceOf(server)
  collectGarbage()
  return { server: rss, heap: process.memoryUsage().heapUsed / MB }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** MB, from smaps_rollup (proc_pid_smaps(5)), once no child is left that shares the server's pages. */
async function residenceOf({ pid }: ForkServer): Promise<{ pss: number; rss: number }> {
  while ((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')) !== '') await setTimeout(1)
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024
  return { pss: of('Pss'), rss: of('Rss') }
}
