import type { HeapBox } from '../../contract.js'
import type { Scene } from '../scene.js'
import { short } from '../svg.js'
import { headOf, LANE, type Layout } from './layout.js'
import { DOT, measured, PADDING, ROW_HEIGHT } from './measure.js'

const HEAD = 12
/** Arrows around a column's right side keep this far from each other. */
const BESIDE = 8
const LANES = 3

/** The arrows of one panel, whose top is `top`; each has the colour of the box it leads to. */
export function drawArrows(
  scene: Scene,
  boxes: readonly HeapBox[],
  layout: Layout,
  top: number,
  paintOf: (id: string) => string,
): void {
  let around = 0
  for (const box of boxes) {
    const from = layout.get(box.id)
    if (!from) continue
    for (const { slot, y } of measured(box, from.width).places) {
      const to = slot.to === null ? undefined : layout.get(slot.to)
      if (slot.to === null || !to) continue
      const start = { x: from.x + from.width - PADDING - DOT / 2 + 4, y: top + from.y + y + ROW_HEIGHT / 2 }
      const end = top + headOf(to)
      const paint = paintOf(slot.to)
      scene.box({ x: start.x - 6, y: start.y - 6, width: 12, height: 12 }, 6, { fill: paint })
      if (to.column > from.column) forward(scene, start, from.x + from.width, { x: to.x, y: end }, paint)
      else back(scene, start, Math.max(from.x + from.width, to.x + to.width), to.x + to.width, end, around++, paint)
    }
  }
}

interface Point {
  x: number
  y: number
}

function forward(scene: Scene, start: Point, edge: number, end: Point, paint: string): void {
  const bend = Math.max(24, (end.x - edge) / 2)
  const data = `M${short(start.x)} ${short(start.y)}L${short(edge)} ${short(start.y)}C${short(edge + bend)} ${short(start.y)} ${short(end.x - bend)} ${short(end.y)} ${short(end.x - HEAD + 2)} ${short(end.y)}`
  scene.path(data, { stroke: paint, strokeWidth: 3.5 })
  scene.path(`M${short(end.x)} ${short(end.y)}l-${HEAD} -8v16z`, { fill: paint })
}

/** Out at the right, along the side, and in again from the right. */
function back(scene: Scene, start: Point, side: number, edge: number, y: number, nth: number, paint: string): void {
  const lane = side + LANE - 18 + (nth % LANES) * BESIDE
  const turn = y < start.y ? -10 : 10
  const data = `M${short(start.x)} ${short(start.y)}H${short(lane - 10)}Q${short(lane)} ${short(start.y)} ${short(lane)} ${short(start.y + turn)}V${short(y - turn)}Q${short(lane)} ${short(y)} ${short(lane - 10)} ${short(y)}H${short(edge + HEAD - 2)}`
  scene.path(data, { stroke: paint, strokeWidth: 3.5 })
  scene.path(`M${short(edge)} ${short(y)}l${HEAD} -8v16z`, { fill: paint })
}
