import { type RenderedImage, Resvg } from '@resvg/resvg-js'

/** One pixel a unit; drawn while the caller waits. */
export function pixelsOf(svg: string): RenderedImage {
  return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render()
}
