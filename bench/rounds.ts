/** What slows the machine must slow a figure and its baseline alike: they are measured in turns. */

/** Gives one sample or several, in ms. */
export type Measure = () => Promise<number | number[]>

/** How long one table's rows may be measured; on a busy machine there are fewer rounds, at least one. */
export interface Rounds {
  most: number
  mostMs: number
}

/** All samples of each measure. The first turn warms up and does not count. */
export async function inTurns<Name extends string>(
  { most, mostMs }: Rounds,
  measures: Record<Name, Measure>,
): Promise<Record<Name, number[]>> {
  const entries = Object.entries<Measure>(measures)
  const samples = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<Name, number[]>
  const started = performance.now()
  for (let round = 0; round <= most; round++) {
    if (round > 1 && performance.now() - started > mostMs) break
    for (const [name, measure] of entries) {
      const found = await measure()
      if (round > 0) samples[name as Name].push(...[found].flat())
    }
  }
  return samples
}

/** The time of each of `times` calls, one after the other, in ms. */
export async function timed(times: number, call: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await call()
    samples.push(performance.now() - started)
  }
  return samples
}
