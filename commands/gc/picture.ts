/** The rings to draw, and a row for each collection that says something. */
import type { Collection, GcAnalysis, RingsPicture } from '../../src/contract.js'
import { PICTURE_RINGS, PICTURE_ROWS } from '../bounds.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { capital, clip, number, plural } from '../words.js'
import { callOf, isFreed, typesOf } from './collections.js'
import { RING_NODES, type Ring, ringOf } from './rings.js'
import { triple } from './state.js'

type Row = RingsPicture['rows'][number]
/** Characters of a container's looks that fit a node. */
const LOOKS = 14
const ROWS = Math.min(6, PICTURE_ROWS)

export function ringsOf(analysis: GcAnalysis): RingsPicture | null {
  const { collections, state } = analysis
  const knots = collections.flatMap((one) => one.knots.map((knot) => ({ one, ring: ringOf(knot, one) })))
  const distinct = knots.filter(
    ({ one, ring }, index) => knots.findIndex((other) => alike(other, { one, ring })) === index,
  )
  const drawn = distinct.slice(0, PICTURE_RINGS)
  const rows = rowsOf(analysis)
  if (drawn.length === 0 && rows.length === 0 && !state) return null
  const told = rows.slice(0, ROWS)
  const kinds = collections.reduce((sum, one) => sum + Math.max(0, one.kinds - one.knots.length), 0)
  return {
    kind: 'rings',
    title: drawn.length > 0 ? 'Held in a ring' : 'The collector',
    python: pythonName(analysis.python),
    rings: drawn.map(({ one, ring }) => drawing(one, ring)),
    rows: [...told, ...(drawn.length === 0 ? namesRows(analysis) : []), ...stateRows(analysis)],
    folded: { rings: distinct.length - drawn.length + kinds, rows: rows.length - told.length },
  }
}

interface Found {
  one: Collection
  ring: Ring
}

/** Whether two look the same: of many like rings, collection after collection, the first is drawn. */
function alike(one: Found, other: Found): boolean {
  const look = ({ ring }: Found) =>
    JSON.stringify([
      ring.nodes.map(({ type, name }) => [type, name]),
      ring.references.map(({ label }) => label),
      ring.left,
    ])
  return one === other || (one.one.kind === other.one.kind && look(one) === look(other))
}

function drawing(one: Collection, ring: Ring): RingsPicture['rings'][number] {
  const places = new Map(ring.nodes.map(({ id }, place) => [id, place]))
  const last = ring.nodes.length - 1
  const placed = ({ from, to, label }: Ring['references'][number]) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, label }]
  }
  return {
    caption: captionOf(one, ring),
    freed: isFreed(one),
    nodes: ring.nodes.slice(0, RING_NODES).map(({ type, name, count, repr }) => ({
      title: clip(isShown(type) && repr.length <= LOOKS ? repr : noun(type), 20),
      was: name === null ? null : clip(name, 16),
      count,
    })),
    references: [
      ...ring.references.flatMap(placed),
      ...(ring.goesOn && last > 0 ? [{ from: last, to: 0, label: '…' }] : []),
    ],
  }
}

/** Containers say what they are by their looks. */
function isShown(type: string): boolean {
  return ['list', 'dict', 'set', 'tuple'].includes(type)
}

function captionOf(one: Collection, ring: Ring): string {
  const like = ring.alike > 1 ? `${ring.least ? 'at least ' : ''}${number(ring.alike)} rings like this` : ''
  const left = ring.left > 0 ? `${plural(ring.left, 'more object')} in this ring` : ''
  const end = one.kind === 'exit' ? 'left at the end' : one.kept ? 'kept in gc.garbage' : ''
  return capital([like, left, end].filter(Boolean).join(' · '))
}

function rowsOf({ collections }: GcAnalysis): Row[] {
  const rows: Row[] = []
  for (const one of collections) {
    if (one.kind === 'exit' && one.found === 0) continue
    const value =
      one.found === 0
        ? one.resurrected > 0
          ? `${number(one.resurrected)} came back`
          : 'nothing found'
        : `${isFreed(one) ? 'freed ' : ''}${typesOf(one)}`
    rows.push({
      where: one.kind === 'exit' ? 'exit' : one.line === null ? '' : `line ${one.line}`,
      what:
        one.kind === 'called'
          ? callOf(one)
          : one.kind === 'automatic'
            ? `automatic, generation ${one.generation}`
            : 'left',
      value,
    })
  }
  return folded(rows)
}

/** Rows that come again and again are one. */
function folded(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.where} ${row.what} ${row.value === 'nothing found'}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 3) return group
    return [
      {
        ...first,
        what: `${first.what}, ${group.length} times`,
        value: first.value === 'nothing found' ? first.value : `first ${first.value}`,
      },
    ]
  })
}

/** Where the names' objects are, for when there is no ring to look at. */
function namesRows({ collections, state }: GcAnalysis): Row[] {
  const moved = collections
    .filter(({ kind }) => kind !== 'exit')
    .flatMap((one) => one.moved.filter(({ from, to }) => from !== null && to !== null && from !== to))
  const steps = moved.slice(0, 4).map(({ name, from, to }) => ({
    where: 'moved',
    what: clip(name, 16),
    value: `generation ${from} → ${to}`,
  }))
  const named = (tracked: boolean) =>
    (state?.names ?? []).filter((one) => one.tracked === tracked).map(({ name }) => name)
  const rows = [
    { where: 'end', what: 'tracked', value: named(true).slice(0, 6).join(', ') },
    { where: 'end', what: 'not tracked', value: named(false).slice(0, 6).join(', ') },
  ]
  return [...steps, ...rows.filter(({ value }) => value !== '')]
}

function stateRows({ state }: GcAnalysis): Row[] {
  if (!state) return []
  const rows: Row[] = []
  const [before, after] = state.thresholds
  const changed = JSON.stringify(before) !== JSON.stringify(after)
  rows.push({
    where: 'end',
    what: 'thresholds',
    value: changed ? `${triple(before)} → ${triple(after)}` : triple(after),
  })
  if (!state.enabled) rows.push({ where: 'end', what: 'automatic collection', value: 'off' })
  return rows
}
