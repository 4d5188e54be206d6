import type { Scene } from './scene.js'
import { cut, widthOf, wrap } from './text.js'
import { colour, size } from './theme.js'

/** A label for what lies between `left` and `right`: it hangs on a line from there. */
export interface Callout {
  left: number
  right: number
  text: string
  paint: string
}

interface Span {
  left: number
  right: number
}

interface Hung {
  text: string
  paint: string
  /** Where its line comes down. */
  x: number
  row: number
  span: Span
  toRight: boolean
}

const ROW = 30
const ELBOW = 10
/** How far from its end a line leaves a wide segment. */
const INSET = 22
const GAP = 12
/** Characters kept of each label, from generous to curt, until all find a place. */
const TEXT_LIMITS = [40, 30, 24, 20, 16, 12, 9]

/**
 * Hangs the labels below their points, on as few rows as it can, so that no text covers another or a line to one.
 * `callouts` go from left to right. Returns the height used.
 */
export function drawCallouts(scene: Scene, callouts: readonly Callout[], top: number, room: Span): number {
  if (callouts.length === 0) return 0
  for (const limit of TEXT_LIMITS) {
    const most = limit * widthOf('M', size.text)
    const hung = hang(
      callouts.map((callout) => ({ ...callout, text: cut(callout.text, most, size.text) })),
      room,
    )
    if (!hung) continue
    for (const one of hung) draw(scene, one, top)
    return (Math.max(...hung.map((one) => one.row)) + 1) * ROW + 4
  }
  const lines = wrap(callouts.map((callout) => callout.text).join(', '), room.right - room.left, 4, size.text)
  for (const [index, line] of lines.entries()) scene.text(line, room.left, top + (index + 0.5) * ROW)
  return lines.length * ROW
}

/** Those left of a split have their text at the right of the line, those right of it at the left. */
function hang(callouts: readonly Callout[], room: Span): Hung[] | null {
  let best: { hung: Hung[]; rows: number } | null = null
  for (let split = callouts.length; split >= 0; split--) {
    for (let offset = 0; offset <= split; offset++) {
      const hung = [...staircase(callouts.slice(0, split), 0, true), ...staircase(callouts.slice(split), offset, false)]
      const rows = Math.max(...hung.map((one) => one.row)) + 1
      if ((best === null || rows < best.rows) && isClear(hung, room)) best = { hung, rows }
    }
  }
  return best?.hung ?? null
}

/** The one nearest to the split in the first row; a neighbour joins its row where there is room before its line. */
function staircase(callouts: readonly Callout[], first: number, toRight: boolean): Hung[] {
  const order = toRight ? callouts.toReversed() : callouts
  const hung: Hung[] = []
  for (const { left, right, text, paint } of order) {
    const inset = Math.min((right - left) / 2, INSET)
    const x = toRight ? left + inset : right - inset
    const reach = ELBOW + widthOf(text, size.text)
    const span = toRight ? { left: x + ELBOW, right: x + reach } : { left: x - reach, right: x - ELBOW }
    const before = hung.at(-1)
    const joins = before && (toRight ? span.right + GAP <= before.x : span.left - GAP >= before.x)
    hung.push({ text, paint, x, toRight, span, row: before ? before.row + (joins ? 0 : 1) : first })
  }
  return hung
}

function isClear(hung: readonly Hung[], room: Span): boolean {
  return hung.every(
    (one) =>
      one.span.left >= room.left &&
      one.span.right <= room.right &&
      hung.every((other) => {
        if (other === one || other.row < one.row) return true
        const lineApart = other.x + GAP / 2 <= one.span.left || other.x - GAP / 2 >= one.span.right
        const textApart =
          other.row > one.row || other.span.right + GAP <= one.span.left || other.span.left - GAP >= one.span.right
        return lineApart && textApart
      }),
  )
}

function draw(scene: Scene, { x, row, text, span, toRight, paint }: Hung, top: number): void {
  const middle = top + (row + 0.5) * ROW
  const bend = 5
  const elbow = toRight ? `q0 ${bend} ${bend} ${bend}` : `q0 ${bend} ${-bend} ${bend}`
  scene.path(`M${x.toFixed(1)} ${(top - 6).toFixed(1)}V${(middle - bend).toFixed(1)}${elbow}`, {
    stroke: paint,
    strokeWidth: 2,
  })
  scene.text(text, span.left, middle, { fill: colour.plain })
}
