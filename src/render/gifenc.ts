/** gifenc (MIT), which has no types of its own and no names that an import of its CommonJS form would find. */
import { createRequire } from 'node:module'

/** Of red, green and blue, each up to 255. */
export type GifColours = number[][]

interface Frame {
  palette: GifColours
  /** Milliseconds; a GIF counts in hundredths of a second. */
  delay: number
  /** It begins the file: size, colours and how often all is shown go before it. */
  first: boolean
  /** 0: for ever. */
  repeat: number
}

interface Encoder {
  writeHeader(): void
  writeFrame(indexes: Uint8Array, width: number, height: number, frame: Frame): void
  bytesView(): Uint8Array
}

interface Gifenc {
  GIFEncoder(options: { auto: boolean; initialCapacity: number }): Encoder
  quantize(rgba: Uint8Array, most: number): GifColours
  applyPalette(rgba: Uint8Array, colours: GifColours): Uint8Array
}

const require = createRequire(import.meta.url)

export const gifenc: Gifenc = require('gifenc')
