import type { Picture, ThemeName } from '../contract.js'
import { blocksScene } from './blocks.js'
import { type Showing, toGifFrame } from './gif.js'
import { growthScene } from './growth.js'
import { heapScene } from './heap.js'
import { heatScene } from './heat.js'
import { identityScene } from './identity.js'
import { type Indexed, indexedOf } from './indexed.js'
import { paintLetters } from './lettering.js'
import { ManyColours } from './palette.js'
import { indexedPng, rgbPng } from './png.js'
import { rasterOf } from './raster.js'
import { ringsScene } from './rings.js'
import { rulerScene } from './ruler.js'
import type { Scene } from './scene.js'
import { sidesScene } from './sides.js'
import { enclosed, partsOf, toSvg } from './svg.js'
import { timelineScene } from './timeline.js'
import { verdictScene } from './verdict.js'

/** An SVG 800 wide, glyphs as outlines; `alt` becomes its title and description. Dark where no theme is named. */
export function drawSvg(picture: Picture, alt?: string, theme?: ThemeName): string {
  return toSvg(sceneOf(picture), alt, theme)
}

/** A PNG 800 pixels wide, drawn while the caller waits. */
export function drawPng(picture: Picture, theme?: ThemeName): Buffer {
  const scene = sceneOf(picture)
  try {
    return indexedPng(drawn(scene, theme))
  } catch (error) {
    if (!(error instanceof ManyColours)) throw error
    return rgbPng(rasterOf(toSvg(scene, '', theme)))
  }
}

/** Letters are most of a picture, and always the same: they are painted over what resvg draws of the rest. */
function drawn(scene: Scene, theme?: ThemeName): Indexed {
  const { shapes, letters } = partsOf(scene, theme)
  const image = indexedOf(rasterOf(enclosed(scene, shapes)))
  paintLetters(image, letters)
  return image
}

/** One of the pictures that follow each other in a GIF (`gif.ts`), drawn while the caller waits. */
export function drawGifFrame(picture: Picture, showing: Showing, theme?: ThemeName): Uint8Array {
  return toGifFrame(drawSvg(picture, '', theme), showing)
}

export function sceneOf(picture: Picture): Scene {
  switch (picture.kind) {
    case 'heap':
      return heapScene(picture)
    case 'timeline':
      return timelineScene(picture)
    case 'ruler':
      return rulerScene(picture)
    case 'identity':
      return identityScene(picture)
    case 'rings':
      return ringsScene(picture)
    case 'growth':
      return growthScene(picture)
    case 'verdict':
      return verdictScene(picture)
    case 'sides':
      return sidesScene(picture)
    case 'blocks':
      return blocksScene(picture)
    case 'heat':
      return heatScene(picture)
  }
}
