import { loadavg } from 'node:os'
import { type Figure, isOver } from './figure.js'

const HEAD = ['', 'Python', 'budget', 'median', 'best', 'ratio', '']
const NUMBERS_FROM = 2
const GAP = '  '

/** All figures as one table; below it, what the machine was busy with. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < NUMBERS_FROM || at > 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(GAP)
      .trimEnd(),
  )
  const load = loadavg()[0] ?? 0
  return `${lines.join('\n')}\n\nMedians of rounds in which each figure and its baseline take turns; load average ${load.toFixed(1)}.\n`
}

function cellsOf(figure: Figure): string[] {
  const { what, python, unit, median, best, budget, ratio } = figure
  return [
    what,
    python ?? '',
    budgetText(figure),
    withUnit(median, unit),
    best === median ? '' : withUnit(best, unit),
    ratio ? `${shortened(ratio.value)} × ${ratio.of}` : '',
    budget === null ? '' : isOver(figure) ? 'OVER' : 'ok',
  ]
}

function budgetText({ budget, unit }: Figure): string {
  if (budget === null) return ''
  return 'atMost' in budget ? `≤ ${withUnit(budget.atMost, unit)}` : `≥ ${withUnit(budget.atLeast, unit)}`
}

function withUnit(value: number, unit: Figure['unit']): string {
  return unit === '/s' ? `${Math.round(value).toLocaleString('en-US')} /s` : `${shortened(value)} ${unit}`
}

function shortened(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 4
  return value.toFixed(digits)
}
