/** One measured thing: its median where nothing else is said, its best, what it is held against. */
export interface Figure {
  what: string
  /** null: of no one Python. */
  python: string | null
  unit: 'ms' | '/s' | 'MB' | '×'
  value: number
  /** The best sample: what the machine can do when nobody else is on it. */
  best: number
  samples: number
  /** null: a baseline, or told for information. */
  budget: { atMost: number } | { atLeast: number } | null
  ratio: Ratio | null
}

/** The figure divided by a baseline's. */
interface Ratio {
  of: string
  value: number
}

interface Told {
  unit: Figure['unit']
  budget?: Figure['budget']
  /** A figure measured in the same rounds, and what it is called for short. */
  baseline?: { of: string; figure: Figure }
}

/** Of samples in the figure's unit, at least one. */
export function figureOf(what: string, python: string | null, samples: readonly number[], told: Told): Figure {
  const { unit, budget = null, baseline } = told
  const sorted = [...samples].sort((a, b) => a - b)
  const found = median(samples)
  const best = sorted.at(unit === '/s' ? -1 : 0) ?? Number.NaN
  const ratio = baseline ? { of: baseline.of, value: found / baseline.figure.value } : null
  return { what, python, unit, value: found, best, samples: samples.length, budget, ratio }
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** What the `part` of the samples stays within, from 0 to 1; of at least one sample. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN
}

/** A figure that is no number is over, too. */
export function isOver({ budget, value }: Figure): boolean {
  if (budget === null) return false
  return 'atMost' in budget ? !(value <= budget.atMost) : !(value >= budget.atLeast)
}
