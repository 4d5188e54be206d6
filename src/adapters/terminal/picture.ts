import type { Picture } from '../../contract.js'
import type { Look } from './paint.js'
import { blocksLines } from './pictures/blocks.js'
import { foldedText } from './pictures/folded.js'
import { growthLines } from './pictures/growth.js'
import { heapLines } from './pictures/heap.js'
import { heatLines } from './pictures/heat.js'
import { identityLines } from './pictures/identity.js'
import { ringsLines } from './pictures/rings.js'
import { rulerLines } from './pictures/ruler.js'
import { sidesLines } from './pictures/sides.js'
import { timelineLines } from './pictures/timeline.js'
import { verdictLines } from './pictures/verdict.js'

/** What the picture says, in lines of text. */
export function pictureLines(picture: Picture, look: Look): string[] {
  switch (picture.kind) {
    case 'heap':
      return [...heapLines(picture, look), ...foldedText([[picture.folded, 'statement']])]
    case 'timeline':
      return timelineLines(picture, look)
    case 'ruler':
      return rulerLines(picture, look)
    case 'identity':
      return identityLines(picture, look)
    case 'rings':
      return ringsLines(picture, look)
    case 'growth':
      return growthLines(picture, look)
    case 'verdict':
      return verdictLines(picture, look)
    case 'sides':
      return sidesLines(picture, look)
    case 'blocks':
      return blocksLines(picture, look)
    case 'heat':
      return heatLines(picture, look)
  }
}
