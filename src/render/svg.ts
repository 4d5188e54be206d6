import type { ThemeName } from '../contract.js'
import { type Letter, lettersOf } from './letters.js'
import type { Box, Paint, Scene } from './scene.js'
import { colour, inkOf } from './theme.js'

const ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
/** Of the frame around a character's name. */
const FRAME_PAINT: Paint = { fill: colour.card, stroke: colour.foreign, strokeWidth: 1.5 }

/**
 * The scene as one SVG that needs no font, no style sheet and no ids, so that several can stand in one page. The only
 * text in it is `alt`, for those who listen.
 */
export function toSvg(scene: Scene, alt = '', theme?: ThemeName): string {
  const { shapes, letters } = partsOf(scene, theme)
  const title = alt.split(/(?<=[.!?])\s/)[0] ?? alt
  const told = alt && `<title>${escapeXml(title)}</title><desc>${escapeXml(alt)}</desc>`
  return enclosed(scene, `${told}${shapes}${outlined(letters)}`)
}

/** What lies under the letters, as elements of an SVG, and the letters. */
export function partsOf(scene: Scene, theme?: ThemeName): { shapes: string; letters: Letter[] } {
  const letters: Letter[] = []
  let shapes = `<rect ${sizeOf(scene)} fill="${inkOf(colour.card, theme)}"/>`
  for (const shape of scene.shapes) {
    if (shape.kind === 'box') shapes += rectangle(shape, shape.radius, shape, theme)
    else if (shape.kind === 'path') shapes += `<path d="${shape.data}"${attributes(shape, theme)}/>`
    else {
      const written = lettersOf(shape)
      for (const frame of written.frames) shapes += rectangle(frame, 4, FRAME_PAINT, theme)
      for (const letter of written.letters) letters.push({ ...letter, fill: inkOf(letter.fill, theme) })
    }
  }
  return { shapes, letters }
}

/** Letters of one colour are one path. */
export function outlined(letters: readonly Letter[]): string {
  const data = new Map<string, string>()
  for (const { outline, pixels, x, y, fill } of letters) {
    data.set(fill, (data.get(fill) ?? '') + place(outline.path(pixels), x, y))
  }
  return [...data].map(([fill, path]) => path && `<path d="${path}" fill="${fill}"/>`).join('')
}

export function enclosed(room: Pick<Box, 'width' | 'height'>, elements: string): string {
  const view = `viewBox="0 0 ${room.width} ${room.height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${sizeOf(room)} ${view}>${elements}</svg>`
}

function sizeOf({ width, height }: Pick<Box, 'width' | 'height'>): string {
  return `width="${width}" height="${height}"`
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
