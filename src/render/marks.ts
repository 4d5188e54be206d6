/** The signs that mean the same in every picture: name, object, count, reference, birth, death, immortality. */
import type { Count } from '../contract.js'
import type { Box, Scene } from './scene.js'
import { short } from './svg.js'
import { cut, widthOf } from './text.js'
import { colour, size } from './theme.js'

export const BADGE_HEIGHT = 36
export const TAG_HEIGHT = 38
const OBJECT_RADIUS = 10
/** Strands are drawn one by one up to this count, above it as one band. */
const STRANDS_LIMIT = 5
const STRAND = { width: 6, pitch: 9 }
/** Up to three stand apart so far that they are told from each other on a phone. */
const WIDE_STRAND = { width: 7, pitch: 13, limit: 3 }
const BADGE_PADDING = 11
const OBJECT_PADDING = 12
const TAG_POINT = 12
const TAG_PADDING = 12

export function countText(count: Count, room: number): string {
  if (count === 'immortal') return '∞'
  const exact = String(count)
  return widthOf(exact, size.text, 'bold') + 2 * BADGE_PADDING <= room
    ? exact
    : `~${count.toExponential(0).replace('+', '')}`
}

export function badgeWidth(text: string): number {
  return Math.max(BADGE_HEIGHT, widthOf(text, size.text, 'bold') + 2 * BADGE_PADDING)
}

/** A count: a filled pill. At birth a ring lies around it; an immortal one is a bright square with ∞. */
export function drawCount(
  scene: Scene,
  count: Count,
  text: string,
  x: number,
  y: number,
  paint: string,
  born: boolean,
): Box {
  const box = around(x, y, badgeWidth(text), BADGE_HEIGHT)
  const radius = count === 'immortal' ? 8 : BADGE_HEIGHT / 2
  scene.box(box, radius, { fill: paint, stroke: colour.panel, strokeWidth: 4 })
  if (born) scene.box(around(x, y, box.width + 7, BADGE_HEIGHT + 7), radius + 3.5, { stroke: paint, strokeWidth: 2 })
  scene.text(text, x, y, { face: 'bold', fill: colour.ink, anchor: 'middle' })
  return box
}

/** A death: a ring with a cross when the count fell to 0, a dashed diamond with a cross when the collector came. */
export function drawDeath(
  scene: Scene,
  how: 'refcount' | 'collector' | null,
  x: number,
  y: number,
  paint: string,
): void {
  const reach = BADGE_HEIGHT / 2
  if (how === 'collector') {
    const tip = reach + 4
    const data = `M${short(x)} ${short(y - tip)}l${tip} ${tip}l${-tip} ${tip}l${-tip} ${-tip}z`
    scene.path(data, { fill: colour.panel, stroke: paint, strokeWidth: 3, dash: '6 5' })
  } else
    scene.box(around(x, y, BADGE_HEIGHT, BADGE_HEIGHT), reach, { fill: colour.panel, stroke: paint, strokeWidth: 3 })
  const arm = how === 'collector' ? 6 : 7
  const [left, top] = [short(x - arm), short(y - arm)]
  const data = `M${left} ${top}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`
  scene.path(data, { stroke: paint, strokeWidth: 3.5 })
}

/** The count of what no name leads to any more: an outline in grey, dashed as its strands are. */
export function drawLostCount(scene: Scene, text: string, x: number, y: number): Box {
  const box = around(x, y, badgeWidth(text), BADGE_HEIGHT)
  scene.box(box, BADGE_HEIGHT / 2, { fill: colour.panel, stroke: colour.dim, strokeWidth: 3, dash: '6 5' })
  scene.text(text, x, y, { face: 'bold', fill: colour.plain, anchor: 'middle' })
  return box
}

