import type { HeapBox, HeapPicture } from '../../contract.js'
import { inner } from '../card.js'
import type { Box } from '../scene.js'
import { margin } from '../theme.js'
import { measured, TITLE_HEIGHT, wantedWidth } from './measure.js'

type Panel = HeapPicture['panels'][number]

/** Between two columns: the arrows' room. */
const GAP = 56
const BELOW = 18
/** For arrows that lead to a box of the same column, or back. */
export const LANE = 42
const FRAME_MOST = 250

/** The place of each box, the same in every panel: `y` from the top of a panel. */
export type Layout = ReadonlyMap<string, Box & { column: number }>

/**
 * Frames at the left, in the next column what they refer to, in the last one what that refers to, whatever the depth:
 * three columns are what a phone has room for. `inTurns`: a place whose box is gone is another one's later on.
 */
export function layoutOf(panels: readonly Panel[], inTurns = false): Layout {
  const order = orderOf(panels)
  const columns = [0, 1, 2].map((column) => order.filter((entry) => entry.column === column))
  const widths = widthsOf(columns.map((entries) => entries.flatMap(({ looks }) => looks)))
  const placed = new Map<string, Box & { column: number }>()
  let x = margin
  for (const [column, entries] of columns.entries()) {
    const width = widths[column] ?? 0
    const taken: Taken[] = []
    for (const { id, looks, from, panels: life } of entries) {
      const height = Math.max(...looks.map((box) => measured(box, width).height))
      const parent = from === null ? undefined : placed.get(from)
      const wanted = parent && parent.column < column ? parent.y : inTurns ? 0 : bottomOf(taken)
      const beside = inTurns ? taken.filter((other) => other.panels.some((panel) => life.includes(panel))) : taken
      const y = inTurns ? freeFrom(wanted, height, beside) : Math.max(bottomOf(taken), wanted)
      placed.set(id, { column, x, y, width: widthOfBox(looks, width, column), height })
      taken.push({ y, bottom: y + height + BELOW, panels: life })
    }
    if (entries.length > 0) x += width + GAP
  }
  return placed
}

/** A stretch of a column, and the panels in which a box is there. */
interface Taken {
  y: number
  bottom: number
  panels: readonly number[]
}

function bottomOf(taken: readonly Taken[]): number {
  return Math.max(0, ...taken.map(({ bottom }) => bottom))
}

/** The first room of that height at or below `wanted`. */
function freeFrom(wanted: number, height: number, taken: readonly Taken[]): number {
  let y = wanted
  for (const other of [...taken].sort((one, two) => one.y - two.y))
    if (y < other.bottom && other.y < y + height + BELOW) y = other.bottom
  return y
}

interface Entry {
  id: string
  column: number
  /** Where it is, by their places. */
  panels: number[]
  /** The box as each panel has it. */
  looks: HeapBox[]
  /** The box that refers to it first. */
  from: string | null
}

/** All boxes of all panels, each behind the one that leads to it. */
function orderOf(panels: readonly Panel[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const [index, { boxes }] of panels.entries())
    for (const box of boxes) {
      const column = box.kind === 'frame' ? 0 : -1
      const entry = entries.get(box.id) ?? { id: box.id, column, panels: [], looks: [], from: null }
      entry.looks.push(box)
      entry.panels.push(index)
      entries.set(box.id, entry)
    }
  const found = [...entries.values()].filter(({ column }) => column === 0)
  const isReached = new Set(found)
  for (const entry of found) {
    for (const target of entry.looks.flatMap(({ slots }) => slots.map(({ to }) => to))) {
      const next = target === null ? undefined : entries.get(target)
      if (!next || isReached.has(next)) continue
      isReached.add(next)
      next.column = Math.min(entry.column + 1, 2)
      next.from = entry.id
      found.push(next)
    }
  }
  const rest = [...entries.values()].filter((entry) => !isReached.has(entry))
  return [...found, ...rest.map((entry) => ({ ...entry, column: 1 }))]
}

/** Each column as wide as it would be; what is too wide together is cut where there is most. */
function widthsOf(columns: readonly HeapBox[][]): number[] {
  const used = columns.filter((boxes) => boxes.length > 0).length
  const room = inner - GAP * Math.max(0, used - 1) - LANE
  const wanted = columns.map((boxes, column) => {
    const most = Math.max(0, ...boxes.map(wantedWidth))
    return column === 0 ? Math.min(most, FRAME_MOST) : most
  })
  let over = wanted.reduce((sum, width) => sum + width, 0) - room
  while (over > 0) {
    const widest = wanted.indexOf(Math.max(...wanted))
    const others = wanted.filter((width, column) => column !== widest && width > 0)
    const step = Math.max(1, Math.min(over, (wanted[widest] ?? 0) - Math.max(0, ...others)))
    wanted[widest] = (wanted[widest] ?? 0) - step
    over -= step
  }
  return wanted
}

/** Frames are all as wide as their column; an object no wider than it has to be. */
function widthOfBox(looks: readonly HeapBox[], width: number, column: number): number {
  return column === 0 ? width : Math.min(width, Math.max(...looks.map(wantedWidth)))
}

/** Where an arrow's head is: beside the box's title. */
export function headOf({ y }: Box): number {
  return y + TITLE_HEIGHT / 2 + 2
}
