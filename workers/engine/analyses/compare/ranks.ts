/** Whether two samples differ beyond chance: the rank-sum test of Mann and Whitney (1947), exact. */

const CHANCE = 0.01

/**
 * Whether `low` lies below `high` by more than chance does once in a hundred, whichever of the two is low. Samples that
 * are too small for that must not overlap at all.
 */
export function isSeparated(low: readonly number[], high: readonly number[]): boolean {
  const inversions = low.reduce((sum, one) => sum + high.reduce((more, another) => more + weight(one, another), 0), 0)
  if (inversions === 0) return true
  return 2 * chanceOf(inversions, low.length, high.length) < CHANCE
}

/** A tie counts half. */
function weight(one: number, another: number): number {
  return one > another ? 1 : one === another ? 0.5 : 0
}

/** Of at most so many inversions between samples of these sizes that come from one source. */
function chanceOf(inversions: number, few: number, many: number): number {
  let ways = [1]
  // Gaussian binomial coefficient: its coefficients are the orders by inversions (Mann and Whitney, §4).
  for (let step = 1; step <= few; step += 1) {
    ways = divided(times(ways, many + step), step)
  }
  const all = ways.reduce((sum, count) => sum + count, 0)
  return ways.slice(0, Math.floor(inversions) + 1).reduce((sum, count) => sum + count, 0) / all
}

/** (1 - q^power) times the polynomial. */
function times(polynomial: readonly number[], power: number): number[] {
  const product = [...polynomial, ...Array<number>(power).fill(0)]
  polynomial.forEach((value, at) => {
    product[at + power] = (product[at + power] ?? 0) - value
  })
  return product
}

/** The polynomial over (1 - q^power), without a rest. */
function divided(polynomial: readonly number[], power: number): number[] {
  const quotient: number[] = []
  for (let at = 0; at < polynomial.length - power; at += 1)
    quotient.push((polynomial[at] ?? 0) + (quotient[at - power] ?? 0))
  return quotient
}
