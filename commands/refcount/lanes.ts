/** The timeline: executed statements from top to bottom, a lane for each object that matters. */
import type { RefcountAnalysis, TimelinePicture } from '../../src/contract.js'
import { PICTURE_LANES } from '../bounds.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { clip, listed, number, oneLine } from '../words.js'
import { described } from './birth.js'
import { placesOf } from './holders.js'
import type { Life, Lives } from './lives.js'
import type { Moment } from './moment.js'
import { reachable } from './reach.js'
import { isStatement, type Row, rowsOf, unneeded } from './rows.js'

type Lane = TimelinePicture['lanes'][number]
type Cell = Lane['cells'][number]

/** With more lanes than these their words are cut, so a further one must be worth it. */
const ROOMY_LANES = 2
/** More lanes than these have room for holders of this many characters. */
const CROWDED_LANES = 3
const SHORT_CHARACTERS = 4
const TITLE_CHARACTERS = 24
const REPR_CHARACTERS = 32
const NARROW_REPR_CHARACTERS = 14
const HOLDERS = 6

/** What a timeline is made of: lives that have a lane, moments that have a row. */
export interface Plan {
  shown: Life[]
  rows: Row[]
}

/** Null where there is no lane or no row to draw. */
export function planOf(moments: readonly Moment[], { lives }: Lives): Plan | null {
  const allQuiet = lives.every(isQuiet)
  const shown = lives
    .filter((life, index) => index === 0 || life.named || life.changes.length > 1)
    .filter((life, index, all) => all.findIndex((other) => alike(life, other)) === index)
    .filter((life, index) => index < ROOMY_LANES || allQuiet || !isQuiet(life))
    .slice(0, PICTURE_LANES)
    .filter((_, index, all) => index < CROWDED_LANES || all.every(isShortlyHeld))
    .sort((one, other) => born(one) - born(other))
  const rows = rowsOf(moments, shown)
  return shown.length === 0 || rows.length === 0 ? null : { shown, rows }
}

/** `total`: how many objects there are in all. */
export function timelineOf(
  analysis: RefcountAnalysis,
  moments: readonly Moment[],
  { shown, rows }: Plan,
  total: number,
): TimelinePicture {
  return {
    kind: 'timeline',
    title: 'Who holds it, line by line',
    python: pythonName(analysis.python),
    rows: rows.map((row) => picturedRow(row, moments[row.index])),
    lanes: shown.map((life) => laneOf(life, rows, moments, shown.length > ROOMY_LANES)),
    folded: {
      rows: leftOut(moments, rows, shown),
      lanes: total - shown.length,
    },
  }
}

function isShortlyHeld({ standings }: Life): boolean {
  const holders = standings.flatMap((standing) => standing?.holders ?? [])
  return holders.every(({ kind, label }) => kind === 'name' && (label ?? '').length <= SHORT_CHARACTERS)
}

/** It was made, and nothing else ever happened to it. */
function isQuiet({ changes, freed }: Life): boolean {
  return changes.length === 1 && freed === null
}

/** Statements that no row stands for; one of many rounds stands for all of them. */
function leftOut(moments: readonly Moment[], rows: readonly Row[], shown: readonly Life[]): number {
  const hidden = unneeded(moments, shown)
  const all = moments.filter((moment, index) => isStatement(moment) && !hidden.has(index)).length
  const told = rows.reduce((sum, { index, times }) => sum + (isCounted(moments[index]) ? times : 0), 0)
  return Math.max(0, all - told)
}

function isCounted(moment: Moment | undefined): boolean {
  return moment !== undefined && isStatement(moment)
}

/** The new list of each round of a loop: one lane shows them all. */
function alike(one: Life, other: Life): boolean {
  const [a, b] = [one.changes[0]?.moment, other.changes[0]?.moment]
  return (
    a?.line === b?.line && a?.code === b?.code && one.type === other.type && one.names.join() === other.names.join()
  )
}

function born(life: Life): number {
  return life.changes[0]?.moment.at ?? 0
}

function picturedRow(row: Row, moment: Moment | undefined): TimelinePicture['rows'][number] {
  const times = row.times > 1 ? `× ${number(row.times)}` : null
  const left = (moment?.left ?? []).filter((name) => name !== '__init__')
  const ended = moment && left.length > 0 ? `${listed([...new Set(left)])} ${leaving(moment)}` : null
  return {
    line: moment?.line ?? null,
    code: moment ? statementOf(moment) : '',
    note: [ended, times].filter(Boolean).join(', ') || null,
  }
}

/** What a row shows as its code. */
export function statementOf({ role, code }: Moment): string {
  if (role === 'ended') return '(the program ended)'
  return role === 'untraced' ? '(the part not followed)' : code
}

function leaving({ paused, code, left }: Moment): string {
  if (paused) return 'paused'
  return code.trim().startsWith(`class ${left[0]}`) ? 'made' : 'ended'
}

function laneOf(life: Life, rows: readonly Row[], moments: readonly Moment[], narrow: boolean): Lane {
  const cells: Cell[] = []
  let last: Cell['count'] = null
  let lived = false
  let from = -1
  for (const { index } of rows) {
    const cell = cellOf(life, moments, from, index, last, lived, narrow)
    cells.push(cell)
    last = cell.count
    lived ||= cell.count !== null
    from = index
  }
  const names = life.names.filter((name) => name !== 'self')
  const title = (names.length > 0 ? names : life.names).slice(0, 4).join(', ')
  const subtitle = subtitleOf(life, narrow ? NARROW_REPR_CHARACTERS : REPR_CHARACTERS)
  return { title: clip(title, TITLE_CHARACTERS), subtitle, cells }
}

function subtitleOf(life: Life, limit: number): string {
  const repr = oneLine(life.repr)
  const kind = noun(life.type)
  const size = described(life.type, repr)
  if (size !== null) return size
  return repr === '' || repr.startsWith('<') ? kind : `${kind} ${clip(repr, limit)}`
}

/**
 * The state after moment `index`; a living object that nothing leads to any more is one that only the collector can
 * free. The row above showed the state after moment `from`.
 */
function cellOf(
  life: Life,
  moments: readonly Moment[],
  from: number,
  index: number,
  last: Cell['count'],
  lived: boolean,
  narrow: boolean,
): Cell {
  const moment = moments[index]
  const standing = life.standings[index] ?? null
  const count = standing?.refcount ?? null
  const holders = standing?.holders ?? []
  const compiled = Math.min(standing?.other ?? 0, life.compiled)
  const places = moment ? placesOf(holders, moment.after, moment.names, { compiled, narrow }) : []
  const died = life.changes.some(
    (change) =>
      change.freed !== null && moments.indexOf(change.moment) > from && moments.indexOf(change.moment) <= index,
  )
  if (died && count === null) return { count: null, change: 'died', holders: [], how: life.freed }
  const isLost = moment !== undefined && standing !== null && !reachable(moment.after.objects).has(life.object)
  const how = isLost ? 'collector' : null
  return { count, change: changed(last, count, lived), holders: places.slice(0, HOLDERS), how }
}

function changed(last: Cell['count'], count: Cell['count'], lived: boolean): Cell['change'] {
  if (count === null) return 'none'
  if (last === null) return lived ? 'up' : 'born'
  if (last === count || last === 'immortal' || count === 'immortal') return 'same'
  return count > last ? 'up' : 'down'
}
