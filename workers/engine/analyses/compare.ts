/**
 * The analysis `compare`. Each side runs once for its memory, sides beside each other; then all are timed in turns, in rounds
 * that alternate their order, each time in a child of its own; then those with an `n` at several n.
 */
import {
  type CompareAnalysis,
  type ComparedSide,
  Each,
  type Growth,
  type PythonIdentity,
  type Result,
  type SideTime,
  Sized,
  type Truncation,
} from '../../../src/contract.js'
import { sidesOf } from '../../../src/snippet/sides.js'
import {
  GROWTH_BUDGET_MS,
  GROWTH_LEAST_NS,
  OUTPUT_LIMIT_BYTES,
  SIDE_LIMIT_MS,
  SIDES_LIMIT,
  TIMED_LIMIT_MS,
  TIMING_BUDGET_MS,
  TIMING_ROUNDS,
} from '../limits.js'
import type { Job, Run } from '../run.js'
import { growingOf } from './compare/growth.js'
import { labelsOf } from './compare/label.js'
import { recordsOf } from './compare/records.js'
import { verdictsOf } from './compare/verdict.js'

type RunJob = (job: Job) => Promise<Run>

/** Milliseconds for all sides together. */
const BUDGET = { timing: TIMING_BUDGET_MS, growth: GROWTH_BUDGET_MS }

export async function compare(
  run: RunJob,
  code: string,
  python: PythonIdentity,
  budget = BUDGET,
): Promise<CompareAnalysis> {
  const codes = sidesOf(code).filter((side) => side.trim() !== '')
  if (codes.length < 2 || codes.length > SIDES_LIMIT) return unrun(code, codes, python)
  const measuring = new Measuring(run, code, codes, budget)
  const first = await Promise.all(codes.map((_, side) => measuring.memory(side)))
  const rounds = await timed(
    measuring,
    first.flatMap((one, side) => (isWorthTiming(one) ? [side] : [])),
  )
  const labels = labelsOf(codes)
  const room = Math.floor(OUTPUT_LIMIT_BYTES / codes.length)
  const sides = first.map((one, at) => sideOf(codes[at] ?? '', labels[at] ?? '', within(one, room), rounds[at] ?? []))
  const growths = await grown(measuring, sides)
  const told = sides.map((side, at) => ({ ...side, growth: growths.get(at) ?? null }))
  return {
    analysis: 'compare',
    code,
    python,
    stdout: told.map(({ stdout }) => stdout).join(''),
    stderr: told.map(({ stderr }) => stderr).join(''),
    truncated: [...new Set<Truncation>(first.flatMap((one) => within(one, room).truncated))],
    result: worst(told),
    setupLines: Math.min(...first.map(({ records }) => recordsOf(records, 'plan')[0]?.setupLines ?? 0)),
    sides: told,
    verdicts: verdictsOf(told.map(({ time }) => time)),
  }
}

/** One job after another kind, all of the same sides. */
class Measuring {
  constructor(
    readonly run: RunJob,
    readonly code: string,
    readonly sides: readonly string[],
    readonly budget: typeof BUDGET,
  ) {}

  memory(side: number, ns: readonly number[] = []): Promise<Run> {
    const options = { sides: this.sides, side, ns, seconds: SIDE_LIMIT_MS / 1000 }
    return this.run({ analysis: 'compare-memory', code: this.code, options })
  }

  time(side: number, budgetMs: number, grows: boolean): Promise<Run> {
    const seconds = TIMED_LIMIT_MS / 1000
    const options = { sides: this.sides, side, budget: budgetMs / 1000, grows, seconds }
    return this.run({ analysis: 'compare-time', code: this.code, options })
  }
}

/** The runs of each side, by its number; where one does not get to its end, that is the end of it all. */
async function timed(measuring: Measuring, sides: readonly number[]): Promise<Run[][]> {
  const rounds: Run[][] = measuring.sides.map(() => [])
  const whole = measuring.budget.timing
  const budget = whole / TIMING_ROUNDS / Math.max(sides.length, 1)
  const began = performance.now()
  for (let round = 0; round < TIMING_ROUNDS; round += 1) {
    const started = performance.now()
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      if (rounds[side]?.at(-1)?.result.kind === 'limit') return rounds
      rounds[side]?.push(await measuring.time(side, budget, false))
    }
    const now = performance.now()
    if (now - began + (now - started) > whole * 1.25) break
  }
  return rounds
}

/** What failed is not. What was too slow with its memory traced is, but for what no clock of its own could end. */
function isWorthTiming({ result, records }: Run): boolean {
  return result.kind === 'finished' || (result.kind === 'limit' && recordsOf(records, 'stood').length > 0)
}

