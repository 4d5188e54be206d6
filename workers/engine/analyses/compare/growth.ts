/** How a measurement grows with n, as far as the points support it. */
import type { Growing } from '../../../../src/contract.js'

const FEWEST_POINTS = 4
/** Over all points, as noise and rounding have it. */
const CONSTANT_WITHIN = 1.25
/** Of what is measured, by how much a fitted curve may miss a point; one that is so near is not bettered by more terms. */
const MISS_MOST = 0.25
const MISS_LITTLE = 0.1
/** What the two last doublings of n may bring, as a power of 2: one point that is off makes no class. */
const SLOPES = { linear: [0.6, 1.5], quadratic: [1.4, 2.6] } as const
/** Which part of the largest value a term makes, at least, for the whole to be named after it. */
const SHARE = { linear: 0.75, quadratic: 0.6 }

export interface Point {
  n: number
  value: number | null
}

/**
 * null where there are too few points, or they fit none of the three. The first ones may be left out, where other costs still
 * outweigh what grows; and the last one: beyond some size another cost begins (pages that go back to the system and come
 * again), and it had the fewest runs.
 */
export function growingOf(points: readonly Point[]): Growing | null {
  const known = points.flatMap(({ n, value }) => (value === null || value <= 0 ? [] : [{ n, value }]))
  if (known.length < points.length) return null
  const without = known.slice(0, -1)
  return [known, without, known.slice(-FEWEST_POINTS), without.slice(-FEWEST_POINTS)].reduce<Growing | null>(
    (found, some) => found ?? classOf(some),
    null,
  )
}

function classOf(known: readonly { n: number; value: number }[]): Growing | null {
  if (known.length < FEWEST_POINTS) return null
  const values = known.map(({ value }) => value)
  if (Math.max(...values) <= Math.min(...values) * CONSTANT_WITHIN) return 'constant'
  const fit = fitted(known)
  const largest = Math.max(...known.map(({ n }) => n))
  const [fixed = 0, linear = 0, quadratic = 0] = fit.terms.map((term, power) => term * largest ** power)
  const whole = fixed + linear + quadratic
  if (fit.miss > MISS_MOST || whole <= 0) return null
  const slopes = known.slice(-3).flatMap(({ n, value }, at, last) => {
    const before = last[at - 1]
    return before ? [Math.log2(value / before.value) / Math.log2(n / before.n)] : []
  })
  const fits = ([least, most]: readonly [number, number]) => slopes.every((slope) => slope >= least && slope <= most)
  if (quadratic / whole >= SHARE.quadratic) return fits(SLOPES.quadratic) ? 'quadratic' : null
  return linear / whole >= SHARE.linear && fits(SLOPES.linear) ? 'linear' : null
}

interface Fit {
  /** Of a + b·n + c·n²; only a may be below 0. */
  terms: number[]
  /** The worst point's distance from the curve, as a part of the point. */
  miss: number
}

const POWERS: readonly (readonly number[])[] = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]

/** Least squares of relative errors: the fewest terms that come near, or else those that come nearest. */
function fitted(points: readonly { n: number; value: number }[]): Fit {
  const scale = Math.max(...points.map(({ n }) => n))
  const rows = points.map(({ n, value }) => ({ n: n / scale, value }))
  const fits = POWERS.flatMap((powers) => {
    const solved = solve(rows.map(({ n, value }) => powers.map((power) => n ** power / value)))
    if (solved.some((term, at) => !(term >= 0 || (powers.length > 1 && powers[at] === 0)))) return []
    const scaled = [0, 0, 0]
    powers.forEach((power, at) => {
      scaled[power] = solved[at] ?? 0
    })
    const errors = rows.map(
      ({ n, value }) => scaled.reduce((sum, term, power) => sum + term * n ** power, 0) / value - 1,
    )
    return [
      {
        terms: scaled.map((term, power) => term / scale ** power),
        miss: Math.max(...errors.map(Math.abs)),
      },
    ]
  })
  const none = { terms: [], miss: Number.POSITIVE_INFINITY }
  const near = fits.find(({ miss }) => miss <= MISS_LITTLE)
  return near ?? fits.reduce((least, fit) => (fit.miss < least.miss ? fit : least), none)
}

/** The x for which every row's product with it is nearest to 1: the normal equations, by Gauss and Jordan. */
function solve(rows: readonly (readonly number[])[]): number[] {
  const size = rows[0]?.length ?? 0
  const at = (row: readonly number[], column: number) => row[column] ?? 0
  const equations = Array.from({ length: size }, (_, one) => [
    ...Array.from({ length: size }, (_, other) => rows.reduce((sum, row) => sum + at(row, one) * at(row, other), 0)),
    rows.reduce((sum, row) => sum + at(row, one), 0),
  ])
  for (let pivot = 0; pivot < size; pivot += 1) {
    const own = equations[pivot] ?? []
    const divided = own.map((value) => value / at(own, pivot))
    equations.forEach((equation, row) => {
      const factor = at(equation, pivot)
      equations[row] = row === pivot ? divided : equation.map((value, column) => value - factor * at(divided, column))
    })
  }
  return equations.map((equation) => at(equation, size))
}
