import type { HeapBox, HeapSlot } from '../../contract.js'
import { cut, widthOf } from '../text.js'
import { size } from '../theme.js'

export const TITLE_HEIGHT = 32
export const ROW_HEIGHT = 34
export const PADDING = 12
/** The dot at which an arrow begins, with its room. */
export const DOT = 26
const BETWEEN = 14
/** What stands beside a box's title. */
export const STATES: Record<HeapBox['state'], string> = {
  new: 'new',
  changed: 'changed',
  freed: 'freed',
  lost: 'no name',
  same: '',
}
const CELL_PADDING = 9
/** A label's share of a row where both label and value are long. */
const LABEL_SHARE = 0.55

/** One slot in its box, in pixels from the box's corner. */
export interface Place {
  slot: HeapSlot
  x: number
  y: number
  width: number
  label: string | null
  text: string | null
}

export interface Measured {
  height: number
  places: Place[]
  /** Side by side, as the items of a list of numbers. */
  isCells: boolean
  folded: string | null
}

/** How a box of that width is laid out. */
export function measured(box: HeapBox, width: number): Measured {
  const isCells = box.kind === 'object' && box.slots.length > 0 && box.slots.every(isCell)
  const places = isCells ? cells(box.slots, width) : box.slots.map((slot, row) => rowOf(slot, row, width))
  const bottom = Math.max(TITLE_HEIGHT, ...places.map(({ y }) => y + ROW_HEIGHT))
  const folded = foldedText(box)
  const own = box.text !== null && box.text !== '' ? ROW_HEIGHT : 0
  const height = bottom + own + (folded === null ? 0 : ROW_HEIGHT) + (places.length + own > 0 || folded ? 8 : 4)
  return { height, places, isCells, folded }
}

/** How wide a box would be where there is room. */
export function wantedWidth(box: HeapBox): number {
  const isCells = box.kind === 'object' && box.slots.every(isCell)
  const rows = box.slots.map(({ label, text }) => {
    const told = label === null ? 0 : widthOf(label, size.text) + BETWEEN
    return told + (text === null ? DOT : widthOf(text, size.text))
  })
  const title =
    widthOf(box.title, size.text, 'bold') + (box.state === 'same' ? 0 : widthOf(` ${STATES[box.state]}`, size.text))
  const content = isCells ? rowOfCells(box.slots) : Math.max(0, ...rows)
  const own = box.text === null ? 0 : widthOf(box.text, size.text)
  return Math.max(title, content, own, 60) + 2 * PADDING
}

function foldedText({ folded }: HeapBox): string | null {
  if (folded === null) return '…'
  return folded > 0 ? `… ${folded.toLocaleString('en-US')} more` : null
}

/** An item that has only its place's number. */
function isCell({ label, to }: HeapSlot): boolean {
  return to === null && (label === null || /^\d+$/u.test(label))
}

function cellWidth({ text }: HeapSlot): number {
  return widthOf(text ?? '', size.text) + 2 * CELL_PADDING
}

function rowOfCells(slots: readonly HeapSlot[]): number {
  return slots.slice(0, 4).reduce((sum, slot) => sum + cellWidth(slot), 0)
}

function cells(slots: readonly HeapSlot[], width: number): Place[] {
  const room = width - 2 * PADDING
  let [x, y] = [PADDING, TITLE_HEIGHT]
  return slots.map((slot) => {
    const wide = Math.min(cellWidth(slot), room)
    if (x > PADDING && x + wide > PADDING + room + 1) [x, y] = [PADDING, y + ROW_HEIGHT]
    const place = { slot, x, y, width: wide, label: null, text: cut(slot.text ?? '', wide - CELL_PADDING, size.text) }
    x += wide
    return place
  })
}

function rowOf(slot: HeapSlot, row: number, width: number): Place {
  const room = width - 2 * PADDING
  const value = slot.text === null ? DOT : widthOf(slot.text, size.text)
  const most = slot.label === null ? 0 : Math.max(room * LABEL_SHARE, room - value - BETWEEN)
  const label = slot.label === null ? null : cut(slot.label, most, size.text)
  const left = room - (label === null ? 0 : widthOf(label, size.text) + BETWEEN)
  const text = slot.text === null ? null : cut(slot.text, left, size.text)
  return { slot, x: PADDING, y: TITLE_HEIGHT + row * ROW_HEIGHT, width: room, label, text }
}
