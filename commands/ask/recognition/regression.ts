/** Multinomial logistic regression, as the model has it: what each feature says for and against each class. */
import type { Features } from './features.js'

/** Numbers of eight bits in base64, `scales` what one step of a class is worth. */
export interface PackedRegression {
  classes: string[]
  scales: number[]
  biases: number[]
  /** The weights of the first feature for each class, then of the second. */
  weights: string
}

/** Features that are known, each with its place and what an occurrence weighs. */
export class Vocabulary {
  readonly #places: Map<string, number>

  constructor(
    names: readonly string[],
    private readonly rarity: readonly number[],
  ) {
    this.#places = new Map(names.map((name, place) => [name, place]))
  }

  /** Places and values of what is known of `features`; the values' squares add up to `length` squared. */
  vectorOf(features: Features, length: number): [place: number, value: number][] {
    const vector: [number, number][] = []
    let squares = 0
    for (const [name, weight] of features) {
      const place = this.#places.get(name)
      if (place === undefined) continue
      const value = weight * (this.rarity[place] ?? 0)
      vector.push([place, value])
      squares += value * value
    }
    const scale = squares === 0 ? 0 : length / Math.sqrt(squares)
    for (const entry of vector) entry[1] *= scale
    return vector
  }
}

export class Regression {
  readonly classes: readonly string[]
  readonly #weights: Int8Array

  constructor(private readonly packed: PackedRegression) {
    this.classes = packed.classes
    const bytes = Buffer.from(packed.weights, 'base64')
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** The probability of each class, in their order. */
  judge(vector: readonly [place: number, value: number][]): number[] {
    const { scales, biases } = this.packed
    const count = this.classes.length
    const sums = new Float64Array(count)
    for (const [place, value] of vector) {
      const row = place * count
      for (let at = 0; at < count; at += 1) sums[at] = (sums[at] ?? 0) + value * (this.#weights[row + at] ?? 0)
    }
    return shares(Array.from(sums, (sum, at) => (biases[at] ?? 0) + sum * (scales[at] ?? 0)))
  }
}

/** Softmax. */
function shares(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
