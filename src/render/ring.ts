/** One ring: its objects around a middle, each reference an arrow with its label. */
import type { RingsPicture } from '../contract.js'
import { inner } from './card.js'
import { around, BADGE_HEIGHT, badgeWidth, drawDeath, drawLostCount } from './marks.js'
import type { Box, Scene } from './scene.js'
import { short } from './svg.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size } from './theme.js'

type Ring = RingsPicture['rings'][number]

interface Point {
  x: number
  y: number
}

const NODE_HEIGHT = 78
const NODE_LEAST = 130
const NODE_MOST = 220
/** What is more has no room on a corner. */
const COUNT_MOST = 999
const HEAD = 13
const LABEL_MOST = 190
const LABEL_HEIGHT = 32
/** How far a reference bends from the straight line between two objects. */
const BEND = 46
/** Of a reference to itself, above its object. */
const LOOP = 66
const HEIGHTS: Readonly<Record<number, number>> = { 1: 190, 2: 176, 3: 360 }
const TALL = 440
/** Where along its curve a label may stand, from the best place on. */
const STATIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]

export function ringHeight(ring: Ring): number {
  return (HEIGHTS[ring.nodes.length] ?? TALL) + roomForLoops(ring)
}

/** An only object has it anyway. */
function roomForLoops({ nodes, references }: Ring): number {
  return nodes.length > 1 && references.some(({ from, to }) => from === to) ? LOOP : 0
}

export function drawRing(scene: Scene, ring: Ring, index: number, top: number): void {
  const middles = placesOf(ring, top)
  const boxes = ring.nodes.map((node, place) => {
    const { x, y } = middles[place] ?? { x: 0, y: 0 }
    return around(x, y, nodeWidth(node), NODE_HEIGHT)
  })
  const labels = ring.references.flatMap((reference) => {
    const [from, to] = [boxes[reference.from], boxes[reference.to]]
    if (!from || !to) return []
    const stations = reference.from === reference.to ? [drawLoop(scene, from)] : drawArrow(scene, from, to)
    return [{ stations, text: cut(reference.label ?? 'refers to', LABEL_MOST, size.text) }]
  })
  for (const [place, node] of ring.nodes.entries()) {
    const box = boxes[place]
    if (box) drawNode(scene, node, ring.freed, box, objectColour(index))
  }
  drawLabels(scene, labels, boxes.flatMap(coveredBy))
}

/** What no label may cover: the object, and the signs on its upper corners. */
function coveredBy(box: Box): Box[] {
  const { x, y, width } = box
  return [
    box,
    { x: x - 20, y: y - 22, width: 50, height: 48 },
    { x: x + width - 26, y: y - 20, width: 104, height: 44 },
  ]
}

/** The first at the left or on top, the others clockwise. */
function placesOf(ring: Ring, top: number): Point[] {
  const { nodes } = ring
  const loops = roomForLoops(ring)
  const height = ringHeight(ring) - loops
  const middle = { x: margin + inner / 2, y: top + loops + height / 2 }
  if (nodes.length === 1) return [{ x: middle.x, y: middle.y + 28 }]
  if (nodes.length === 2) return [-1, 1].map((side) => ({ x: middle.x + side * 225, y: middle.y }))
  const reach = { x: inner / 2 - NODE_MOST / 2 - 58, y: height / 2 - NODE_HEIGHT / 2 - 24 }
  return nodes.map((_, place) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * place) / nodes.length
    return { x: middle.x + reach.x * Math.cos(angle), y: middle.y + reach.y * Math.sin(angle) }
  })
}

function nodeWidth({ title, was }: Ring['nodes'][number]): number {
  const words = [widthOf(title, size.text), was === null ? 0 : widthOf(`was ${was}`, size.text)]
  return Math.min(NODE_MOST, Math.max(NODE_LEAST, Math.max(...words) + 30))
}

/** What it is, and the name that once led to it; its count on the edge, and that it was freed. */
function drawNode(scene: Scene, node: Ring['nodes'][number], freed: boolean, box: Box, paint: string): void {
  scene.box(box, 10, { fill: colour.card, stroke: paint, strokeWidth: 3, ...(freed ? { dash: '8 6' } : {}) })
  const room = box.width - 24
  const [x, middle] = [box.x + box.width / 2, box.y + box.height / 2]
  const two = node.was !== null
  scene.text(cut(node.title, room, size.text, 'bold'), x, two ? middle - 15 : middle, {
    face: 'bold',
    fill: colour.bright,
    anchor: 'middle',
  })
  if (node.was !== null)
    scene.text(cut(`was ${node.was}`, room, size.text), x, middle + 15, { fill: colour.dim, anchor: 'middle' })
  if (node.count !== null) {
    const text = node.count > COUNT_MOST ? `>${COUNT_MOST}` : String(node.count)
    drawLostCount(scene, text, box.x + box.width - 4 + (badgeWidth(text) - BADGE_HEIGHT) / 2, box.y + 2)
  }
  if (freed) drawDeath(scene, 'collector', box.x + 4, box.y + 2, paint)
}

