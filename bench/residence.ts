/** Memory that stays: of a fork server, and of a Node process that does nothing but answer. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { ForkServer } from '../workers/engine/forkServer.js'
import { type Figure, figureOf } from './figure.js'

const SERVER_BUDGET_MB = 40
const NODE_BUDGET_MB = 200
const GROWTH_BUDGET_MB = 2
const RUNS_BUDGET_A_SECOND = 300
/** As a worker runs (package.json), and with a way to collect what is no longer used. */
const NODE_OPTIONS = ['--max-semi-space-size=2', '--max-old-space-size=1024', '--expose-gc']
const ANSWERING = fileURLToPath(new URL('./answering.js', import.meta.url))

/** What answering.ts prints; all in MB but the rate. */
export const Answered = z.object({
  serverGrowth: z.number(),
  heapGrowth: z.number(),
  resident: z.number(),
  /** Of slices of the runs. */
  runsPerSecond: z.array(z.number()),
})
export type Answered = z.infer<typeof Answered>

/** After at least one run. */
export async function serverFigures(server: ForkServer, minor: string): Promise<Figure[]> {
  const { pss, rss } = await residenceOf(server)
  const budget = { atMost: SERVER_BUDGET_MB }
  return [
    figureOf('fork server and its children (PSS)', minor, [pss], { unit: 'MB', budget }),
    figureOf('fork server alone (RSS)', minor, [rss], { unit: 'MB' }),
  ]
}

export async function growthFigures(minor: string, jobs: number): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE_OPTIONS, ANSWERING, minor, String(jobs)])
  const { serverGrowth, heapGrowth, resident, runsPerSecond } = Answered.parse(JSON.parse(stdout))
  const over = `over ${jobs.toLocaleString('en-US')} runs`
  const flat = { unit: 'MB', budget: { atMost: GROWTH_BUDGET_MB } } as const
  return [
    figureOf(`fork server, grown (RSS) ${over}`, minor, [serverGrowth], flat),
    figureOf(`Node, live heap grown ${over}`, null, [heapGrowth], flat),
    figureOf('Node, resident (RSS)', null, [resident], { unit: 'MB', budget: { atMost: NODE_BUDGET_MB } }),
    figureOf(`ten lines, ${availableParallelism()} runs at a time`, minor, runsPerSecond, {
      unit: '/s',
      budget: { atLeast: RUNS_BUDGET_A_SECOND },
    }),
  ]
}

/**
 * MB, from smaps_rollup (proc_pid_smaps(5)): the PSS of the server and of its children, which share its pages, and the
 * RSS of the server alone.
 */
export async function residenceOf({ pid = 0 }: ForkServer): Promise<{ pss: number; rss: number }> {
  const rollups = await Promise.all([pid, ...(await childrenOf(pid))].map(rollupOf))
  return { pss: rollups.reduce((sum, { pss }) => sum + pss, 0), rss: rollups[0]?.rss ?? Number.NaN }
}

export async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}

/** PSS and RSS in MB. A child may have ended meanwhile, and takes nothing then. */
export async function rollupOf(pid: number): Promise<{ pss: number; rss: number }> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { pss: of('Pss'), rss: of('Rss') }
}
