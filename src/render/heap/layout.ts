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
 * three columns are what a phone has room for.
 */
export function layoutOf(panels: readonly Panel[]): Layout {
  const order = orderOf(panels)
  const columns = [0, 1, 2].map((column) => order.filter((entry) => entry.column === column))
  const widths = widthsOf(columns.map((entries) => entries.flatMap(({ looks }) => looks)))
  const placed = new Map<string, Box & { column: number }>()
  let x = margin
  for (const [column, entries] of columns.entries()) {
    const width = widths[column] ?? 0
    let bottom = 0
    for (const { id, looks, from } of entries) {
      const height = Math.max(...looks.map((box) => measured(box, width).height))
      const parent = from === null ? undefined : placed.get(from)
      const wanted = parent && parent.column < column ? parent.y : bottom
      const y = Math.max(bottom, wanted)
      placed.set(id, { column, x, y, width: widthOfBox(looks, width, column), height })
      bottom = y + height + BELOW
    }
    if (entries.length > 0) x += width + GAP
  }
  return placed
}

interface Entry {
  id: string
  column: number
  /** The box as each panel has it. */
  looks: HeapBox[]
  /** The box that refers to it first. */
  from: string | null
}

/** All boxes of all panels, each behind the one that leads to it. */
function orderOf(panels: readonly Panel[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const { boxes } of panels)
    for (const box of boxes) {
      const entry = entries.get(box.id) ?? { id: box.id, column: box.kind === 'frame' ? 0 : -1, looks: [], from: null }
      entry.looks.push(box)
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
