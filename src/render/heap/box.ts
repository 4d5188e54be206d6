import type { HeapBox } from '../../contract.js'
import type { Box, Scene } from '../scene.js'
import { cut, widthOf } from '../text.js'
import { colour, size } from '../theme.js'
import { type Measured, measured, PADDING, type Place, ROW_HEIGHT, STATES, TITLE_HEIGHT } from './measure.js'

const RADIUS = 10

/** A frame or an object at its place in a panel whose top is `top`; without a place it is not drawn. */
export function drawBox(scene: Scene, box: HeapBox, place: Box | undefined, top: number, paint: string): void {
  if (!place) return
  const look = measured(box, place.width)
  const outline = { x: place.x, y: top + place.y, width: place.width, height: look.height }
  const isFrame = box.kind === 'frame'
  const ink = isFrame ? colour.name : paint
  const isGone = box.state === 'freed' || box.state === 'lost'
  scene.box(outline, RADIUS, {
    fill: isFrame ? colour.panel : colour.card,
    stroke: ink,
    strokeWidth: box.state === 'new' || box.state === 'changed' ? 4 : 2.5,
    ...(isGone ? { dash: '8 7' } : {}),
  })
  drawTitle(scene, box, outline, ink, isGone ? colour.no : colour.yes)
  for (const one of look.places) drawPlace(scene, one, outline, look.isCells ? ink : null, isFrame)
  drawRest(scene, box, look, outline)
}

function drawTitle(scene: Scene, box: HeapBox, { x, y, width }: Box, ink: string, stateInk: string): void {
  const isMarked = box.state === 'new' || box.state === 'changed'
  const both = widthOf(box.title, size.text, 'bold') + widthOf(` ${STATES[box.state]}`, size.text)
  // The thick edge says it, too, where there is no room for the word.
  const state = isMarked && both > width - 2 * PADDING ? '' : STATES[box.state]
  const room = width - 2 * PADDING - (state ? widthOf(` ${state}`, size.text) : 0)
  const middle = y + TITLE_HEIGHT / 2 + 2
  scene.text(cut(box.title, room, size.text, 'bold'), x + PADDING, middle, { face: 'bold', fill: ink })
  if (state) scene.text(state, x + width - PADDING, middle, { fill: stateInk, anchor: 'end' })
}

/** `cell`: the colour of the cell that the value stands in; null where it stands at the end of a row. */
function drawPlace(scene: Scene, place: Place, box: Box, cell: string | null, isFrame: boolean): void {
  const { slot, x, y, width, label, text } = place
  const [left, top] = [box.x + x, box.y + y]
  if (slot.changed)
    scene.box({ x: left - 5, y: top, width: width + 10, height: ROW_HEIGHT - 2 }, 6, { fill: colour.line })
  if (cell !== null)
    scene.box({ x: left, y: top, width, height: ROW_HEIGHT - 4 }, 4, { stroke: cell, strokeWidth: 1.5 })
  const middle = top + ROW_HEIGHT / 2 - (cell === null ? 0 : 2)
  if (label !== null) scene.text(label, left, middle, { fill: isFrame ? colour.bright : colour.dim })
  if (text === null) return
  if (cell === null) scene.text(text, left + width, middle, { fill: colour.bright, anchor: 'end' })
  else scene.text(text, left + width / 2, middle, { fill: colour.bright, anchor: 'middle' })
}

/** Below the places: the value of a box without any, and what was folded. */
function drawRest(scene: Scene, { text }: HeapBox, { places, folded }: Measured, { x, y, width }: Box): void {
  let middle = y + Math.max(TITLE_HEIGHT, ...places.map((place) => place.y + ROW_HEIGHT)) + ROW_HEIGHT / 2
  if (text) {
    scene.text(cut(text, width - 2 * PADDING, size.text), x + PADDING, middle, { fill: colour.plain })
    middle += ROW_HEIGHT
  }
  if (folded) scene.text(cut(folded, width - 2 * PADDING, size.text), x + PADDING, middle, { fill: colour.dim })
}
