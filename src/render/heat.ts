import type { HeatPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { narrowed } from './code.js'
import { hatch } from './hatch.js'
import { type Box, Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size, width } from './theme.js'

type Row = HeatPicture['rows'][number]
type Heat = NonNullable<Row['time']>

const GUTTER = 14
/** The code stands above its bars, so that both have the whole width. */
const BAR = { height: 30, gap: 10, hits: 150 }
const ROW = { code: 34, gap: 12 }
/** Time is full, memory is hatched: the hue alone tells nothing. */
const TIME = objectColour(1)
const MEMORY = objectColour(0)

/** Each line of code, and under it a bar for its time and one for its memory, as shares of the hottest line. */
export function heatScene(picture: HeatPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  const numbers = Math.max(...picture.rows.map(({ line }) => widthOf(String(line), size.text)), 0)
  const x = margin + numbers + GUTTER
  const room = width - margin - x
  const codes = narrowed(
    picture.rows.map(({ code }) => code.trimEnd()),
    room,
  )
  for (const [index, row] of picture.rows.entries()) {
    const middle = y + ROW.code / 2
    scene.text(String(row.line), x - GUTTER, middle, { fill: colour.dim, anchor: 'end' })
    scene.text(cut(codes[index] ?? '', room, size.text), x, middle, { fill: row.time ? colour.bright : colour.dim })
    y += ROW.code
    if (row.time || row.memory) {
      drawBars(scene, row, x, y)
      y += BAR.height
    }
    y += ROW.gap
  }
  drawKey(scene, y + 4)
  const left = more(picture.folded, 'line')
  drawFooter(scene, y + 44, [
    ...(picture.total ? [picture.total] : []),
    ...(left ? [`… ${left}, cooler than these`] : []),
  ])
  return scene
}

function drawBars(scene: Scene, { hits, time, memory }: Row, x: number, y: number): void {
  const middle = y + BAR.height / 2
  scene.text(cut(hits, BAR.hits - 8, size.text), x, middle, { fill: colour.plain })
  const half = (margin + inner - x - BAR.hits - BAR.gap) / 2
  if (time) drawBar(scene, time, { x: x + BAR.hits, y: y + 1, width: half, height: BAR.height - 2 }, TIME, false)
  if (memory)
    drawBar(
      scene,
      memory,
      { x: x + BAR.hits + half + BAR.gap, y: y + 1, width: half, height: BAR.height - 2 },
      MEMORY,
      true,
    )
}

/** The number stands in the bar, or behind it where it has no room. */
function drawBar(scene: Scene, { text, share }: Heat, room: Box, paint: string, hatched: boolean): void {
  const full = Math.max(3, Math.min(1, Math.max(0, share)) * room.width)
  const box = { ...room, width: full }
  scene.box(room, 4, { fill: colour.panel })
  scene.box(box, Math.min(4, full / 2), { fill: paint })
  if (hatched) scene.path(hatch(box, 'slash'), { stroke: colour.ink, strokeWidth: 2, opacity: 0.3 })
  const said = cut(text, room.width - 16, size.text, 'bold')
  const wide = widthOf(said, size.text, 'bold')
  const inside = wide + 16 <= full
  const at = inside ? room.x + 8 : Math.min(room.x + full + 8, room.x + room.width - wide - 4)
  if (inside && hatched)
    scene.box({ x: at - 4, y: room.y + 2, width: wide + 8, height: room.height - 4 }, 4, { fill: paint })
  scene.text(said, at, room.y + room.height / 2, { face: 'bold', fill: inside ? colour.ink : colour.bright })
}

function drawKey(scene: Scene, top: number): void {
  const middle = top + 18
  const time = { x: margin, y: middle - 12, width: 40, height: 24 }
  scene.box(time, 4, { fill: TIME })
  const word = scene.text('its own time', margin + 50, middle, { fill: colour.dim })
  const memory = { ...time, x: word.x + word.width + 30 }
  scene.box(memory, 4, { fill: MEMORY })
  scene.path(hatch(memory, 'slash'), { stroke: colour.ink, strokeWidth: 2, opacity: 0.3 })
  scene.text('memory taken or kept', memory.x + 50, middle, { fill: colour.dim })
}
