import type { BlockState, BlocksPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { hatch } from './hatch.js'
import { drawKey, type KeyEntry } from './key.js'
import { around, drawTag } from './marks.js'
import { type Paint, Scene } from './scene.js'
import { short } from './svg.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, roles, size, width } from './theme.js'

type Strip = BlocksPicture['strips'][number]

const COLUMNS = 62
const PITCH = inner / COLUMNS
const CELL = { width: PITCH - 2.5, height: 15, gap: 4, radius: 2 }
const GAP = 22
const TAG_MOST = 330
const BAR = { height: 62, least: 6 }

/** Each state differs in form, too: with a dot, full, low, crossed out, hollow. */
const PAINTS: Record<BlockState, Paint> = {
  mine: { fill: colour.name },
  new: { fill: objectColour(0) },
  old: { fill: colour.before },
  freed: { stroke: colour.no, strokeWidth: 2 },
  free: { stroke: colour.hollow, strokeWidth: 1.5 },
}
const WORDS: Record<BlockState, string> = {
  mine: 'has the name',
  new: 'new',
  old: 'there before',
  freed: 'freed',
  free: 'free',
}
const STATES: readonly BlockState[] = ['mine', 'new', 'old', 'freed', 'free']

/** One strip a size class: a pool's blocks in their order, those of the snippet marked. */
export function blocksScene(picture: BlocksPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  if (picture.request) y = drawRequest(scene, picture.request, y) + GAP
  for (const strip of picture.strips) y = drawStrip(scene, strip, y) + GAP
  const present = STATES.filter((state) => picture.strips.some(({ cells }) => cells.includes(state)))
  y += drawKey(scene, present.map(entryOf), y - 8)
  const left = more(picture.folded, 'size class')
  drawFooter(scene, y + 8, [...picture.notes, ...(left ? [`… ${left.replace(/classs$/u, 'classes')}`] : [])])
  return scene
}

function entryOf(state: BlockState): KeyEntry {
  return {
    text: WORDS[state],
    draw: (scene, x, y) => drawCells(scene, state, [{ x: x - 12, y: y - 12 }], 24, 24),
  }
}

function drawStrip(scene: Scene, strip: Strip, top: number): number {
  const middle = top + size.leading / 2 + 4
  const title = scene.text(strip.title, margin, middle, { face: 'bold', fill: colour.bright })
  let right = width - margin
  if (strip.names !== '') {
    const room = Math.min(TAG_MOST, inner - title.width - 40)
    const name = cut(strip.names, room - 40, size.text)
    const wide = widthOf(name, size.text) + 40
    drawTag(scene, name, right - wide, middle, room)
    right -= wide + 14
  }
  const under = middle + size.leading
  const left = strip.left > 0 ? `, ${strip.left} more blocks in this pool` : ''
  scene.text(cut(`${strip.counts}${left}`, inner, size.text), margin, under, { fill: colour.dim })
  const first = under + size.leading / 2 + 8
  const places = strip.cells.map((_, index) => ({
    x: margin + (index % COLUMNS) * PITCH,
    y: first + Math.floor(index / COLUMNS) * (CELL.height + CELL.gap),
  }))
  for (const state of STATES) {
    const own = places.filter((_, index) => strip.cells[index] === state)
    drawCells(scene, state, own, CELL.width, CELL.height)
  }
  return first + Math.max(1, Math.ceil(strip.cells.length / COLUMNS)) * (CELL.height + CELL.gap)
}

/** All blocks of one state as one path. */
function drawCells(
  scene: Scene,
  state: BlockState,
  places: { x: number; y: number }[],
  wide: number,
  high: number,
): void {
  if (places.length === 0) return
  const low = state === 'old' ? high * 0.5 : high
  const data = places
    .map(({ x, y }) => `M${short(x)} ${short(y + high - low)}h${short(wide)}v${short(low)}h${short(-wide)}z`)
    .join('')
  scene.path(data, PAINTS[state])
  if (state === 'freed') {
    const crosses = places.map(({ x, y }) => `M${short(x)} ${short(y)}l${short(wide)} ${short(high)}`).join('')
    scene.path(crosses, { stroke: colour.no, strokeWidth: 2 })
  }
  if (state === 'mine') {
    for (const { x, y } of places) scene.box(around(x + wide / 2, y + high / 2, 6, 6), 3, { fill: colour.ink })
  }
}

/** The block as a bar: what was asked for, and what the block has beyond it. */
function drawRequest(scene: Scene, { bytes, block }: NonNullable<BlocksPicture['request']>, top: number): number {
  const lost = Math.max(0, block - bytes)
  const wide =
    lost === 0 ? inner : Math.max(BAR.least, Math.min(inner - BAR.least, (inner * bytes) / Math.max(block, 1)))
  scene.box({ x: margin, y: top, width: Math.max(wide - 2, 1), height: BAR.height }, 6, { fill: roles.payload.fill })
  const asked = `${bytes} asked for`
  const inside = widthOf(asked, size.text, 'bold') + 20 <= wide
  if (inside) scene.text(asked, margin + 12, top + BAR.height / 2, { face: 'bold', fill: colour.ink })
  if (lost > 0) {
    const box = { x: margin + wide + 1, y: top + 1, width: inner - wide - 2, height: BAR.height - 2 }
    scene.path(hatch(box, roles.rounding.texture), { stroke: roles.rounding.fill, strokeWidth: 1.5, opacity: 0.75 })
    scene.box(box, 4, { stroke: roles.rounding.fill, strokeWidth: 2, dash: '5 5' })
  }
  const under = top + BAR.height + 8 + size.leading / 2
  const told = lost > 0 ? `${lost} beyond it` : 'nothing beyond it'
  scene.text(inside ? `block of ${block}` : `${bytes} of a block of ${block}`, margin, under, {
    fill: colour.bright,
    face: 'bold',
  })
  scene.text(told, width - margin, under, { fill: colour.dim, anchor: 'end' })
  return under + size.leading / 2
}
