/** What stands behind "more": all that grows, the lines that made it, the holders, and the figures run by run. */
import type { LeaksAnalysis, Section } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, number, oneLine } from '../words.js'
import { heldOf, stepsOf } from './path.js'
import { amount, measuredRuns } from './runs.js'

export function growthTable({ growth }: LeaksAnalysis): Section | null {
  if (growth.length === 0) return null
  return {
    kind: 'table',
    title: 'What grows, a run',
    head: ['what', 'a run'],
    rows: growth.map(({ what, name, each }) => [
      what === 'bytes' ? 'bytes' : what === 'container' ? `items of a ${noun(name)}` : noun(name),
      amount(each),
    ]),
  }
}

export function linesTable(analysis: LeaksAnalysis): Section | null {
  if (analysis.lines.length === 0 || analysis.growth.length === 0) return null
  const runs = Math.max(1, measuredRuns(analysis) + analysis.skipped)
  const code = analysis.code.split('\n')
  return {
    kind: 'table',
    title: 'Lines whose bytes stayed',
    head: ['line', 'code', 'bytes a run'],
    rows: analysis.lines.map(({ line, bytes }) => [
      String(line),
      clip(oneLine(code[line - 1] ?? ''), 40),
      amount(bytes / runs),
    ]),
  }
}

export function holdersTable(analysis: LeaksAnalysis): Section | null {
  const held = heldOf(analysis)
  if (!held || held.steps.length === 0) return null
  return {
    kind: 'table',
    title: 'Who holds one of them',
    head: ['by', 'type', 'value'],
    rows: stepsOf(held).map(({ label, type, repr }) => [
      clip(label ?? 'inside', 24),
      noun(type),
      clip(oneLine(repr), 40),
    ]),
  }
}

export function figuresTable({ rounds, skipped }: LeaksAnalysis): Section | null {
  if (rounds.length === 0) return null
  let run = 0
  const rows = rounds.flatMap((round, index) => {
    if (index > 0) run += skipped
    return round.map(({ objects, bytes, blocks }, place) => {
      if (place > 0) run += 1
      return [String(run), number(objects), number(bytes), number(blocks)]
    })
  })
  return { kind: 'table', title: 'After each run', head: ['run', 'tracked objects', 'bytes', 'blocks'], rows }
}
