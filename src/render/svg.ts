import type { ThemeName } from '../contract.js'
import type { Box, Paint, Scene, Shape } from './scene.js'
import { LABEL_PADDING_EM, layOut } from './text.js'
import { colour, inkOf } from './theme.js'

const ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
/** Of a label's frame, in ems: how far above the base line it begins, and its height. */
const FRAME = { rise: 0.86, height: 1.06 }

/**
 * The scene as one SVG that needs no font, no style sheet and no ids, so that several can stand in one page. The only
 * text in it is `alt`, for those who listen.
 */
export function toSvg(scene: Scene, alt = '', theme?: ThemeName): string {
  const { width, height } = scene
  const size = `width="${width}" height="${height}"`
  const title = alt.split(/(?<=[.!?])\s/)[0] ?? alt
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size} viewBox="0 0 ${width} ${height}">`,
    alt && `<title>${escapeXml(title)}</title><desc>${escapeXml(alt)}</desc>`,
    `<rect ${size} fill="${inkOf(colour.card, theme)}"/>`,
    ...scene.shapes.map((shape) => toElement(shape, theme)),
    '</svg>',
  ].join('')
}

function toElement(shape: Shape, theme?: ThemeName): string {
  switch (shape.kind) {
    case 'box':
      return rectangle(shape, shape.radius, shape, theme)
    case 'path':
      return `<path d="${shape.data}"${attributes(shape, theme)}/>`
    case 'text':
      return textElement(shape, theme)
  }
}

function rectangle({ x, y, width, height }: Box, radius: number, paint: Paint, theme?: ThemeName): string {
  const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
  return `<rect ${place}${radius ? ` rx="${short(radius)}"` : ''}${attributes(paint, theme)}/>`
}

function attributes({ fill = 'none', stroke, strokeWidth = 2, dash, opacity }: Paint, theme?: ThemeName): string {
  let written = ` fill="${inkOf(fill, theme)}"`
  if (stroke) written += ` stroke="${inkOf(stroke, theme)}" stroke-width="${strokeWidth}"${ROUND}`
  if (dash) written += ` stroke-dasharray="${dash}"`
  if (opacity !== undefined) written += ` opacity="${opacity}"`
  return written
}

function textElement({ x, y, line, pixels, face, fill }: Extract<Shape, { kind: 'text' }>, theme?: ThemeName): string {
  let pen = x
  let glyphs = ''
  let labels = ''
  let frames = ''
  for (const cell of line.cells) {
    if (cell.kind === 'glyph') glyphs += place(cell.outline.path(pixels), pen, y)
    else {
      const padding = LABEL_PADDING_EM * pixels
      const top = y - FRAME.rise * pixels
      const frame = { x: pen + padding / 2, y: top, width: cell.width - padding, height: FRAME.height * pixels }
      frames += rectangle(frame, 4, { fill: colour.card, stroke: colour.foreign, strokeWidth: 1.5 }, theme)
      let inner = pen + 1.5 * padding
      for (const letter of layOut(cell.text, pixels, face).cells) {
        if (letter.kind === 'glyph') labels += place(letter.outline.path(pixels), inner, y)
        inner += letter.width
      }
    }
    pen += cell.width
  }
  const foreign = frames && `${frames}<path d="${labels}" fill="${inkOf(colour.foreign, theme)}"/>`
  return `${glyphs && `<path d="${glyphs}" fill="${inkOf(fill, theme)}"/>`}${foreign}`
}

function place(outline: string, x: number, y: number): string {
  return outline && `M${short(x)} ${short(y)}${outline}`
}

/** Hundredths of a pixel are plenty, and half the bytes. */
export function short(value: number): number {
  return Math.round(value * 100) / 100
}

/** XML 1.0 has no way to write control characters and lone surrogates (its `Char` production): they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
