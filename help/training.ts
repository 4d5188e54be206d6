/** Logistic regression by stochastic gradient descent with AdaGrad's steps; the same phrases give the same weights. */
import type { PackedRegression } from '../commands/ask/recognition/regression.js'

const ROUNDS = 12
const STEP = 0.05
const BIAS_STEP = 0.02
const DECAY = 4e-3
const FIRST_SQUARE = 1e-3
const LARGEST = 127

export interface Example {
  vector: readonly [place: number, value: number][]
  label: string
}

export function trained(examples: readonly Example[], features: number): PackedRegression {
  const classes = [...new Set(examples.map(({ label }) => label))]
  const count = classes.length
  const weights = new Float32Array(features * count)
  const squares = new Float32Array(features * count).fill(FIRST_SQUARE)
  const biases = new Float64Array(count)
  const random = randomNumbers()
  const lessons = examples.map(({ vector, label }) => ({ vector, wanted: classes.indexOf(label) }))
  const errors = new Float64Array(count)

  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(lessons, random)
    for (const { vector, wanted } of lessons) {
      errors.set(biases)
      for (const [place, value] of vector) {
        for (let at = 0; at < count; at += 1) errors[at] = num(errors, at) + num(weights, place * count + at) * value
      }
      intoErrors(errors, wanted)
      for (let at = 0; at < count; at += 1) biases[at] = num(biases, at) - BIAS_STEP * num(errors, at)
      for (const [place, value] of vector) {
        for (let at = place * count; at < (place + 1) * count; at += 1) {
          const weight = num(weights, at)
          const gradient = num(errors, at - place * count) * value + DECAY * weight
          const square = num(squares, at) + gradient * gradient
          squares[at] = square
          weights[at] = weight - (STEP * gradient) / Math.sqrt(square)
        }
      }
    }
  }
  return packed(classes, weights, biases)
}

function num(numbers: Float32Array | Float64Array, at: number): number {
  return numbers[at] ?? 0
}

/** Scores become what each class got too much of: its probability, less 1 for the one that was wanted. */
function intoErrors(scores: Float64Array, wanted: number): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp(num(scores, at) - highest)
    sum += num(scores, at)
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = num(scores, at) / sum - (at === wanted ? 1 : 0)
}

function packed(classes: string[], weights: Float32Array, biases: Float64Array): PackedRegression {
  const count = classes.length
  const most = new Float64Array(count)
  for (const [at, weight] of weights.entries()) most[at % count] = Math.max(num(most, at % count), Math.abs(weight))
  const steps = Int8Array.from(weights, (weight, at) => Math.round((weight / num(most, at % count)) * LARGEST))
  return {
    classes,
    scales: Array.from(most, (largest) => largest / LARGEST),
    biases: Array.from(biases, (bias) => Math.round(bias * 1e4) / 1e4),
    weights: Buffer.from(steps.buffer).toString('base64'),
  }
}

/** A linear congruential generator, always from the same seed. */
function randomNumbers(): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x80000000
  }
}

function shuffle<T>(things: T[], random: () => number): void {
  for (let last = things.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1))
    const [one, other] = [things[last], things[at]]
    if (one !== undefined && other !== undefined) [things[last], things[at]] = [other, one]
  }
}
