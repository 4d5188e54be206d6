import type { HeapBox, HeapPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawArrows } from './heap/arrows.js'
import { type Layout, layoutOf } from './heap/layout.js'
import { measured, PADDING, ROW_HEIGHT, STATES, TITLE_HEIGHT } from './heap/measure.js'
import { Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size } from './theme.js'

type Panel = HeapPicture['panels'][number]

const CODE_HEIGHT = 44
const BETWEEN = 26
const RADIUS = 10
/** Frames and the objects they lead to, after each of a few statements; a box keeps its place from panel to panel. */
export function heapScene(picture: HeapPicture): Scene {
  const scene = new Scene()
  const layout = layoutOf(picture.panels)
  const ids = [...layout].filter(([, { column }]) => column > 0).map(([id]) => id)
  const paintOf = (id: string) => objectColour(Math.max(0, ids.indexOf(id)))
  let y = drawHeader(scene, picture.title, picture.python)
  for (const [index, panel] of picture.panels.entries()) {
    if (index > 0) {
      scene.path(`M${margin} ${y + BETWEEN / 2}h${inner}`, { stroke: colour.line, strokeWidth: 1.5 })
      y += BETWEEN
    }
    drawStatement(scene, panel, y)
    y += CODE_HEIGHT
    drawArrowsUnder(scene, panel, layout, y, paintOf)
    y += heightOf(panel, layout)
    for (const note of notesOf(panel)) {
      scene.text(note, margin, y + 16, { fill: colour.dim })
      y += size.leading
    }
  }
  const left = more(picture.folded, 'statement')
  drawFooter(scene, y + 14, left ? [`… ${left}`] : [])
  return scene
}

function drawArrowsUnder(
  scene: Scene,
  panel: Panel,
  layout: Layout,
  top: number,
  paintOf: (id: string) => string,
): void {
  for (const box of panel.boxes) drawBox(scene, box, layout, top, paintOf)
  drawArrows(scene, panel.boxes, layout, top, paintOf)
}

function drawStatement(scene: Scene, { line, code, note }: Panel, y: number): void {
  const middle = y + 16
  const number = line === null ? '' : `${line} `
  const told = note === null ? '' : note
  const noteWidth = told ? widthOf(told, size.text) + 20 : 0
  const start = margin + widthOf(number, size.text)
  scene.text(number.trim(), margin, middle, { fill: colour.dim })
  const text = cut(code, inner - (start - margin) - noteWidth, size.text, 'bold')
  scene.text(text, start, middle, { face: 'bold', fill: colour.bright })
  if (told) scene.text(told, margin + inner, middle, { fill: colour.dim, anchor: 'end' })
}

function heightOf({ boxes }: Panel, layout: Layout): number {
  const bottoms = boxes.map(({ id }) => {
    const place = layout.get(id)
    return place ? place.y + place.height : 0
  })
  return Math.max(ROW_HEIGHT, ...bottoms) + 6
}

function notesOf({ folded }: Panel): string[] {
  const left = [
    more(folded.frames, 'call'),
    folded.objects === null ? 'more objects than were traced' : more(folded.objects, 'object'),
  ].filter((note) => note !== null)
  return left.length ? [`… ${left.join(', ')}`] : []
}

function drawBox(scene: Scene, box: HeapBox, layout: Layout, top: number, paintOf: (id: string) => string): void {
  const place = layout.get(box.id)
  if (!place) return
  const { places, isCells, folded, height } = measured(box, place.width)
  const [x, y] = [place.x, top + place.y]
  const isGone = box.state === 'freed' || box.state === 'lost'
  const paint = box.kind === 'frame' ? colour.name : paintOf(box.id)
  const dash = isGone ? { dash: '8 7' } : {}
  const fill = box.kind === 'frame' ? colour.panel : colour.card
  scene.box({ x, y, width: place.width, height }, RADIUS, {
    fill,
    stroke: paint,
    strokeWidth: box.state === 'new' || box.state === 'changed' ? 4 : 2.5,
    ...dash,
  })
  const state = STATES[box.state]
  const room = place.width - 2 * PADDING - (state ? widthOf(` ${state}`, size.text) : 0)
  const middle = y + TITLE_HEIGHT / 2 + 2
  scene.text(cut(box.title, room, size.text, 'bold'), x + PADDING, middle, { face: 'bold', fill: paint })
  if (state)
    scene.text(state, x + place.width - PADDING, middle, { fill: isGone ? colour.no : colour.yes, anchor: 'end' })
  for (const { slot, x: left, y: down, width, label, text } of places) {
    const row = { x: x + left, y: y + down, width, height: ROW_HEIGHT }
    if (slot.changed)
      scene.box({ ...row, x: row.x - 5, width: row.width + 10, height: ROW_HEIGHT - 2 }, 6, { fill: colour.line })
    if (isCells) scene.box({ ...row, height: ROW_HEIGHT - 4 }, 4, { stroke: paint, strokeWidth: 1.5 })
    const at = y + down + ROW_HEIGHT / 2 - (isCells ? 2 : 0)
    if (label !== null) scene.text(label, x + left, at, { fill: box.kind === 'frame' ? colour.bright : colour.dim })
    if (text !== null)
      scene.text(text, isCells ? x + left + width / 2 : x + left + width, at, {
        fill: colour.bright,
        anchor: isCells ? 'middle' : 'end',
      })
  }
  const below = y + Math.max(TITLE_HEIGHT, ...places.map(({ y: down }) => down + ROW_HEIGHT)) + ROW_HEIGHT / 2
  if (box.text)
    scene.text(cut(box.text, place.width - 2 * PADDING, size.text), x + PADDING, below, { fill: colour.plain })
  if (folded) scene.text(folded, x + PADDING, below, { fill: colour.dim })
}
