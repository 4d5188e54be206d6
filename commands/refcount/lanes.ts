/** The timeline: executed statements from top to bottom, a lane for each object that matters. */
import type { RefcountAnalysis, TimelinePicture } from '../../src/contract.js'
import { PICTURE_LANES } from '../bounds.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { clip, listed, number, oneLine } from '../words.js'
import { placesOf } from './holders.js'
import type { Life, Lives } from './lives.js'
import type { Moment } from './moments.js'
import { type Row, rowsOf } from './rows.js'

type Lane = TimelinePicture['lanes'][number]
type Cell = Lane['cells'][number]

/** With more lanes than these their words are cut, so a further one must be worth it. */
const ROOMY_LANES = 2
const TITLE_CHARACTERS = 24
const REPR_CHARACTERS = 32
const HOLDERS = 6

/** Null where there is no lane or no row to draw. */
export function timelineOf(
  analysis: RefcountAnalysis,
  moments: readonly Moment[],
  { lives, total }: Lives,
): TimelinePicture | null {
  const allQuiet = lives.every(isQuiet)
  const shown = lives
    .filter((life, index) => index === 0 || life.named || life.changes.length > 1)
    .filter((life, index, all) => all.findIndex((other) => alike(life, other)) === index)
    .filter((life, index) => index < ROOMY_LANES || allQuiet || !isQuiet(life))
    .slice(0, PICTURE_LANES)
    .sort((one, other) => born(one) - born(other))
  const rows = rowsOf(moments, shown)
  if (shown.length === 0 || rows.length === 0) return null
  return {
    kind: 'timeline',
    title: 'Who holds it, line by line',
    python: pythonName(analysis.python),
    rows: rows.map((row) => picturedRow(row, moments[row.index])),
    lanes: shown.map((life) => laneOf(life, rows, moments)),
    folded: {
      rows: statements(moments) - statements(rows.map(({ index }) => moments[index])),
      lanes: total - shown.length,
    },
  }
}

/** It was made, and nothing else ever happened to it. */
function isQuiet({ changes, freed }: Life): boolean {
  return changes.length === 1 && freed === null
}

function statements(moments: readonly (Moment | undefined)[]): number {
  return moments.filter((moment) => moment?.unwinding === false).length
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
  const ended = moment && moment.left.length > 0 ? `${listed([...new Set(moment.left)])} ${leaving(moment)}` : null
  return {
    line: moment?.line ?? null,
    code: moment?.code ?? '',
    note: [ended, times].filter(Boolean).join(', ') || null,
  }
}

function leaving({ paused, code, left }: Moment): string {
  if (paused) return 'paused'
  return code.trim().startsWith(`class ${left[0]}`) ? 'made' : 'ended'
}

function laneOf(life: Life, rows: readonly Row[], moments: readonly Moment[]): Lane {
  const cells: Cell[] = []
  let last: Cell['count'] = null
  let lived = false
  let from = -1
  for (const { index } of rows) {
    const cell = cellOf(life, moments, from, index, last, lived)
    cells.push(cell)
    last = cell.count
    lived ||= cell.count !== null
    from = index
  }
  const title = life.names.slice(0, 4).join(', ')
  return { title: clip(title, TITLE_CHARACTERS), subtitle: subtitleOf(life), cells }
}

function subtitleOf(life: Life): string {
  const repr = oneLine(life.repr)
  const kind = noun(life.type)
  return repr === '' || repr.startsWith('<') ? kind : `${kind} ${clip(repr, REPR_CHARACTERS)}`
}

/** The state after moment `index`, where the row above showed the one after `from`. */
function cellOf(
  life: Life,
  moments: readonly Moment[],
  from: number,
  index: number,
  last: Cell['count'],
  lived: boolean,
): Cell {
  const moment = moments[index]
  const standing = life.standings[index] ?? null
  const count = standing?.refcount ?? null
  const holders = standing?.holders ?? []
  const places = moment ? placesOf(holders, moment.after, moment.names) : []
  const died = life.changes.some(
    (change) =>
      change.freed !== null && moments.indexOf(change.moment) > from && moments.indexOf(change.moment) <= index,
  )
  if (died && count === null) return { count: null, change: 'died', holders: [], how: life.freed }
  return { count, change: changed(last, count, lived), holders: places.slice(0, HOLDERS), how: null }
}

function changed(last: Cell['count'], count: Cell['count'], lived: boolean): Cell['change'] {
  if (count === null) return 'none'
  if (last === null) return lived ? 'up' : 'born'
  if (last === count || last === 'immortal' || count === 'immortal') return 'same'
  return count > last ? 'up' : 'down'
}
