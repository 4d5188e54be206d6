import type { Count, TimelinePicture } from '../contract.js'
import { AXIS, BESIDE, EDGE } from './columns.js'
import {
  BADGE_HEIGHT,
  badgeWidth,
  countText,
  drawCount,
  drawDeath,
  drawLostCount,
  drawLostStrands,
  drawStrands,
} from './marks.js'
import type { Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, size } from './theme.js'

type Lane = TimelinePicture['lanes'][number]
type Cell = Lane['cells'][number]

const LEADING = 28
/** Pixels beside the counts from which on two lines are enough. */
const ROOMY = 130

interface Place {
  x: number
  width: number
}

/** It lives, but no name leads to it any more: only the collector can free it. */
export function isLost(cell: Cell | undefined): boolean {
  return cell?.change !== 'died' && cell?.how === 'collector' && cell.count !== null
}

/** Two lines, three where there is little room for each. */
function linesIn(room: number): number {
  return room < ROOMY ? 3 : 2
}

/** The one place that holds it, broken where a part of it ends: "self" over ".items". */
function brokenLines(name: string, room: number): string[] {
  if (widthOf(name, size.text) <= room) return [name]
  const parts = [...name.matchAll(/[.[ ]/gu)].map(({ index }) => [name.slice(0, index), name.slice(index)])
  const fitting = parts.findLast(([first]) => first && widthOf(first, size.text) <= room)
  return (fitting ?? [name]).map((part) => cut(part.trim(), room, size.text))
}

/** The names that hold an object, on a few lines of `room` pixels; what has no room is counted: "a, b +2". */
function holderLines(holders: readonly string[], room: number): string[] {
  const [only, ...others] = holders
  if (only !== undefined && others.length === 0) return brokenLines(only, room)
  const most = linesIn(room)
  const fits = (text: string) => widthOf(text, size.text) <= room
  const lines: string[] = []
  let onLast = 0
  for (const [index, name] of holders.entries()) {
    const last = lines.at(-1)
    const rest = holders.length - index
    if (last !== undefined && fits(`${last}, ${name}`)) {
      lines[lines.length - 1] = `${last}, ${name}`
      onLast++
    } else if (lines.length < most) {
      lines.push(cut(name, room, size.text))
      onLast = 1
    } else {
      lines[most - 1] = fits(`${last} +${rest}`) ? `${last} +${rest}` : cut(`+${rest + onLast}`, room, size.text)
      break
    }
  }
  return lines
}

function roomBeside(width: number): number {
  return width - BESIDE - EDGE
}

/** Where the holders' names begin: behind the badge of the count, which a large one makes wide. */
function besideOf(count: Count, { x, width }: Place): number {
  const badge = badgeWidth(countText(count, width - 8))
  const centre = Math.max(x + AXIS, x + 4 + badge / 2)
  return Math.max(x + BESIDE, centre + badge / 2 + 8)
}

/** Is the count written? Where it moved, where the picture begins, and where lines left out have moved it. */
function tellsCount(lane: Lane, row: number): boolean {
  const cell = lane.cells[row]
  if (!cell || cell.count === null || cell.change === 'died') return false
  if (isLost(cell) && !isLost(lane.cells[row - 1])) return true
  return ['born', 'up', 'down'].includes(cell.change) || cell.count !== lane.cells[row - 1]?.count
}

/** Does the cell name its holders? Where the count moved, and where only the names did. */
function tellsHolders(lane: Lane, row: number): boolean {
  const cell = lane.cells[row]
  if (!cell || cell.count === null || cell.change === 'died') return false
  return tellsCount(lane, row) || cell.holders.join('\n') !== (lane.cells[row - 1]?.holders.join('\n') ?? '')
}

/** Strands, badges and names of one lane; from `top` to `bottom`; `middles` are the rows' middles. */
export function drawLane(
  scene: Scene,
  lane: Lane,
  place: Place,
  top: number,
  middles: readonly number[],
  bottom: number,
  paint: string,
): void {
  const axis = place.x + AXIS
  drawLife(scene, lane, axis, top, middles, bottom, paint)
  for (const [row, y] of middles.entries()) {
    const cell = lane.cells[row]
    if (!cell) continue
    if (cell.change === 'died') drawEnd(scene, cell, place, y, paint)
    else if (cell.count !== null && tellsCount(lane, row)) {
      const text = countText(cell.count, place.width - 8)
      const centre = Math.max(axis, place.x + 4 + badgeWidth(text) / 2)
      if (isLost(cell)) drawLostCount(scene, text, centre, y)
      else drawCount(scene, cell.count, text, centre, y, paint, cell.change === 'born')
      if (tellsHolders(lane, row))
        drawHolders(scene, cell, { ...place, beside: besideOf(cell.count, place) }, y, colour.bright)
    } else if (tellsHolders(lane, row)) drawHolders(scene, cell, { ...place, beside: place.x + BESIDE }, y, colour.dim)
  }
}

/** A stretch of equal counts is one piece, without joints; what was alive before the first row comes from above. */
function drawLife(
  scene: Scene,
  lane: Lane,
  axis: number,
  top: number,
  middles: readonly number[],
  bottom: number,
  paint: string,
): void {
  const counts = middles.map((_, row) => (lane.cells[row]?.change === 'died' ? null : (lane.cells[row]?.count ?? null)))
  const lost = middles.map((_, row) => isLost(lane.cells[row]))
  const alive = lane.cells[0]?.change !== 'born'
  let start = 0
  for (const [row, count] of counts.entries()) {
    if (counts[row + 1] === count && lost[row + 1] === lost[row] && row + 1 < counts.length) continue
    const from = start === 0 && alive ? top : (middles[start] ?? 0)
    const to = middles[row + 1] ?? bottom
    if (count !== null && lost[row]) drawLostStrands(scene, count, axis, from, to)
    else if (count !== null) drawStrands(scene, count, axis, from, to, paint)
    start = row + 1
  }
}

function drawHolders(scene: Scene, cell: Cell, place: Place & { beside: number }, y: number, fill: string): void {
  const room = place.x + place.width - EDGE - place.beside
  const lines = room < widthOf('a…', size.text) ? [] : holderLines(cell.holders, room)
  for (const [index, line] of lines.entries()) {
    scene.text(line, place.beside, y + (index - (lines.length - 1) / 2) * LEADING, { fill })
  }
}

function drawEnd(scene: Scene, cell: Cell, place: Place, y: number, paint: string): void {
  drawDeath(scene, cell.how, place.x + AXIS, y, paint)
  const words = cell.how === 'collector' ? ['collected', 'gc'] : ['freed']
  const room = roomBeside(place.width)
  const fitting = words.find((word) => widthOf(word, size.text) <= room)
  if (fitting) scene.text(fitting, place.x + BESIDE + (cell.how === 'collector' ? 2 : 0), y, { fill: colour.dim })
}

/** How high a row must be for what the lane says in it. */
export function laneHeight(lane: Lane, row: number, width: number): number {
  const cell = lane.cells[row]
  if (!cell || cell.count === null || !tellsHolders(lane, row)) return BADGE_HEIGHT + 10
  const beside = tellsCount(lane, row) ? besideOf(cell.count, { x: 0, width }) : BESIDE
  const lines = holderLines(cell.holders, width - EDGE - beside).length
  return lines > 1 ? 6 + lines * LEADING : BADGE_HEIGHT + 10
}
