import type { TimelinePicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { codeLines, narrowed } from './code.js'
import { type Columns, columnsOf } from './columns.js'
import { drawKey, type KeyEntry } from './key.js'
import { drawLane, isLost, laneHeight } from './lane.js'
import { drawCount, drawDeath, drawLostCount } from './marks.js'
import { Scene } from './scene.js'
import { cut, widthOf, wrap } from './text.js'
import { colour, margin, objectColour, size } from './theme.js'

/** More lanes than this leave no room for the code; what is beyond is said. */
const LANES_LIMIT = 4
const CODE_LEADING = 30
/** What lives on after the last row goes on below it. */
const TAIL = 8

interface Header {
  title: string[]
  subtitle: string[]
}

interface Row {
  top: number
  height: number
  code: string[]
  note: string | null
}

/** Code at the left, one lane an object at the right, one strand a reference. */
export function timelineScene(picture: TimelinePicture): Scene {
  const scene = new Scene()
  const lanes = picture.lanes.slice(0, LANES_LIMIT)
  const columns = columnsOf({ rows: picture.rows, lanes })
  const codes = narrowed(
    picture.rows.map((row) => row.code),
    columns.code.width,
  )
  const rows = picture.rows.map((row, index) => ({ ...row, code: codes[index] ?? '' }))
  const top = drawHeader(scene, picture.title, picture.python)
  const headers = lanes.map((lane, index) => headerLines(lane, columns.lanes[index]?.width ?? 0))
  const headerHeight =
    Math.max(...headers.map((header) => (header.title.length + header.subtitle.length) * size.leading), 0) + 14
  const first = top + (lanes.length ? headerHeight : 0)
  const placed = placeRows(rows, lanes, columns, first)
  const last = placed.at(-1)
  const bottom = last ? last.top + last.height + TAIL : first
  drawLaneGrounds(scene, columns, top, bottom)
  const reached = picture.reached ?? rows.length - 1
  if (picture.reached !== undefined) drawReached(scene, placed[reached])
  drawRows(scene, rows, placed, columns, reached)
  for (const [index, lane] of lanes.entries()) {
    const place = columns.lanes[index]
    const header = headers[index]
    if (!place || !header) continue
    const cells = lane.cells.slice(0, reached + 1)
    if (cells.every(({ change }) => change === 'none')) continue
    const paint = objectColour(index)
    drawLaneHeader(scene, header, place, top, first, paint)
    const middles = placed.slice(0, reached + 1).map((row) => row.top + row.height / 2)
    const until = placed[reached + 1]?.top ?? bottom
    drawLane(scene, { ...lane, cells }, place, first, middles, until, paint)
  }
  const key = drawKey(scene, keyOf(lanes), bottom + 10)
  drawFooter(scene, bottom + 10 + (key ? key + 8 : 6), leftOut(picture, lanes.length))
  return scene
}

function headerLines(lane: TimelinePicture['lanes'][number], width: number): Header {
  return {
    title: wrap(lane.title || 'no name', width - 14, 2, size.text, 'bold').map((line) =>
      cut(line, width - 14, size.text, 'bold'),
    ),
    subtitle: subtitleLines(lane.subtitle, width - 14),
  }
}

/** "list [1, 2]": on two lines where it has to be, broken between type and value. */
function subtitleLines(subtitle: string, room: number): string[] {
  if (!subtitle) return []
  const space = subtitle.indexOf(' ')
  if (space < 0 || widthOf(subtitle, size.text) <= room) return [cut(subtitle, room, size.text)]
  return [subtitle.slice(0, space), subtitle.slice(space + 1)].map((part) => cut(part, room, size.text))
}

/** Few rows stand further apart, so that strands show between the counts. */
function leastHeight(rows: number): number {
  return rows <= 4 ? 66 : rows <= 8 ? 56 : 46
}

function placeRows(
  rows: TimelinePicture['rows'],
  lanes: TimelinePicture['lanes'],
  columns: Columns,
  first: number,
): Row[] {
  let top = first
  return rows.map((row, index) => {
    const code = codeLines(row.code, columns.code.width)
    const note = row.note && cut(row.note, columns.code.width, size.text)
    const needs = lanes.map((lane, at) => laneHeight(lane, index, columns.lanes[at]?.width ?? 0))
    const height = Math.max((code.length + (note ? 1 : 0)) * CODE_LEADING + 16, ...needs, leastHeight(rows.length))
    const placed = { top, height, code, note }
    top += height
    return placed
  })
}

function drawLaneGrounds(scene: Scene, columns: Columns, top: number, bottom: number): void {
  for (const { x, width } of columns.lanes) {
    scene.box({ x, y: top - 4, width, height: bottom - top + 4 }, 10, { fill: colour.panel })
  }
}

/** The ground of the row that has just run, with a bar at its beginning. */
function drawReached(scene: Scene, row: Row | undefined): void {
  if (!row) return
  scene.box({ x: margin - 12, y: row.top, width: inner + 24, height: row.height }, 8, { fill: colour.line })
  scene.box({ x: margin - 18, y: row.top + 4, width: 6, height: row.height - 8 }, 3, { fill: colour.name })
}

/** Rows behind `reached` are still to come. */
function drawRows(
  scene: Scene,
  rows: TimelinePicture['rows'],
  placed: readonly Row[],
  columns: Columns,
  reached: number,
): void {
  let rules = ''
  for (const [index, { top, height, code, note }] of placed.entries()) {
    rules += `M${margin} ${top}h${inner}`
    const lines = code.length + (note ? 1 : 0)
    const start = top + height / 2 - ((lines - 1) / 2) * CODE_LEADING
    const line = rows[index]?.line ?? null
    if (line !== null) scene.text(String(line), columns.number.right, start, { fill: colour.dim, anchor: 'end' })
    for (const [at, text] of code.entries()) {
      scene.text(text, columns.code.x, start + at * CODE_LEADING, {
        fill: line === null || index > reached ? colour.dim : colour.bright,
      })
    }
    if (note) scene.text(note, columns.code.x, start + code.length * CODE_LEADING, { fill: colour.dim })
  }
  scene.path(rules, { stroke: colour.line, strokeWidth: 1.5 })
}

function drawLaneHeader(
  scene: Scene,
  header: Header,
  place: { x: number; width: number },
  top: number,
  first: number,
  paint: string,
): void {
  const x = place.x + 8
  for (const [index, line] of header.title.entries()) {
    scene.text(line, x, top + (index + 0.5) * size.leading, { face: 'bold', fill: paint })
  }
  for (const [index, line] of header.subtitle.entries()) {
    scene.text(line, x, top + (header.title.length + index + 0.5) * size.leading, { fill: colour.plain })
  }
  scene.box({ x: place.x, y: first - 6, width: place.width, height: 4 }, 2, { fill: paint })
}

/** What the signs mean that a beginner may not know. */
function keyOf(lanes: TimelinePicture['lanes']): KeyEntry[] {
  const cells = lanes.flatMap((lane) => lane.cells)
  const died = (how: 'refcount' | 'collector') => cells.some((cell) => cell.change === 'died' && cell.how === how)
  const entries: (KeyEntry | false)[] = [
    cells.some((cell) => cell.count === 'immortal') && {
      text: 'immortal: never freed',
      draw: (scene, x, y) => void drawCount(scene, 'immortal', '∞', x, y, colour.dim, false),
    },
    cells.some(isLost) && {
      text: 'out of reach: only the collector frees it',
      draw: (scene, x, y) => void drawLostCount(scene, '1', x, y),
    },
    died('refcount') && {
      text: 'freed: count fell to 0',
      draw: (scene, x, y) => drawDeath(scene, 'refcount', x, y, colour.dim),
    },
    died('collector') && {
      text: 'freed by the cycle collector',
      draw: (scene, x, y) => drawDeath(scene, 'collector', x, y, colour.dim),
    },
  ]
  return entries.filter((entry) => entry !== false)
}

function leftOut({ lanes, folded }: TimelinePicture, drawn: number): string[] {
  const left = [more(folded.rows, 'line'), more(folded.lanes + lanes.length - drawn, 'object')].filter(
    (note) => note !== null,
  )
  return left.length ? [`… ${left.join(', ')}`] : []
}
