import type { Face } from './font.js'
import { type Line, layOut } from './text.js'
import { colour, size, width } from './theme.js'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Paint {
  fill?: string
  stroke?: string
  strokeWidth?: number
  dash?: string
  opacity?: number
}

/** `x`, `y`: the pen on the base line; `bounds`: what the letters may cover. */
export interface Text {
  kind: 'text'
  x: number
  y: number
  text: string
  line: Line
  pixels: number
  face: Face
  fill: string
  bounds: Box
}

export type Shape = ({ kind: 'box'; radius: number } & Box & Paint) | ({ kind: 'path'; data: string } & Paint) | Text

interface TextStyle {
  pixels?: number
  face?: Face
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}

/** A letter's reach above and below the middle of its line, in ems: `[`, `|` and accented capitals included. */
const HALF_LINE_EM = 0.56
/** From the middle of a line down to its base line, in ems. */
const BASE_LINE_EM = 0.36

/** What a picture is made of, in pixels, painted in order, the letters over all else. Knows no lesson. */
export class Scene {
  readonly width = width
  height = 0
  readonly shapes: Shape[] = []

  box(box: Box, radius: number, paint: Paint): void {
    this.shapes.push({ kind: 'box', radius, ...box, ...paint })
  }

  path(data: string, paint: Paint): void {
    if (data) this.shapes.push({ kind: 'path', data, ...paint })
  }

  /** One line of text whose vertical middle is `middle`; the caller has cut it to its room. */
  text(text: string, x: number, middle: number, style: TextStyle = {}): Box {
    const { pixels = size.text, face = 'regular', fill = colour.plain, anchor = 'start' } = style
    const line = layOut(text, pixels, face)
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - line.width / 2 : x - line.width
    const reach = HALF_LINE_EM * pixels
    const bounds = { x: left, y: middle - reach, width: line.width, height: 2 * reach }
    const y = middle + BASE_LINE_EM * pixels
    this.shapes.push({ kind: 'text', x: left, y, text, line, pixels, face, fill, bounds })
    return bounds
  }
}
