import type { IdentityPicture, Side } from '../contract.js'
import { around, drawObject, drawReference, drawTag, objectWidth, tagWidth } from './marks.js'
import type { Box, Scene } from './scene.js'
import { widthOf } from './text.js'
import { colour, objectColour, size } from './theme.js'

type Comparison = IdentityPicture['comparisons'][number]

export const PANEL_HEIGHT = 174
const PADDING = 14
/** A tag's share where both name and value are long; it may have more where the values are short. */
const TAG_SHARE = 0.42
const ARROW = 54
const OBJECT_HEIGHT = 46
const PILL_HEIGHT = 34
/** From the panel's top to the middles of its three lines: verdicts, upper name, lower name. */
const MIDDLES = { verdicts: 28, upper: 78, lower: 140 }

/** Two names, and the one box or the two boxes they lead to. */
export function drawPanel(scene: Scene, comparison: Comparison, side: Side | null, box: Box): void {
  scene.box(box, 12, { fill: colour.panel, ...(side ? {} : { stroke: colour.line, dash: '7 7' }) })
  const x = box.x + PADDING
  if (!side) {
    scene.text('did not get there', box.x + box.width / 2, box.y + box.height / 2, {
      fill: colour.dim,
      anchor: 'middle',
    })
    return
  }
  drawVerdicts(scene, comparison.operator, side, box)
  const [upper, lower] = [box.y + MIDDLES.upper, box.y + MIDDLES.lower]
  const free = box.width - 2 * PADDING - ARROW
  const values = Math.max(objectWidth(comparison.left.value), objectWidth(comparison.right.value))
  const tags = Math.max(tagWidth(comparison.left.name), tagWidth(comparison.right.name))
  const tagRoom = Math.min(tags, Math.max(TAG_SHARE * free, free - values))
  const left = drawTag(scene, comparison.left.name, x, upper, tagRoom)
  const right = drawTag(scene, comparison.right.name, x, lower, tagRoom)
  const objectX = x + tagRoom + ARROW
  const room = { x: objectX, width: box.x + box.width - PADDING - objectX }
  if (side.is) {
    const middle = (upper + lower) / 2
    drawObject(scene, { ...room, y: middle - 34, height: 68 }, comparison.left.value, objectColour(0))
    drawReference(scene, left, { x: objectX, y: middle - 14 })
    drawReference(scene, right, { x: objectX, y: middle + 14 })
    return
  }
  for (const [index, [tip, middle, value]] of (
    [
      [left, upper, comparison.left.value],
      [right, lower, comparison.right.value],
    ] as const
  ).entries()) {
    drawObject(scene, { ...room, y: middle - OBJECT_HEIGHT / 2, height: OBJECT_HEIGHT }, value, objectColour(index))
    drawReference(scene, tip, { x: objectX, y: middle })
  }
  if (side.equal !== null) drawEquality(scene, side.equal, room.x + room.width / 2, (upper + lower) / 2)
}

/** `=` or `≠` on a disc that touches both boxes. */
function drawEquality(scene: Scene, equal: boolean, x: number, y: number): void {
  scene.box(around(x, y, 34, 34), 17, { fill: colour.panel, stroke: colour.line })
  scene.text(equal ? '=' : '≠', x, y, { face: 'bold', fill: colour.bright, anchor: 'middle' })
}

/** What `is` and `==` say, the asked one first: filled for True, an outline for False; the other one without either. */
function drawVerdicts(scene: Scene, asked: Comparison['operator'], side: Side, box: Box): void {
  const identity = { operator: asked === '==' ? 'is' : asked, value: side.is === (asked !== 'is not') }
  const equality = side.equal === null ? [] : [{ operator: '==', value: side.equal }]
  const verdicts = asked === '==' ? [...equality, identity] : [identity, ...equality]
  const middle = box.y + MIDDLES.verdicts
  let x = box.x + PADDING
  for (const { operator, value } of verdicts) {
    const text = `${operator} ${value ? 'True' : 'False'}`
    const main = (operator === '==') === (asked === '==')
    const pill = widthOf(text, size.text, 'bold') + (main ? 24 : 0)
    const paint = !main ? {} : value ? { fill: colour.yes } : { stroke: colour.no }
    const ink = !main ? colour.dim : value ? colour.ink : colour.no
    scene.box({ x, y: middle - PILL_HEIGHT / 2, width: pill, height: PILL_HEIGHT }, 8, paint)
    scene.text(text, x + pill / 2, middle, { face: 'bold', fill: ink, anchor: 'middle' })
    x += pill + 10
  }
}
