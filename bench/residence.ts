/** Memory that stays: of the fork server and of this process, and whether it grows from run to run. */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Engine } from '../workers/engine/engine.js'
import type { Python } from '../workers/engine/pythons.js'
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
export async function serverFigures(engine: Engine, python: Python): Promise<Figure[]> {
  const { pss, rss } = await residenceOf(engine, python)
  const told = { unit: 'MB' } as const
  return [
    figureOf('fork server, its share of memory (PSS)', python.minor, [pss], {
      ...told,
      budget: { atMost: SERVER_BUDGET_MB },
    }),
    figureOf('fork server, resident (RSS)', python.minor, [rss], told),
  ]
}

export async function growthFigures(engine: Engine, python: Python, jobs: number): Promise<Figure[]> {
  const { minor } = python
  await runAll(engine, minor, WARM_UP_JOBS)
  const before = await here(engine, python)
  const started = performance.now()
  await runAll(engine, minor, jobs)
  const seconds = (performance.now() - started) / 1000
  const busy = process.memoryUsage.rss() / MB
  const after = await here(engine, python)
  const flat = { unit: 'MB', budget: { atMost: GROWTH_BUDGET_MB } } as const
  const over = `over ${jobs.toLocaleString('en-US')} runs`
  return [
    figureOf(`fork server grew (PSS) ${over}`, minor, [after.pss - before.pss], flat),
    figureOf(`Node's live heap grew ${over}`, minor, [after.heap - before.heap], flat),
    figureOf('Node, resident (RSS)', null, [busy], { unit: 'MB', budget: { atMost: NODE_BUDGET_MB } }),
    figureOf(`runs of ten lines, ${availableParallelism()} at a time`, minor, [jobs / seconds], {
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

async function here(engine: Engine, python: Python): Promise<{ pss: number; heap: number }> {
  const { pss } = await residenceOf(engine, python)
  collect()
  return { pss, heap: process.memoryUsage().heapUsed / MB }
}

function collect(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** MB, from smaps_rollup (proc_pid_smaps(5)). */
async function residenceOf(engine: Engine, python: Python): Promise<{ pss: number; rss: number }> {
  const { pid } = await engine.serverOf(python)
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024
  return { pss: of('Pss'), rss: of('Rss') }
}
