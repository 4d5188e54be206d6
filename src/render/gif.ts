/** Pictures that move: GIF 89a, frame by frame, so that no more than one is in memory. */
import { gifenc } from './gifenc.js'
import { pixelsOf } from './pixels.js'

/** A picture has some ten flat colours, and what lies between two where an edge is smooth. */
const COLOURS = 96
const ROOM_BYTES = 256 * 1024
const FOR_EVER = 0

export interface Showing {
  /** Of the pictures that follow each other. */
  isFirst: boolean
  ms: number
}

/** One frame with what goes before it; all frames behind each other, and a trailer (0x3b), are the file. */
export function toGifFrame(svg: string, { isFirst, ms }: Showing): Uint8Array {
  const { pixels, width, height } = pixelsOf(svg)
  const rgba = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const palette = gifenc.quantize(rgba, COLOURS)
  const encoder = gifenc.GIFEncoder({ auto: false, initialCapacity: ROOM_BYTES })
  if (isFirst) encoder.writeHeader()
  const indexes = gifenc.applyPalette(rgba, palette)
  encoder.writeFrame(indexes, width, height, { palette, delay: ms, first: isFirst, repeat: FOR_EVER })
  return encoder.bytesView()
}