async function grown(measuring: Measuring, all: readonly ComparedSide[]): Promise<Map<number, Growth>> {
  const isSound = ({ n, time, result }: ComparedSide) =>
    n !== null && time !== null && time.least >= GROWTH_LEAST_NS && result.kind === 'finished'
  const sides = all.flatMap((side, at) => (isSound(side) ? [at] : []))
  const budget = measuring.budget.growth / Math.max(sides.length, 1) / 2
  const growths = new Map<number, Growth>()
  const least = new Map<number, Map<number, number>>(sides.map((side) => [side, new Map()]))
  for (const order of [sides, sides.toReversed()])
    for (const side of order) {
      const { records } = await measuring.time(side, budget, true)
      const known = least.get(side)
      for (const { n, least: ns } of recordsOf(records, 'time'))
        if (n !== null) known?.set(n, Math.min(ns, known.get(n) ?? ns))
    }
  await Promise.all(
    sides.map(async (side) => {
      const times = [...(least.get(side) ?? [])].sort(([one], [another]) => one - another)
      const { records } = await measuring.memory(
        side,
        times.map(([n]) => n),
      )
      const peaks = new Map(recordsOf(records, 'memory').map(({ n, peak }) => [n, peak]))
      const points = times.map(([n, ns]) => ({ n, ns, peak: peaks.get(n) ?? null }))
      growths.set(side, {
        points,
        time: growingOf(points.map(({ n, ns }) => ({ n, value: ns }))),
        peak: growingOf(points.map(({ n, peak }) => ({ n, value: peak }))),
      })
    }),
  )
  return growths
}

function sideOf(code: string, label: string, first: Run, rounds: readonly Run[]): ComparedSide {
  const { records } = first
  const failed = rounds.find(({ result }) => result.kind !== 'finished')
  const [stood] = recordsOf([...records, ...(failed?.records ?? [])], 'stood')
  const [memory] = recordsOf(records, 'memory')
  const [each] = recordsOf(records, 'each')
  // What only tracing was too slow for has been timed to its end.
  const isTimed = rounds.length > 0 && !failed
  return {
    label,
    code,
    result: isTimed ? { kind: 'finished' } : first.result.kind === 'finished' && failed ? failed.result : first.result,
    stdout: first.stdout,
    stderr: first.stderr,
    stood: stood ? { function: stood.function, line: stood.line, peak: stood.peak } : null,
    n: recordsOf(records, 'plan')[0]?.n ?? null,
    time: timeOf(rounds),
    memory: memory ? { peak: memory.peak, kept: memory.kept, allocations: memory.allocations } : null,
    bound: recordsOf(records, 'bound').map((record) => Sized.parse(record)),
    each: each ? Each.parse(each) : null,
    growth: null,
  }
}

/** All sides together print no more than one snippet may. */
function within(run: Run, characters: number): Run {
  const [stdout, stderr] = [run.stdout, run.stderr].map((text) => text.slice(0, characters).toWellFormed())
  const isCut = run.stdout.length > characters || run.stderr.length > characters
  return {
    ...run,
    stdout: stdout ?? '',
    stderr: stderr ?? '',
    truncated: [...run.truncated, ...(isCut ? (['output'] as const) : [])],
  }
}

function timeOf(rounds: readonly Run[]): SideTime | null {
  const times = rounds.flatMap(({ records }) => recordsOf(records, 'time').slice(0, 1))
  if (times.length === 0) return null
  const medians = times.map(({ median }) => median).sort((one, another) => one - another)
  return {
    least: Math.min(...times.map(({ least }) => least)),
    median: medians[Math.floor(medians.length / 2)] ?? 0,
    rounds: times.map(({ least }) => least),
    runs: times.reduce((sum, { runs }) => sum + runs, 0),
  }
}

/** How the whole ended: as the first side that did not finish. */
function worst(sides: readonly ComparedSide[]): Result {
  return sides.find(({ result }) => result.kind !== 'finished')?.result ?? { kind: 'finished' }
}

function unrun(code: string, codes: readonly string[], python: PythonIdentity): CompareAnalysis {
  const result: Result =
    codes.length < 2
      ? { kind: 'refused', code: 'one-side', message: 'Two snippets are needed, and here is one.' }
      : {
          kind: 'refused',
          code: 'many-sides',
          message: `Up to ${SIDES_LIMIT} snippets can be compared; here are ${codes.length}.`,
        }
  const nothing = { stdout: '', stderr: '', truncated: [], result, setupLines: 0, sides: [], verdicts: [] }
  return { analysis: 'compare', code, python, ...nothing }
}
