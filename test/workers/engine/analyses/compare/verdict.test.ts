import { describe, expect, test } from 'vitest'
import type { SideTime } from '../../../../../src/contract.js'
import { verdictsOf } from '../../../../../workers/engine/analyses/compare/verdict.js'

const ROUNDS = 8
const TRIALS = 4000

/** The same numbers each time (Numerical Recipes' quick generator). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Rounds of two programs in turns, on a machine with company that makes all slower for a while. */
function rounds(ns: [number, number], chance: () => number, company: number): [number[], number[]] {
  let busy = 1
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1)
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      if (chance() < 0.3) busy = 1 + (chance() < 0.5 ? 0 : company * chance())
      times[side].push(Math.round(ns[side] * busy * (1 + 0.02 * chance())))
    }
  return times
}

function timeOf(rounds: number[], paces = rounds.map(() => 10_000)): SideTime {
  const sorted = [...rounds].sort((one, other) => one - other)
  return { least: sorted[0] ?? 0, median: sorted[rounds.length >> 1] ?? 0, rounds, paces, runs: rounds.length }
}

function trials(ratio: number, company: number) {
  const chance = chanceFrom(20261125)
  return Array.from({ length: TRIALS }, () => {
    const sides = rounds([50_000, 50_000 * ratio], chance, company).map((ns) => timeOf(ns))
    return { sides, verdict: verdictsOf(sides)[0] }
  })
}

describe('verdicts', () => {
  test.each([0, 0.1, 0.4, 1, 3])(
    'say no difference of equal programs 19 times in 20 and more, with company %d',
    (company) => {
      const wrong = trials(1, company).filter(({ verdict }) => verdict?.different)
      expect(wrong.length / TRIALS).toBeLessThan(0.05)
    },
  )

  test.each([
    [1.2, 0],
    [1.5, 0.1],
    [3, 0.4],
  ])('see a program that takes %d times as long, with company %d', (ratio, company) => {
    const seen = trials(ratio, company).filter(({ verdict }) => verdict?.different && verdict.other === 1)
    expect(seen.length / TRIALS).toBeGreaterThan(0.9)
  })

  test('the two orders agree within the noise that is reported', () => {
    for (const { verdict } of trials(1.3, 0.4)) {
      const [one, other] = verdict?.orders ?? [1, 1]
      expect(Math.abs(Math.log(one / other))).toBeLessThanOrEqual(verdict?.noise ?? 0)
    }
  })

  test('turning the sides round turns nothing else', () => {
    for (const { sides, verdict } of trials(1.3, 0.4).slice(0, 200)) {
      const [turned] = verdictsOf(sides.toReversed())
      expect(turned).toMatchObject({ ratio: verdict?.ratio, different: verdict?.different })
    }
  })

  test('a program that ran once is told from another only where they are far apart', () => {
    const once = (ns: number) => timeOf([ns])
    expect(verdictsOf([once(1_000_000), once(1_300_000)])[0]?.different).toBe(false)
    expect(verdictsOf([once(1_000_000), once(2_000_000)])[0]?.different).toBe(true)
  })

  test('what a clock cannot see makes no difference', () => {
    const short = (ns: number) => timeOf(Array(ROUNDS).fill(ns))
    expect(verdictsOf([short(0), short(30)])[0]?.different).toBe(false)
  })

  test('a machine that was slower whenever one of two equal programs ran makes no difference', () => {
    const evenly = timeOf([15_600, 15_500, 16_100, 15_800, 15_900], [4180, 4170, 4200, 4190, 4170])
    const slowed = timeOf([23_500, 23_500, 23_600, 23_400, 23_500], [6260, 6250, 6270, 6240, 6250])
    expect(verdictsOf([evenly, slowed])[0]?.different).toBe(false)
    expect(verdictsOf([evenly, timeOf(slowed.rounds, evenly.paces)])[0]?.different).toBe(true)
  })

  test('with fewer than two sides there is none', () => {
    expect(verdictsOf([null, timeOf([1, 2])])).toEqual([])
    expect(verdictsOf([])).toEqual([])
  })
})
