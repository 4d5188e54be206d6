/** What grows: in each part of the measured runs, and about as fast in all of them. */
import type { Figures, Gain, LeaksAnalysis } from '../../../../src/contract.js'

/** Of each round; growth that comes in steps, as a list's room does, needs some runs in each. */
const PARTS = 2
const LEAST_RUNS = 6
/** The slowest part grows at least so fast, measured by the average. */
const SLOWEST = 0.3
/** Of all runs so many leave something, where one large step hides the mean. */
const MOSTLY = 0.9
/** What a run leaves is less only where something fills once. */
const LEAST_OBJECTS = 0.45
const LEAST_BYTES = 8
const LEAST_LONGER = 0.45
/** What stands for parts of other objects comes after these. */
const PARTS_OF_OTHERS = new Set(['tuple', 'dict', 'cell', 'frame', 'traceback', 'method', 'builtin_function_or_method'])

type Seen = Pick<LeaksAnalysis, 'rounds' | 'container' | 'lines' | 'sample'>

/** Types first, those with most objects before others, then bytes, then a container that gets longer. */
export function growthOf({ rounds, container, lines, sample }: Seen): Gain[] {
  const names = new Set(rounds.flat().flatMap(({ types }) => Object.keys(types)))
  const types = [...names].flatMap((name): Gain[] => {
    const each = rate(rounds, ({ types: counts }) => (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0))
    return each !== null && each >= LEAST_OBJECTS ? [{ what: 'type', name, each }] : []
  })
  const order = ({ name }: Gain) => (name === sample?.type ? 0 : PARTS_OF_OTHERS.has(name) ? 2 : 1)
  types.sort((one, other) => order(one) - order(other) || other.each - one.each)
  const mean = rate(rounds, (figures) => figures.bytes)
  const bytes = mean === null ? steady(rounds) : usual(rounds, mean)
  const longer = container !== null && container.each >= LEAST_LONGER && rounds.length > 1 ? container : null
  return [
    ...types,
    ...(bytes !== null && bytes >= LEAST_BYTES && (types.length > 0 || longer || lines.length > 0)
      ? [{ what: 'bytes' as const, name: 'bytes', each: bytes }]
      : []),
    ...(longer ? [{ what: 'container' as const, name: longer.type, each: longer.each }] : []),
  ]
}

/** A run; null where it does not go on in all parts, or there are too few runs to tell. */
function rate(rounds: readonly (readonly Figures[])[], measure: (figures: Figures) => number): number | null {
  const values = rounds.map((round) => round.map(measure))
  const parts = values.flatMap(partsOf)
  const runs = parts.reduce((sum, part) => sum + part.runs, 0)
  if (runs < LEAST_RUNS || !isApart(values)) return null
  const each = parts.reduce((sum, part) => sum + part.grown, 0) / runs
  return each > 0 && parts.every(({ grown, runs }) => grown / runs >= SLOWEST * each) ? each : null
}

/** Of bytes the run in the middle tells most, for a list that moves to a larger place takes many at once; else the mean. */
function usual(rounds: readonly (readonly Figures[])[], mean: number): number {
  const middle = middleOf(rounds.flatMap(stepsOf))
  return middle >= mean / 2 ? middle : mean
}

/** Where one step was so large, as a dict's table that moves is, that the others look like nothing beside the mean: the run in
 * the middle, if it takes about as much in each part, and hardly any run gives back; else null. */
function steady(rounds: readonly (readonly Figures[])[]): number | null {
  const perRound = rounds.map(stepsOf)
  const steps = perRound.flat()
  const middle = middleOf(steps)
  const up = steps.filter((step) => step > 0).length
  const parts = perRound.flatMap((all) => {
    const half = Math.ceil(all.length / PARTS)
    return [all.slice(0, half), all.slice(half)].filter(({ length }) => length > 0)
  })
  const goesOn = up >= MOSTLY * steps.length && parts.every((part) => middleOf(part) >= SLOWEST * middle)
  const apart = isApart(rounds.map((round) => round.map(({ bytes }) => bytes)))
  return steps.length >= LEAST_RUNS && goesOn && apart ? middle : null
}

function stepsOf(round: readonly Figures[]): number[] {
  return round.slice(1).map((figures, index) => figures.bytes - (round[index]?.bytes ?? figures.bytes))
}

/** 0 of none. */
function middleOf(steps: readonly number[]): number {
  return [...steps].sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0
}

/** What swings comes back to where it was: of what grows there is always more in the second round than in the first. */
function isApart([first = [], second]: readonly (readonly number[])[]): boolean {
  return second === undefined || Math.min(...second) > Math.max(...first.slice(0, -1))
}

function partsOf(values: readonly number[]): { grown: number; runs: number }[] {
  const last = values.length - 1
  const parts = last >= 2 * PARTS ? PARTS : 1
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [Math.round((last * part) / parts), Math.round((last * (part + 1)) / parts)]
    return { grown: (values[to] ?? 0) - (values[from] ?? 0), runs: to - from }
  }).filter(({ runs }) => runs > 0)
}
