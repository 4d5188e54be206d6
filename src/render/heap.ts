import type { HeapPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawArrows } from './heap/arrows.js'
import { drawBox } from './heap/box.js'
import { type Layout, layoutOf } from './heap/layout.js'
import { ROW_HEIGHT } from './heap/measure.js'
import { Scene } from './scene.js'
import { cut, widthOf } from './text.js'
import { colour, margin, objectColour, size } from './theme.js'

type Panel = HeapPicture['panels'][number]

const CODE_HEIGHT = 44
const BETWEEN = 26
/** A note's share of the line with the statement. */
const NOTE_SHARE = 0.45
/** Frames and the objects they lead to, after each of a few statements; a box keeps its place from panel to panel. */
export function heapScene(picture: HeapPicture): Scene {
  const scene = new Scene()
  const { panels, alone } = picture
  const layout = layoutOf(panels, alone !== undefined)
  const ids = [...layout].filter(([, { column }]) => column > 0).map(([id]) => id)
  const paintOf = (id: string) => objectColour(Math.max(0, ids.indexOf(id)))
  const shown = alone === undefined ? panels : panels.slice(alone, alone + 1)
  const top = drawHeader(scene, picture.title, picture.python)
  let y = top
  for (const [index, panel] of shown.entries()) {
    if (index > 0) {
      scene.path(`M${margin} ${y + BETWEEN / 2}h${inner}`, { stroke: colour.line, strokeWidth: 1.5 })
      y += BETWEEN
    }
    drawStatement(scene, panel, y)
    for (const box of panel.boxes) drawBox(scene, box, layout.get(box.id), y + CODE_HEIGHT, paintOf(box.id))
    drawArrows(scene, panel.boxes, layout, y + CODE_HEIGHT, paintOf)
    const notes = notesOf(panel)
    for (const [nth, note] of notes.entries()) {
      const middle = y + CODE_HEIGHT + heightOf(panel, layout) + 16 + nth * size.leading
      scene.text(cut(note, inner, size.text), margin, middle, { fill: colour.dim })
    }
    y += wholeHeight(panel, layout)
  }
  // Each state's picture is as high as that of the highest.
  if (alone !== undefined) y = top + Math.max(0, ...panels.map((panel) => wholeHeight(panel, layout)))
  const left = more(picture.folded, 'statement')
  drawFooter(scene, y + 14, left ? [`… ${left}`] : [])
  return scene
}

function wholeHeight(panel: Panel, layout: Layout): number {
  return CODE_HEIGHT + heightOf(panel, layout) + notesOf(panel).length * size.leading
}

function drawStatement(scene: Scene, { line, code, note }: Panel, y: number): void {
  const middle = y + 16
  const number = line === null ? '' : `${line} `
  const told = note === null ? '' : cut(note, inner * NOTE_SHARE, size.text)
  const noteWidth = told ? widthOf(told, size.text) + 20 : 0
  const start = margin + widthOf(number, size.text)
  scene.text(number.trim(), margin, middle, { fill: colour.dim })
  const text = cut(code, inner - (start - margin) - noteWidth, size.text, 'bold')
  scene.text(text, start, middle, { face: 'bold', fill: colour.bright })
  if (told) scene.text(told, margin + inner, middle, { fill: colour.dim, anchor: 'end' })
}

function heightOf({ boxes }: Panel, layout: Layout): number {
  const bottoms = boxes.map(({ id }) => {
    const place = layout.get(id)
    return place ? place.y + place.height : 0
  })
  return Math.max(ROW_HEIGHT, ...bottoms) + 6
}

function notesOf({ folded }: Panel): string[] {
  const left = [
    more(folded.frames, 'call'),
    folded.objects === null ? 'more objects than were traced' : more(folded.objects, 'object'),
  ].filter((note) => note !== null)
  return left.length ? [`… ${left.join(', ')}`] : []
}
