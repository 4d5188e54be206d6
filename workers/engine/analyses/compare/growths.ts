/** The sides that have an `n`, at several n: time in two rounds, then memory. */
import type { ComparedSide, Growth } from '../../../../src/contract.js'
import { GROWTH_LEAST_NS } from '../../limits.js'
import { growingOf } from './growth.js'
import type { Measuring } from './measuring.js'
import { recordsOf } from './records.js'

/** By the side's number. */
export async function grown(measuring: Measuring, all: readonly ComparedSide[]): Promise<Map<number, Growth>> {
  const isSound = ({ n, time, result }: ComparedSide) =>
    n !== null && time !== null && time.least >= GROWTH_LEAST_NS && result.kind === 'finished'
  const sides = all.flatMap((side, at) => (isSound(side) ? [at] : []))
  const budget = measuring.budget.growth / Math.max(sides.length, 1) / 2
  const growths = new Map<number, Growth>()
  const least = new Map<number, Map<number, number>>(sides.map((side) => [side, new Map()]))
  for (const order of [sides, sides.toReversed()])
    for (const side of order) {
      const { records } = await measuring.time(side, budget, true)
      const known = least.get(side)
      for (const { n, least: ns } of recordsOf(records, 'time'))
        if (n !== null) known?.set(n, Math.min(ns, known.get(n) ?? ns))
    }
  await Promise.all(
    sides.map(async (side) => {
      const times = [...(least.get(side) ?? [])].sort(([one], [another]) => one - another)
      const { records } = await measuring.memory(
        side,
        times.map(([n]) => n),
      )
      const peaks = new Map(recordsOf(records, 'memory').map(({ n, peak }) => [n, peak]))
      const points = times.map(([n, ns]) => ({ n, ns, peak: peaks.get(n) ?? null }))
      growths.set(side, {
        points,
        time: growingOf(points.map(({ n, ns }) => ({ n, value: ns }))),
        peak: growingOf(points.map(({ n, peak }) => ({ n, value: peak }))),
      })
    }),
  )
  return growths
}
