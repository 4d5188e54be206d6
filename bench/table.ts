import { loadavg } from 'node:os'
import { type Figure, isOver } from './figure.js'

interface Column {
  head: string
  right: boolean
  cell(figure: Figure): string
}

const COLUMNS: Column[] = [
  { head: 'Python', right: false, cell: ({ python }) => python ?? '' },
  { head: 'what', right: false, cell: ({ what }) => what },
  { head: 'budget', right: true, cell: budgetText },
  { head: 'measured', right: true, cell: ({ value, unit }) => withUnit(value, unit) },
  { head: 'best', right: true, cell: ({ best, unit, samples }) => (samples > 1 ? withUnit(best, unit) : '') },
  { head: 'samples', right: true, cell: ({ samples }) => String(samples) },
  { head: '', right: false, cell: (figure) => (figure.budget === null ? '' : isOver(figure) ? 'OVER' : 'ok') },
  { head: 'ratio', right: false, cell: ratioText },
]
const GAP = '  '

/** All figures as one table; below it, how they were taken. */
export function tableOf(figures: readonly Figure[]): string {
  const columns = COLUMNS.map(({ head, right, cell }) => {
    const cells = [head, ...figures.map(cell)]
    const width = Math.max(...cells.map((text) => text.length))
    return cells.map((text) => (right ? text.padStart(width) : text.padEnd(width)))
  })
  const lines = [-1, ...figures.keys()].map((row) =>
    columns
      .map((cells) => cells[row + 1])
      .join(GAP)
      .trimEnd(),
  )
  return `${lines.join('\n')}\n\n${NOTE} Load average now: ${loadavg()[0]?.toFixed(1)}.\n`
}

const NOTE = 'Medians where nothing else is said; each figure and its baselines were measured in turns.'

function budgetText({ budget, unit }: Figure): string {
  if (budget === null) return ''
  return 'atMost' in budget ? `≤ ${withUnit(budget.atMost, unit)}` : `≥ ${withUnit(budget.atLeast, unit)}`
}

function ratioText({ ratio }: Figure): string {
  if (ratio === null) return ''
  return ratio.value < 0.01 ? `1/${whole(1 / ratio.value)} of ${ratio.of}` : `${short(ratio.value)} × ${ratio.of}`
}

function withUnit(value: number, unit: Figure['unit']): string {
  return unit === '/s' ? `${whole(value)} /s` : `${short(value)} ${unit}`
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US')

/** Three digits that count. */
function short(value: number): string {
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}
