import type { RingsPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawKey, type KeyEntry } from './key.js'
import { drawDeath, drawLostCount } from './marks.js'
import { drawRing, ringHeight } from './ring.js'
import { Scene } from './scene.js'
import { cut, widthOf, wrap } from './text.js'
import { colour, margin, size, width } from './theme.js'

const GAP = 16
const ROW = 40
const WHERE = 124

/** Each ring as its objects with the references between them, below that the collections. */
export function ringsScene(picture: RingsPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  for (const [index, ring] of picture.rings.entries()) {
    const captions = ring.caption ? wrap(ring.caption, inner - 28, 2, size.text) : []
    const height = ringHeight(ring) + captions.length * size.leading + (captions.length ? 8 : 0)
    scene.box({ x: margin, y, width: inner, height }, 12, { fill: colour.panel })
    for (const [at, line] of captions.entries())
      scene.text(line, margin + 14, y + 12 + (at + 0.5) * size.leading, { fill: colour.plain })
    drawRing(scene, ring, index, y + captions.length * size.leading + (captions.length ? 8 : 0))
    y += height + GAP
  }
  y += drawKey(scene, keyOf(picture), y - 4)
  if (picture.rows.length && picture.rings.length) y += 6
  for (const row of picture.rows) {
    drawRow(scene, row, y)
    y += ROW
  }
  const left = [more(picture.folded.rings, 'kind'), more(picture.folded.rows, 'collection')].filter(
    (note) => note !== null,
  )
  drawFooter(
    scene,
    y + 10,
    left.length ? [`… ${left.join(', ').replace(/kinds?/u, (noun) => `${noun} of rings`)}`] : [],
  )
  return scene
}

function drawRow(scene: Scene, { where, what, value }: RingsPicture['rows'][number], top: number): void {
  const middle = top + ROW / 2
  scene.path(`M${margin} ${top}h${inner}`, { stroke: colour.line, strokeWidth: 1.5 })
  scene.text(cut(where, WHERE - 8, size.text), margin, middle, { fill: colour.dim })
  const room = inner - WHERE
  const told = cut(value, room * 0.6, size.text, 'bold')
  const used = widthOf(told, size.text, 'bold')
  scene.text(told, width - margin, middle, { face: 'bold', fill: colour.bright, anchor: 'end' })
  scene.text(cut(what, room - used - 16, size.text), margin + WHERE, middle)
}

function keyOf({ rings }: RingsPicture): KeyEntry[] {
  const entries: (KeyEntry | false)[] = [
    rings.some(({ nodes }) => nodes.some(({ count }) => count !== null)) && {
      text: 'its count: only the ring holds it',
      draw: (scene, x, y) => void drawLostCount(scene, '1', x, y),
    },
    rings.some(({ freed }) => freed) && {
      text: 'freed by the collector',
      draw: (scene, x, y) => drawDeath(scene, 'collector', x, y, colour.dim),
    },
  ]
  return entries.filter((entry) => entry !== false)
}
