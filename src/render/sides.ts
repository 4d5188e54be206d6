import type { SidesPicture } from '../contract.js'
import { drawFooter, drawHeader, inner } from './card.js'
import { hatch } from './hatch.js'
import { Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size, width } from './theme.js'

type Group = SidesPicture['groups'][number]
type Bar = Group['bars'][number]

const BAR = { height: 34, leading: 46, least: 4, room: 200 }
const GAP = 22
const LABEL_MOST = 250
const NOTE_LEAST = 60
/** Hatches show lines only where there is so much room. */
const HATCH_LEAST = 3

/** A group of bars for each thing measured, a bar for each side, each group to a scale of its own. */
export function sidesScene(picture: SidesPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  const labels = picture.groups.flatMap(({ bars }) => bars.map(({ label }) => widthOf(label, size.text)))
  const column = Math.min(LABEL_MOST, Math.max(0, ...labels)) + 16
  for (const [index, group] of picture.groups.entries()) {
    if (index > 0) {
      scene.path(`M${margin} ${y + GAP / 2}h${inner}`, { stroke: colour.line, strokeWidth: 1.5 })
      y += GAP
    }
    y = drawGroup(scene, group, column, y)
  }
  drawFooter(scene, y + 12, picture.folded.length > 0 ? [`… more: ${picture.folded.join(', ')}`] : [])
  return scene
}

function drawGroup(scene: Scene, { title, note, bars }: Group, column: number, top: number): number {
  const middle = top + size.leading / 2
  const head = scene.text(cut(title, inner, size.text, 'bold'), margin, middle, { face: 'bold', fill: colour.bright })
  const beside = head.x + head.width + 14
  if (note && width - margin - beside >= NOTE_LEAST)
    scene.text(cut(note, width - margin - beside, size.text), beside, middle, { fill: colour.dim })
  const texts = Math.max(0, ...bars.map(({ text }) => widthOf(text, size.text)))
  const left = margin + column
  const room = width - margin - left
  // Where a value's words are long, they stand in the bar's own room, behind the shorter bars.
  const full = Math.max(BAR.room, room - texts - 14)
  const most = Math.max(...bars.map(({ value, to }) => Math.max(value, to)), Number.MIN_VALUE)
  for (const [index, bar] of bars.entries()) {
    drawRow(scene, bar, { left, full, most, right: width - margin }, top + size.leading + 8 + index * BAR.leading)
  }
  return top + size.leading + 8 + bars.length * BAR.leading
}

interface Row {
  left: number
  full: number
  most: number
  right: number
}

function drawRow(scene: Scene, bar: Bar, { left, full, most, right }: Row, top: number): void {
  const middle = top + BAR.height / 2
  scene.text(cut(bar.label, left - margin - 12, size.text), margin, middle, { fill: colour.plain })
  const fill = objectColour(bar.side)
  const solid = bar.value > 0 ? Math.max(BAR.least, (full * bar.value) / most) : 0
  const end = Math.max(solid, (full * bar.to) / most)
  if (solid > 0) scene.box({ x: left, y: top, width: solid, height: BAR.height }, Math.min(5, solid / 3), { fill })
  if (end - solid >= HATCH_LEAST) {
    const rest = { x: left + solid, y: top + 1, width: end - solid, height: BAR.height - 2 }
    scene.path(hatch(rest, 'slash'), { stroke: fill, strokeWidth: 1.5, opacity: 0.8 })
    scene.box(rest, 0, { stroke: fill, strokeWidth: 1.5, dash: '5 5' })
  }
  const x = left + end + 12
  scene.text(cut(bar.text, right - x, size.text), x, middle, { fill: colour.bright })
}
