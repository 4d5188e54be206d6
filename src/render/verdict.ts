import type { VerdictPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { around } from './marks.js'
import { type Box, Scene } from './scene.js'
import { wrap } from './text.js'
import { colour, margin, size } from './theme.js'

type Size = Pick<Box, 'width' | 'height'>

const CLAIM_LINES = 4
const PART_LINES = 2
const DISC = 40
const HEAD_HEIGHT = 42
const MARKS_HEIGHT = 54
const GAP = 12
const MOST_COLUMN = 120

/** The claim, and below it for each of its parts a mark under each Python. */
export function verdictScene(picture: VerdictPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  for (const line of wrap(picture.claim, inner, CLAIM_LINES, size.text, 'bold')) {
    scene.text(line, margin, y + size.leading / 2, { face: 'bold', fill: colour.name })
    y += size.leading
  }
  y += GAP
  const column = Math.min(MOST_COLUMN, inner / Math.max(1, picture.columns.length))
  const middles = picture.columns.map((_, index) => margin + (index + 0.5) * column)
  drawBand(scene, picture, middles, y + HEAD_HEIGHT / 2, { width: column, height: HEAD_HEIGHT })
  drawVersions(scene, picture, middles, y + HEAD_HEIGHT / 2)
  y += HEAD_HEIGHT + GAP / 2
  for (const { text, marks } of picture.rows) {
    for (const line of wrap(text, inner, PART_LINES, size.text)) {
      scene.text(line, margin, y + size.leading / 2, { fill: colour.bright })
      y += size.leading
    }
    drawBand(scene, picture, middles, y + MARKS_HEIGHT / 2, { width: column, height: MARKS_HEIGHT })
    for (const [index, holds] of marks.entries()) drawMark(scene, holds, middles[index] ?? margin, y + MARKS_HEIGHT / 2)
    y += MARKS_HEIGHT + GAP
  }
  const left = [more(picture.folded.rows, 'part'), more(picture.folded.columns, 'Python')].filter(Boolean)
  drawFooter(scene, y + 4, [['✓ holds', '✗ does not', ...left.map((what) => `… ${what}`)].join(' · ')])
  return scene
}

/** The versions; the one that has just been asked stands out, where it is one of several. */
function drawVersions(scene: Scene, { columns }: VerdictPicture, middles: readonly number[], y: number): void {
  for (const [index, { name, now }] of columns.entries()) {
    scene.text(name, middles[index] ?? margin, y, {
      face: now ? 'bold' : 'regular',
      fill: now ? colour.bright : colour.dim,
      anchor: 'middle',
    })
  }
}

/** Behind what belongs to the Python that has just been asked. */
function drawBand(scene: Scene, { columns }: VerdictPicture, middles: readonly number[], y: number, box: Size): void {
  if (columns.every(({ now }) => now)) return
  for (const [index, { now }] of columns.entries()) {
    if (!now) continue
    scene.box(around(middles[index] ?? margin, y, box.width, box.height), 10, {
      fill: colour.panel,
      stroke: colour.line,
    })
  }
}

/** Filled with a tick, an outline with a cross, or a dash where there is nothing to say. */
function drawMark(scene: Scene, holds: boolean | null, x: number, y: number): void {
  if (holds === null) {
    scene.text('–', x, y, { fill: colour.dim, anchor: 'middle' })
    return
  }
  const box = around(x, y, DISC, DISC)
  scene.box(box, DISC / 2, holds ? { fill: colour.yes } : { stroke: colour.no, strokeWidth: 3 })
  scene.text(holds ? '✓' : '✗', x, y, { face: 'bold', fill: holds ? colour.ink : colour.no, anchor: 'middle' })
}
