import type { Part } from '../contract.js'
import type { Callout } from './callouts.js'
import { hatch } from './hatch.js'
import { around } from './marks.js'
import { type Ruler, type Scale, widthOfPart } from './scale.js'
import type { Box, Scene } from './scene.js'
import { short } from './svg.js'
import { widthOf } from './text.js'
import { colour, roles, size } from './theme.js'

const WORD_BYTES = 8
/** The strip at a segment's foot for marks and dots. */
const SLOT_HEIGHT = 8
const DOT_LEAST = 14

/**
 * One object as a bar of its bytes. What is beyond getsizeof has a dashed edge. Returns where getsizeof ends and the
 * parts whose names have no room in the bar.
 */
export function drawBar(
  scene: Scene,
  ruler: Ruler,
  scale: Scale,
  left: number,
  top: number,
): { end: number; callouts: (Callout & { part: Part; told: boolean })[] } {
  let x = left
  let end = left
  const callouts: (Callout & { part: Part; told: boolean })[] = []
  const segments = [
    ...ruler.parts.map((part) => ({ part, outside: false })),
    ...ruler.beyond.map((part) => ({ part, outside: true })),
  ]
  for (const { part, outside } of segments) {
    const width = widthOfPart(part, scale)
    const box = { x: x + 1, y: top, width: width - 2, height: scale.height }
    drawSegment(scene, part, box, outside)
    drawSlots(scene, part, box, scale)
    if (part.bytes > scale.cap) drawBreak(scene, box)
    const told = writeIn(scene, part, box, part.bytes > scale.cap)
    if (told !== 'all') {
      const text = told === 'bytes' ? part.label : `${part.label}: ${part.bytes}`
      callouts.push({ left: x, right: x + width, text, paint: roles[part.role].fill, part, told: told === 'bytes' })
    }
    x += width
    if (!outside) end = x
  }
  return { end, callouts }
}

function drawSegment(scene: Scene, { role }: Part, box: Box, outside: boolean): void {
  const { fill, texture } = roles[role]
  const radius = Math.min(5, box.width / 3)
  if (texture === 'solid' || texture === 'dots' || texture === 'grid') {
    scene.box(box, radius, { fill })
    scene.path(hatch(box, texture), { stroke: colour.ink, strokeWidth: 1, opacity: 0.35 })
    return
  }
  const edge = { x: box.x + 1, y: box.y + 1, width: Math.max(box.width - 2, 1), height: box.height - 2 }
  scene.path(hatch(edge, texture), { stroke: fill, strokeWidth: 1.5, opacity: 0.75 })
  scene.box(edge, radius, { stroke: fill, strokeWidth: 2, ...(outside ? { dash: '5 5' } : {}) })
}

/** A mark each eight bytes; in references a dot for each, the foot of its arrow. */
function drawSlots(scene: Scene, part: Part, box: Box, scale: Scale): void {
  const word = WORD_BYTES * scale.byte
  const { texture } = roles[part.role]
  let ticks = ''
  for (let at = word; at < box.width - 2; at += word) ticks += `M${short(box.x - 1 + at)} ${box.y + box.height - 7}v7`
  scene.path(ticks, { stroke: texture === 'slash' ? roles[part.role].fill : colour.ink, strokeWidth: 2, opacity: 0.7 })
  if (texture !== 'dots' || word < DOT_LEAST) return
  for (let at = word / 2; at < box.width; at += word) {
    scene.box({ x: box.x - 1 + at - 3, y: box.y + box.height - 9, width: 6, height: 6 }, 3, { fill: colour.ink })
  }
}

/** Two torn edges, a little beyond the bar above and below. */
function drawBreak(scene: Scene, { x, y, width, height }: Box): void {
  const middle = x + width * 0.82
  const step = (height + 10) / 4
  const torn = (at: number) => `M${short(at)} ${short(y - 5)}l8 ${step}l-12 ${step}l12 ${step}l-8 ${step}`
  scene.path(torn(middle), { stroke: colour.card, strokeWidth: 12 })
  scene.path(torn(middle - 6) + torn(middle + 6), { stroke: colour.plain, strokeWidth: 2 })
}

/** Writes name and bytes into the segment, side by side or one above the other, or the bytes alone, or nothing. */
function writeIn(scene: Scene, { label, bytes, role }: Part, box: Box, broken: boolean): 'all' | 'bytes' | 'nothing' {
  const room = broken ? box.width * 0.74 : box.width
  const number = String(bytes)
  const numberWidth = widthOf(number, size.text, 'bold')
  const labelWidth = widthOf(label, size.text)
  const gap = size.text / 2
  const beside = labelWidth + gap + numberWidth
  const way =
    beside + 24 <= room
      ? 'beside'
      : labelWidth + 2 <= room && box.height >= 2 * size.leading
        ? 'above'
        : numberWidth + 4 <= room
          ? 'bytes'
          : null
  if (!way) return 'nothing'
  const plate = !['solid', 'dots', 'grid'].includes(roles[role].texture)
  const fill = plate ? colour.bright : colour.ink
  const centre = box.x + room / 2
  const middle = box.y + (box.height - SLOT_HEIGHT) / 2 + (plate ? SLOT_HEIGHT / 2 : 0)
  if (plate) {
    const width = way === 'beside' ? beside : way === 'above' ? Math.max(labelWidth, numberWidth) : numberWidth
    const height = way === 'above' ? 56 : 30
    scene.box(around(centre, middle, Math.min(width + 8, room - 4), height), 5, { fill: colour.card })
  }
  if (way === 'beside') {
    scene.text(label, centre - beside / 2, middle, { fill })
    scene.text(number, centre + beside / 2, middle, { face: 'bold', fill, anchor: 'end' })
  } else if (way === 'above') {
    scene.text(number, centre, middle - 13.5, { face: 'bold', fill, anchor: 'middle' })
    scene.text(label, centre, middle + 13.5, { fill, anchor: 'middle' })
  } else scene.text(number, centre, middle, { face: 'bold', fill, anchor: 'middle' })
  return way === 'bytes' ? 'bytes' : 'all'
}
