import { pixelsOf } from './pixels.js'

/** Rows of pixels, each its red, green, blue and alpha, in a byte each; colours are premultiplied. */
export interface Raster {
  width: number
  height: number
  bytes: Uint8Array
}

export const BYTES_A_PIXEL = 4

/** What resvg makes of an SVG, one pixel a unit. */
export function rasterOf(svg: string): Raster {
  const { width, height, pixels } = pixelsOf(svg)
  return { width, height, bytes: pixels }
}

/** The same memory, a number a pixel: fit to be compared and copied. */
export function coloursOf({ bytes }: Raster): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / BYTES_A_PIXEL)
}
