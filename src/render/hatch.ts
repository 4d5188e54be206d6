import type { Box } from './scene.js'
import { short } from './svg.js'
import type { Texture } from './theme.js'

const SLANT_STEP = 11
const GRID_STEP = 8

/** Path data of a texture's lines, cut to `box`. Lines of our own, as SVG patterns need ids and clash in one page. */
export function hatch(box: Box, texture: Texture): string {
  switch (texture) {
    case 'solid':
    case 'dots':
      return ''
    case 'grid':
      return grid(box)
    case 'slash':
      return slanted(box, false)
    case 'backslash':
      return slanted(box, true)
    case 'cross':
      return slanted(box, false) + slanted(box, true)
  }
}

function grid({ x, y, width, height }: Box): string {
  let data = ''
  for (let at = GRID_STEP; at < height; at += GRID_STEP) data += `M${short(x)} ${short(y + at)}h${short(width)}`
  return data
}

/** Lines at 45°: each starts `at` pixels along the bottom edge, which goes on left of the box. */
function slanted({ x, y, width, height }: Box, mirrored: boolean): string {
  let data = ''
  for (let at = SLANT_STEP / 2 - height; at < width; at += SLANT_STEP) {
    const [from, to] = [Math.max(at, 0), Math.min(at + height, width)]
    if (to - from < 1) continue
    const [low, high] = [y + height - (from - at), y + height - (to - at)]
    const [left, right] = mirrored ? [x + width - from, x + width - to] : [x + from, x + to]
    data += `M${short(left)} ${short(low)}L${short(right)} ${short(high)}`
  }
  return data
}
