/**
 * The analysis `compare`. Each side runs once for its memory, sides beside each other; then all are timed in turns, in rounds
 * that alternate their order, each time in a child of its own; then those with an `n` at several n.
 */
import type { CompareAnalysis, ComparedSide, PythonIdentity, Result, Truncation } from '../../../src/contract.js'
import { sidesOf } from '../../../src/snippet/sides.js'
import { OUTPUT_LIMIT_BYTES, SIDES_LIMIT } from '../limits.js'
import { grown } from './compare/growths.js'
import { labelsOf } from './compare/label.js'
import { BUDGET, Measuring, type RunJob } from './compare/measuring.js'
import { recordsOf } from './compare/records.js'
import { isWorthTiming, timed } from './compare/rounds.js'
import { sideOf, within } from './compare/side.js'
import { verdictsOf } from './compare/verdict.js'

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
