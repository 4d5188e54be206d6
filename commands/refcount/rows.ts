/** Which moments a picture shows: all where they fit; loops folded to their last round, then the quiet lines left out. */
import { PICTURE_ROWS } from '../bounds.js'
import { hiddenMoments } from './construction.js'
import type { Life } from './lives.js'
import type { Moment } from './moment.js'

export interface Row {
  /** Index of the moment; of the last one where several rounds are folded. */
  index: number
  times: number
}

export function rowsOf(moments: readonly Moment[], lives: readonly Life[]): Row[] {
  const hidden = unneeded(moments, lives)
  const all = moments
    .map((_, index) => ({ index, times: 1 }))
    .filter(({ index }) => !hidden.has(index) && worthARow(moments[index], lives))
  return fittingRows(all, moments, PICTURE_ROWS, (moment) => weightOf(moment, lives))
}

/** At most `limit` rows: rounds of loops in one, then those that weigh most. */
export function fittingRows(
  all: readonly Row[],
  moments: readonly Moment[],
  limit: number,
  weigh: (moment: Moment | undefined) => number,
): Row[] {
  let rows = [...all]
  for (let pass = 0; pass < 3 && rows.length > limit; pass += 1) rows = foldLoops(rows, moments, false)
  // What the first round makes is often gone in the last one, so both are shown where there is room.
  const fuller = rows.length < all.length ? foldLoops(all, moments, true) : rows
  if (fuller.length <= limit) return fuller
  if (rows.length <= limit) return rows
  const weighed = rows.map((row) => ({ row, weight: weigh(moments[row.index]) }))
  const kept = weighed.sort((one, other) => other.weight - one.weight || one.row.index - other.row.index)
  return kept
    .slice(0, limit)
    .map(({ row }) => row)
    .sort((one, other) => one.index - other.index)
}

/** The end of a call, and the class line at the head of its own body, are worth a row only where they moved something. */
function worthARow(moment: Moment | undefined, lives: readonly Life[]): boolean {
  if (moment === undefined) return false
  if (moment.role === 'ended') return weightOf(moment, lives) > 1
  return isStatement(moment) || weightOf(moment, lives) > 0
}

/** Has a line of the learner's run here, which a picture leaves out or shows? */
export function isStatement(moment: Moment): boolean {
  const repeats = moment.function !== '<module>' && moment.code.startsWith(`class ${moment.function}`)
  return moment.role === 'statement' && !moment.unwinding && !repeats
}

/** Moments of an `__init__` that are told when it is done; all are kept where something else happened in it. */
export function unneeded(moments: readonly Moment[], lives: readonly Life[]): ReadonlySet<number> {
  const hidden = hiddenMoments(lives)
  const found = new Set<number>()
  for (const [start, moment] of moments.entries()) {
    if (!hidden.has(moment) || found.has(start)) continue
    const depth = moment.before.frames.length
    const end = moments.findIndex(({ after }, index) => index > start && after.frames.length <= depth)
    const inside = moments.slice(start, end < 0 ? moments.length : end)
    if (!inside.every((one) => hidden.has(one) || weightOf(one, lives) === 0)) continue
    for (const index of inside.keys()) found.add(start + index)
  }
  return found
}

function weightOf(moment: Moment | undefined, lives: readonly Life[]): number {
  let weight = 0
  for (const life of lives) {
    const change = life.changes.find((candidate) => candidate.moment === moment)
    if (!change) continue
    const turning = change.from === null || change.to === null
    weight = Math.max(weight, turning ? 3 : change.from !== change.to ? 2 : 1)
  }
  return weight
}

const LONGEST_BODY = 8

function foldLoops(rows: readonly Row[], moments: readonly Moment[], firstRound: boolean): Row[] {
  const keys = rows.map(({ index }) => keyOf(moments[index]))
  const folded: Row[] = []
  let at = 0
  while (at < rows.length) {
    const { body, rounds } = longestRepeat(keys, at)
    const kept = firstRound && rounds > 1 ? body : 0
    folded.push(...rows.slice(at, at + kept))
    for (let place = 0; place < body; place += 1) {
      const same = rows.slice(at + kept, at + body * rounds).filter((_, index) => index % body === place)
      const last = same.at(-1)
      if (last) folded.push({ index: last.index, times: same.reduce((sum, row) => sum + row.times, 0) })
    }
    at += body * rounds
  }
  return folded
}

function keyOf(moment: Moment | undefined): string {
  return moment === undefined ? '' : `${moment.unwinding}:${moment.function}:${moment.line}:${moment.code}`
}

/** The run of equal rounds that begins at `at` and folds most rows away; one round of one row where none does. */
function longestRepeat(keys: readonly string[], at: number): { body: number; rounds: number } {
  let best = { body: 1, rounds: 1 }
  for (let body = 1; body <= LONGEST_BODY; body += 1) {
    let rounds = 1
    while (sameRound(keys, at, at + body * rounds, body)) rounds += 1
    if (body * (rounds - 1) > best.body * (best.rounds - 1)) best = { body, rounds }
  }
  return best
}

function sameRound(keys: readonly string[], one: number, other: number, body: number): boolean {
  if (other + body > keys.length) return false
  for (let place = 0; place < body; place += 1) if (keys[one + place] !== keys[other + place]) return false
  return true
}