/** References to what no name leads to any more. */
export function drawLostStrands(scene: Scene, count: Count, x: number, top: number, bottom: number): void {
  if (bottom <= top || count === 'immortal') return
  const strands = Math.min(count, STRANDS_LIMIT)
  const { width, pitch } = strands <= WIDE_STRAND.limit ? WIDE_STRAND : STRAND
  let data = ''
  for (let strand = 0; strand < strands; strand++)
    data += `M${short(x + (strand - (strands - 1) / 2) * pitch)} ${short(top)}V${short(bottom)}`
  scene.path(data, { stroke: colour.dim, strokeWidth: width - 2, dash: '7 7' })
}

/** The life of an object from `top` to `bottom`: one strand a reference, a ladder where CPython no longer counts. */
export function drawStrands(scene: Scene, count: Count, x: number, top: number, bottom: number, paint: string): void {
  const height = bottom - top
  if (height <= 0) return
  if (count === 'immortal') {
    const box = { x: x - 9, y: top, width: 18, height }
    scene.box(box, 0, { stroke: paint, strokeWidth: 3 })
    let rungs = ''
    for (let y = top + 7; y < bottom; y += 9) rungs += `M${short(x - 9)} ${short(y)}h18`
    scene.path(rungs, { stroke: paint, strokeWidth: 2 })
  } else if (count > STRANDS_LIMIT) {
    const half = (STRANDS_LIMIT * STRAND.pitch) / 2
    scene.box({ x: x - half, y: top, width: 2 * half, height }, 0, { fill: paint, opacity: 0.85 })
  } else {
    const { width, pitch } = count <= WIDE_STRAND.limit ? WIDE_STRAND : STRAND
    const first = x - ((count - 1) * pitch) / 2
    for (let strand = 0; strand < count; strand++) {
      const left = first + strand * pitch - width / 2
      scene.box({ x: left, y: top, width, height }, 0, { fill: paint })
    }
  }
}

export function tagWidth(name: string): number {
  return widthOf(name, size.text, 'bold') + 2 * TAG_PADDING + TAG_POINT
}

/** A name: a luggage tag, cut to `room`, whose point says where it leads. Returns the tip. */
export function drawTag(scene: Scene, name: string, x: number, y: number, room: number): { x: number; y: number } {
  const text = cut(name, room - 2 * TAG_PADDING - TAG_POINT, size.text, 'bold')
  const body = tagWidth(text) - TAG_POINT
  const half = TAG_HEIGHT / 2
  const point = `l${TAG_POINT} ${half}l${-TAG_POINT} ${half}`
  const back = `h${short(6 - body)}q-6 0 -6 -6v${12 - TAG_HEIGHT}q0 -6 6 -6z`
  const data = `M${short(x + 6)} ${short(y - half)}h${short(body - 6)}${point}${back}`
  scene.path(data, { fill: colour.name })
  scene.text(text, x + TAG_PADDING, y, { face: 'bold', fill: colour.ink })
  return { x: x + body + TAG_POINT, y }
}

/** A reference: a line that ends in an arrow head. */
export function drawReference(scene: Scene, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const bend = (to.x - from.x) / 2
  const [x, y, endX, endY] = [short(from.x), short(from.y), short(to.x - 10), short(to.y)]
  const line = `M${x} ${y}C${short(from.x + bend)} ${y} ${short(to.x - bend - 8)} ${endY} ${endX} ${endY}`
  scene.path(line, { stroke: colour.name, strokeWidth: 3.5 })
  scene.path(`M${short(to.x)} ${short(to.y)}l-13 -8v16z`, { fill: colour.name })
}

/** How wide an object's box must be to show the whole value. */
export function objectWidth(value: string): number {
  return Math.max(widthOf(value, size.text) + 2 * OBJECT_PADDING, 80)
}

/** An object: a box with its value in it. */
export function drawObject(scene: Scene, box: Box, value: string, paint: string): void {
  scene.box(box, OBJECT_RADIUS, { fill: colour.card, stroke: paint, strokeWidth: 3 })
  const text = cut(value, box.width - 2 * OBJECT_PADDING, size.text)
  scene.text(text, box.x + box.width / 2, box.y + box.height / 2, { fill: colour.bright, anchor: 'middle' })
}

export function around(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
