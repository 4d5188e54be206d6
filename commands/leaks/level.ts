/** Where nothing is said to grow: whether there is as much as before the runs, or more, and of what. */
import type { LeaksAnalysis } from '../../src/contract.js'
import { listed, number, plural } from '../words.js'
import { measuredRuns, runOf } from './runs.js'

/** A run, below which it is what the interpreter keeps for itself. */
const NOISE = { objects: 0.45, bytes: 64 }
/** As in growth.ts of the engine. */
const LEAST_RUNS = 6

export type Measure = keyof typeof NOISE

interface Rise {
  from: number
  to: number
}

/** From the first measurement to the last; null where there is not more at the end. */
export function riseOf(analysis: LeaksAnalysis, what: Measure): Rise | null {
  const values = analysis.rounds.flat().map((figures) => figures[what])
  const [from = 0, to = 0] = [values[0], values.at(-1)]
  return to - from < NOISE[what] * runsBetween(analysis) ? null : { from, to }
}

export function isTooShort(analysis: LeaksAnalysis): boolean {
  return measuredRuns(analysis) < LEAST_RUNS
}

/** "tracked objects went from 14 to 16, and bytes from 3,700,112 to 3,900,200 in 2 runs of `work()`"; null where both are level. */
export function risen(analysis: LeaksAnalysis): string | null {
  const [objects, bytes] = [riseOf(analysis, 'objects'), riseOf(analysis, 'bytes')]
  const parts = [objects && `tracked objects went ${fromTo(objects)}`, bytes && `bytes went ${fromTo(bytes)}`]
  const told = parts.filter((part) => part !== null)
  if (told.length === 0) return null
  return `${listed(told)} in ${plural(runsBetween(analysis), 'run')} of ${runOf(analysis.unit)}`
}

function fromTo({ from, to }: Rise): string {
  return `from ${number(from)} to ${number(to)}`
}

function runsBetween(analysis: LeaksAnalysis): number {
  return measuredRuns(analysis) + analysis.skipped
}
