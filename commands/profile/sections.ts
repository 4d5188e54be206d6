/** What stands behind "more": each line, each function. */
import type { ProfileAnalysis, Section } from '../../src/contract.js'
import { clip, number, oneLine } from '../words.js'
import { sourceOf } from './lesson.js'
import { duration, percent, size } from './units.js'

export function sectionsOf(analysis: ProfileAnalysis): (Section | null)[] {
  return [linesTable(analysis), functionsTable(analysis)]
}

function linesTable(analysis: ProfileAnalysis): Section | null {
  if (analysis.lines.length === 0) return null
  return {
    kind: 'table',
    title: 'Line by line',
    head: ['line', 'hits', 'time', 'share', 'taken at once', 'left', 'kept at the end', 'code'],
    rows: analysis.lines.map(({ line, hits, seconds, taken, net, kept }) => [
      String(line),
      number(hits),
      duration(seconds),
      percent(seconds, analysis.seconds ?? 0),
      size(taken),
      size(net),
      size(kept),
      clip(sourceOf(analysis, line), 32),
    ]),
  }
}

function functionsTable({ functions }: ProfileAnalysis): Section | null {
  if (functions.length === 0) return null
  return {
    kind: 'table',
    title: 'Functions, as cProfile counts them',
    head: ['function', 'calls', 'own time', 'cumulative'],
    rows: functions.map(({ name, line, calls, first, own, cumulative }) => [
      clip(`${oneLine(name)}${line === null ? '' : `:${line}`}`, 40),
      first === calls ? number(calls) : `${number(calls)} (${number(first)} from outside)`,
      duration(own),
      duration(cumulative),
    ]),
  }
}
