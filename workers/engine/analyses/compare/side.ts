/** One side, from its records. */
import { type ComparedSide, Each, type SideTime, Sized } from '../../../../src/contract.js'
import type { Run } from '../../run.js'
import { recordsOf } from './records.js'

/** `first`: its run for memory; `rounds`: those for time. */
export function sideOf(code: string, label: string, first: Run, rounds: readonly Run[]): ComparedSide {
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
export function within(run: Run, characters: number): Run {
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
    paces: times.map(({ pace }) => pace ?? 0),
    runs: times.reduce((sum, { runs }) => sum + runs, 0),
  }
}
