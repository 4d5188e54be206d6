import type { RulerPicture } from '../contract.js'
import { drawBar } from './bar.js'
import { drawCallouts } from './callouts.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawTag, TAG_HEIGHT } from './marks.js'
import { drawable, type Ruler, type Scale, scaleOf } from './scale.js'
import { Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, margin, size, width } from './theme.js'

const GAP = 26
const TAG_MOST = 300

/** One bar an object, all to one scale; a part is named where it first comes. */
export function rulerScene(picture: RulerPicture): Scene {
  const scene = new Scene()
  const rulers = picture.rulers.map(drawable)
  const scale = scaleOf(rulers)
  let y = drawHeader(scene, picture.title, picture.python)
  const named = new Set<string>()
  for (const [index, ruler] of rulers.entries()) {
    if (index > 0) {
      scene.path(`M${margin} ${y + GAP / 2}h${inner}`, { stroke: colour.line, strokeWidth: 1.5 })
      y += GAP
    }
    y = drawRuler(scene, ruler, scale, y, named)
  }
  const shortened = rulers.some((ruler) => [...ruler.parts, ...ruler.beyond].some((part) => part.bytes > scale.cap))
  const left = more(picture.folded, 'object')
  const outside = rulers.some((ruler) => ruler.beyond.length > 0)
  const notes = [
    'numbers are bytes',
    outside && 'dashed: outside getsizeof',
    shortened && 'torn: shortened',
    left && `… ${left}`,
  ]
  const told = notes.filter((note) => typeof note === 'string')
  drawFooter(scene, y + 14, [told.join(' · ')])
  return scene
}

function drawRuler(scene: Scene, ruler: Ruler, scale: Scale, top: number, named: Set<string>): number {
  drawName(scene, ruler, top + TAG_HEIGHT / 2)
  const totals = drawTotals(scene, ruler, top + TAG_HEIGHT + 6)
  const barTop = totals + 14
  const { end, callouts } = drawBar(scene, ruler, scale, margin, barTop)
  if (end > margin)
    scene.path(`M${margin + 1} ${barTop - 4}v-6H${end.toFixed(1)}v6`, { stroke: colour.dim, strokeWidth: 2.5 })
  const news = callouts.filter(({ part, told }) => !told || !named.has(`${part.role} ${part.label}`))
  for (const part of [...ruler.parts, ...ruler.beyond]) named.add(`${part.role} ${part.label}`)
  const under = barTop + scale.height + 8
  return under + drawCallouts(scene, news, under, { left: margin, right: width - margin })
}

function drawName(scene: Scene, { title, subtitle }: Ruler, y: number): void {
  const tip = title ? drawTag(scene, title, margin, y, TAG_MOST).x + 12 : margin
  scene.text(cut(subtitle, width - margin - tip, size.text), tip, y, { fill: colour.bright })
}

/** The totals, the first over the bracket of what it counts; one below the other where a line has no room. */
function drawTotals(scene: Scene, { getsizeof, footprint, deep }: Ruler, top: number): number {
  const y = top + size.leading / 2
  const contents = deep > getsizeof ? [`with contents ${deep}`] : []
  const first = [`getsizeof ${getsizeof}`, ...contents, `really takes ${footprint}`]
  const widths = first.map((text) => widthOf(text, size.text, 'bold'))
  const total = widths.reduce((sum, one) => sum + one + 28, -28)
  const oneLine = total <= inner
  let x = margin
  for (const [index, text] of first.entries()) {
    const line = oneLine ? y : y + index * size.leading
    const at = text.lastIndexOf(' ') + 1
    const wordBox = scene.text(text.slice(0, at), x, line, { fill: colour.dim })
    scene.text(text.slice(at), x + wordBox.width, line, { face: 'bold', fill: colour.bright })
    if (oneLine) x += (widths[index] ?? 0) + 28
  }
  return top + size.leading * (oneLine ? 1 : first.length)
}