/** From box to box, bent to the left of its way, so that there and back are two. Returns where its label may stand. */
function drawArrow(scene: Scene, from: Box, to: Box): Point[] {
  const [start, end] = [centre(from), centre(to)]
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const aside = { x: ((end.y - start.y) / length) * BEND, y: (-(end.x - start.x) / length) * BEND }
  const control = { x: (start.x + end.x) / 2 + aside.x, y: (start.y + end.y) / 2 + aside.y }
  const leaves = edge(from, control, 2)
  const arrives = edge(to, control, 4)
  drawCurve(scene, leaves, control, arrives)
  return STATIONS.map((at) => ({
    x: (1 - at) ** 2 * leaves.x + 2 * at * (1 - at) * control.x + at ** 2 * arrives.x,
    y: (1 - at) ** 2 * leaves.y + 2 * at * (1 - at) * control.y + at ** 2 * arrives.y,
  }))
}

/** Over the box and back into it. */
function drawLoop(scene: Scene, box: Box): Point {
  const x = box.x + box.width / 2
  const top = box.y - 66
  const [left, right] = [x - 34, x + 34]
  scene.path(
    `M${short(left)} ${short(box.y)}C${short(left - 24)} ${short(top)} ${short(right + 24)} ${short(top)} ${short(right)} ${short(box.y - HEAD)}`,
    {
      stroke: colour.name,
      strokeWidth: 3.5,
    },
  )
  drawHead(scene, { x: right, y: box.y - 2 }, { x: right + 6, y: box.y - 30 })
  return { x, y: box.y - 52 }
}

function drawCurve(scene: Scene, from: Point, control: Point, to: Point): void {
  const length = Math.hypot(to.x - control.x, to.y - control.y) || 1
  const short_ = { x: to.x - ((to.x - control.x) / length) * HEAD, y: to.y - ((to.y - control.y) / length) * HEAD }
  scene.path(
    `M${short(from.x)} ${short(from.y)}Q${short(control.x)} ${short(control.y)} ${short(short_.x)} ${short(short_.y)}`,
    { stroke: colour.name, strokeWidth: 3.5 },
  )
  drawHead(scene, to, control)
}

function drawHead(scene: Scene, tip: Point, from: Point): void {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const along = { x: ((tip.x - from.x) / length) * HEAD, y: ((tip.y - from.y) / length) * HEAD }
  const across = { x: -along.y * 0.62, y: along.x * 0.62 }
  const back = { x: tip.x - along.x, y: tip.y - along.y }
  scene.path(
    `M${short(tip.x)} ${short(tip.y)}L${short(back.x + across.x)} ${short(back.y + across.y)}L${short(back.x - across.x)} ${short(back.y - across.y)}z`,
    { fill: colour.name },
  )
}

/** Each at the first of its stations where it covers nothing; one that has no such place is left to the words. */
function drawLabels(scene: Scene, labels: readonly { stations: Point[]; text: string }[], taken: Box[]): void {
  for (const { stations, text } of labels) {
    const room = widthOf(text, size.text)
    const places = stations.map(({ x, y }) => {
      const inside = Math.min(Math.max(x, margin + room / 2 + 10), margin + inner - room / 2 - 10)
      return around(inside, y, room + 8, LABEL_HEIGHT)
    })
    const place = places.find((one) => taken.every((other) => isApart(one, other)))
    if (!place) continue
    taken.push(place)
    scene.box(place, 6, { fill: colour.panel })
    scene.text(text, place.x + place.width / 2, place.y + LABEL_HEIGHT / 2, { fill: colour.name, anchor: 'middle' })
  }
}

function isApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  )
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** Where the line from the middle of the box towards `to` leaves it, `gap` pixels further. */
function edge(box: Box, to: Point, gap: number): Point {
  const { x, y } = centre(box)
  const [dx, dy] = [to.x - x, to.y - y]
  const scale = Math.min((box.width / 2 + gap) / Math.abs(dx || 1e-6), (box.height / 2 + gap) / Math.abs(dy || 1e-6))
  return { x: x + dx * scale, y: y + dy * scale }
}
