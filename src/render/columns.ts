import type { TimelinePicture } from '../contract.js'
import { inner } from './card.js'
import { widthOf } from './text.js'
import { margin, size } from './theme.js'

/** From a lane's left edge to the line its strands run along, and to where the holders' names begin. */
export const AXIS = 26
export const BESIDE = 54
/** Left free at a lane's right edge. */
export const EDGE = 2
const LANE = { least: 114, most: 330, gap: 8, padding: 8 }
const CODE_LEAST = 150
/** Of the width, the least that code gets: with many lanes it is broken rather than their words. */
const CODE_SHARE = { few: 0.4, many: 0.32, manyLanes: 3 }
const GUTTER_GAP = 12

export interface Columns {
  number: { right: number }
  code: { x: number; width: number }
  lanes: { x: number; width: number }[]
}

/** Shares the width of code and lanes: each gets what it would like, or the code the room that narrow lanes leave. */
export function columnsOf({ rows, lanes }: Pick<TimelinePicture, 'rows' | 'lanes'>): Columns {
  const numberWidth = Math.max(...rows.map((row) => widthOf(String(row.line ?? ''), size.text)), 0)
  const codeX = margin + numberWidth + GUTTER_GAP
  const room = margin + inner - codeX
  const gaps = lanes.length * LANE.gap + 4
  const likes = lanes.map(wish)
  const liked = likes.reduce((sum, like) => sum + like, 0)
  const longest = Math.max(...rows.map((row) => Math.max(widthOf(row.code, size.text), noteWidth(row.note))), 0)
  const leasts = leastWidths(lanes, room - gaps - CODE_LEAST)
  const leastLanes = leasts.reduce((sum, least) => sum + least, 0)
  const share = lanes.length < CODE_SHARE.manyLanes ? CODE_SHARE.few : CODE_SHARE.many
  const fair = Math.max(room - gaps - liked, share * room, CODE_LEAST)
  const code = lanes.length ? Math.min(longest, fair, room - gaps - leastLanes) : room
  const forLanes = room - gaps - code
  const spread = Math.max(0, forLanes - liked) / Math.max(lanes.length, 1)
  const scale = Math.max(0, forLanes - leastLanes) / Math.max(liked - leastLanes, 1)
  let x = codeX + code + 4
  const placed = likes.map((like, index) => {
    const least = leasts[index] ?? LANE.least
    const width = spread > 0 ? like + spread : least + (like - least) * Math.min(scale, 1)
    const lane = { x: x + LANE.gap, width }
    x += LANE.gap + width
    return lane
  })
  return { number: { right: codeX - GUTTER_GAP }, code: { x: codeX, width: code }, lanes: placed }
}

function noteWidth(note: string | null): number {
  return note === null ? 0 : Math.min(widthOf(note, size.text), 320)
}

/** Names may stand on two lines. */
function holdersWidth(holders: readonly string[]): number {
  const longest = Math.max(...holders.map((name) => widthOf(name, size.text)), 0)
  return Math.max(longest, 0.6 * widthOf(holders.join(', '), size.text))
}

/** Each lane has room for its longest holder, where all together have. */
function leastWidths(lanes: TimelinePicture['lanes'], room: number): number[] {
  const needs = lanes.map((lane) => {
    const longest = Math.max(...lane.cells.flatMap(({ holders }) => holders.map((name) => widthOf(name, size.text))), 0)
    return Math.min(LANE.most, Math.max(LANE.least, BESIDE + longest + EDGE))
  })
  return needs.reduce((sum, need) => sum + need, 0) <= room ? needs : lanes.map(() => LANE.least)
}

function wish(lane: TimelinePicture['lanes'][number]): number {
  const header = Math.max(widthOf(lane.title, size.text, 'bold'), widthOf(lane.subtitle, size.text)) + 2 * LANE.padding
  const holders = Math.max(...lane.cells.map((cell) => holdersWidth(cell.holders)), 0)
  return Math.min(LANE.most, Math.max(LANE.least, header, BESIDE + holders + EDGE))
}
