/** Which side is faster, and whether that is more than noise. */
import type { SideTime, Verdict } from '../../../../src/contract.js'
import { isSeparated } from './ranks.js'

/** Two rounds of one program differ by as much even where nothing else runs. */
const LEAST_NOISE = 0.03
/** With fewer rounds their spread says little, so that more is taken for noise. */
const FEW_ROUNDS = 5
const NOISE_OF_FEW = 0.15
const NOISE_OF_ONE = 0.5
/** What calling a program costs is taken off, give or take some nanoseconds. */
const CLOCK_NS = 40

/** One for each side but the fastest; none where fewer than two were timed. */
export function verdictsOf(times: readonly (SideTime | null)[]): Verdict[] {
  const timed = times.flatMap((time, side) => (time === null ? [] : [{ time, side }]))
  const fast = timed.reduce((best, one) => (one.time.least < best.time.least ? one : best), timed[0] ?? nobody)
  return timed.filter(({ side }) => side !== fast.side).map((other) => verdictOf(fast, other))
}

interface Timed {
  time: SideTime
  side: number
}

const nobody: Timed = { time: { least: 0, median: 0, rounds: [], paces: [], runs: 0 }, side: -1 }

function verdictOf(fast: Timed, other: Timed): Verdict {
  const ratio = ratioOf(other.time.least, fast.time.least)
  const orders = ordersOf(fast, other)
  const disagreement = orders ? Math.abs(Math.log(orders[0] / orders[1])) : 0
  const clock = CLOCK_NS / Math.max(fast.time.least, 1)
  const rounds = Math.min(fast.time.rounds.length, other.time.rounds.length)
  const few = rounds >= FEW_ROUNDS ? LEAST_NOISE : rounds > 1 ? NOISE_OF_FEW : NOISE_OF_ONE
  const least = few + unevenness(fast, other)
  const known = Math.max(least, disagreement, spreadOf(fast.time.rounds), spreadOf(other.time.rounds), clock)
  // Rounds that overlap so much are noise as large as what lies between the two.
  const noise = isSeparated(fast.time.rounds, other.time.rounds) ? known : Math.max(known, ratio - 1)
  return {
    fast: fast.side,
    other: other.side,
    ratio,
    noise,
    orders,
    different: ratio - 1 > noise,
  }
}

/** How much the machine's own pace moved: between the best rounds of the two, and over all rounds. */
function unevenness(fast: Timed, other: Timed): number {
  const [one = 0, another = 0] = [fast, other].map(({ time }) => time.paces[time.rounds.indexOf(time.least)])
  const paces = [...fast.time.paces, ...other.time.paces]
  return Math.max(ratioOf(one, another) - 1, ratioOf(another, one) - 1, spreadOf(paces))
}

/** How much the lower half of the rounds vary: the upper half has had company. */
function spreadOf(rounds: readonly number[]): number {
  const sorted = rounds.toSorted((one, another) => one - another)
  const [least = 0] = sorted
  return ratioOf(sorted[Math.floor((sorted.length - 1) / 2)] ?? least, least) - 1
}

/** Rounds alternate: in even ones the sides run in their order, in odd ones in the other. */
function ordersOf(fast: Timed, other: Timed): [number, number] | null {
  const isFirst = (round: number) => (round % 2 === 0) === fast.side < other.side
  const least = (rounds: readonly number[], first: boolean) =>
    Math.min(...rounds.filter((_, round) => isFirst(round) === first))
  const [first, second] = [true, false].map((order) =>
    ratioOf(least(other.time.rounds, order), least(fast.time.rounds, order)),
  )
  return first !== undefined && second !== undefined && first > 0 && second > 0 && Number.isFinite(first * second)
    ? [first, second]
    : null
}

function ratioOf(one: number, another: number): number {
  return Math.max(one, 1) / Math.max(another, 1)
}
