import type { GrowthPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawObject, drawTag, objectWidth, TAG_HEIGHT } from './marks.js'
import { Scene } from './scene.js'
import { short } from './svg.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size, width } from './theme.js'

type Series = GrowthPicture['series'][number]
type Step = GrowthPicture['path'][number]

const GAP = 14
const CHART = 92
const LABELS = 250
const STEP = 62
const BOX_HEIGHT = 44
const LABEL_ROOM = 300

/** What there is after each run as bars, below that who holds it, from the name down. */
export function growthScene(picture: GrowthPicture): Scene {
  const scene = new Scene()
  let y = drawHeader(scene, picture.title, picture.python)
  for (const [index, series] of picture.series.entries()) {
    drawSeries(scene, series, y, objectColour(index))
    y += CHART + GAP
  }
  if (picture.path.length > 0) {
    scene.text('held by', margin, y + size.leading / 2, { fill: colour.dim })
    y += size.leading + 8
    for (const [index, step] of picture.path.entries()) {
      drawStep(scene, step, index, y)
      y += STEP
    }
  }
  const left = [more(picture.folded.series, 'kind'), more(picture.folded.steps, 'holder')].filter(
    (note) => note !== null,
  )
  drawFooter(scene, y + 4, [picture.note, left.length ? `… ${left.join(', ')}` : ''].filter(Boolean))
  return scene
}

function drawSeries(scene: Scene, { label, value, points, grows }: Series, top: number, paint: string): void {
  scene.box({ x: margin, y: top, width: inner, height: CHART }, 12, { fill: colour.panel })
  const x = margin + 14
  scene.text(cut(label, LABELS, size.text, 'bold'), x, top + 30, { face: 'bold', fill: grows ? paint : colour.plain })
  scene.text(cut(value, LABELS, size.text), x, top + 62, { fill: grows ? colour.bright : colour.dim })
  const left = x + LABELS + 14
  const room = width - margin - 14 - left
  const most = Math.max(...points, 1)
  const step = room / Math.max(points.length, 1)
  const bottom = top + CHART - 14
  for (const [index, point] of points.entries()) {
    const height = Math.max(2, (Math.max(0, point) / most) * (CHART - 30))
    scene.box({ x: left + index * step, y: bottom - height, width: Math.max(1, step - 1.5), height }, 1, {
      fill: grows ? paint : colour.dim,
    })
  }
  scene.path(`M${short(left)} ${bottom + 1}h${short(room)}`, { stroke: colour.line, strokeWidth: 2 })
}

/** The name as a tag, then each holder as a box with the words of the reference that leads to it. */
function drawStep(scene: Scene, { label, title, suspect }: Step, index: number, top: number): void {
  const middle = top + BOX_HEIGHT / 2
  const paint = suspect ? colour.no : objectColour(0)
  if (index === 0) {
    const tip = drawTag(scene, label, margin, top + TAG_HEIGHT / 2 + 3, LABEL_ROOM)
    scene.path(`M${short(tip.x)} ${middle}H${margin + LABEL_ROOM + 20}`, { stroke: colour.name, strokeWidth: 3.5 })
  } else {
    const x = margin + LABEL_ROOM + 70
    scene.path(`M${x} ${top - (STEP - BOX_HEIGHT) + 1}V${top - 12}`, { stroke: colour.name, strokeWidth: 3.5 })
    scene.path(`M${x} ${top - 2}l-8 -12h16z`, { fill: colour.name })
    scene.text(cut(label, LABEL_ROOM, size.text), margin + LABEL_ROOM + 6, middle, { fill: colour.name, anchor: 'end' })
  }
  const left = margin + LABEL_ROOM + 20
  const room = width - margin - left
  const boxWidth = Math.min(room, Math.max(objectWidth(title), 120))
  drawObject(scene, { x: left, y: top, width: boxWidth, height: BOX_HEIGHT }, title, paint)
  const note = suspect ? 'keeps it' : ''
  if (note && left + boxWidth + 12 + widthOf(note, size.text) <= width - margin)
    scene.text(note, left + boxWidth + 12, middle, { fill: colour.no })
}
