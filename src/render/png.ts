import { crc32, deflateSync } from 'node:zlib'
import { FILTER_BYTES, type Indexed, NO_FILTER } from './indexed.js'
import { BYTES_A_PIXEL, type Raster } from './raster.js'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** PNG specification, third edition, 11.2.1. */
const COLOUR_TYPES = { rgb: 2, indexed: 3 }
const RGB_BYTES = 3
/** zlib's last fast level: a third of level 4's time. */
const DEFLATE_LEVEL = 3

/** PNG bytes: a byte a pixel, and a palette. */
export function indexedPng({ width, height, rows, palette }: Indexed): Buffer {
  const colours = new Uint8Array(Int32Array.from(palette.colours).buffer)
  return packed([
    chunk('IHDR', header(width, height, COLOUR_TYPES.indexed)),
    chunk('PLTE', Buffer.from(colours.filter(isRgb))),
    data(rows),
  ])
}

/**
 * PNG bytes of an opaque picture: three bytes a pixel. resvg's own `asPng` takes longer: it looks for the best filter
 * of each row.
 */
export function rgbPng({ width, height, bytes }: Raster): Buffer {
  const stride = FILTER_BYTES + width * RGB_BYTES
  const rows = Buffer.alloc(stride * height, NO_FILTER)
  for (let row = 0; row < height; row++) {
    const pixels = bytes.subarray(row * width * BYTES_A_PIXEL, (row + 1) * width * BYTES_A_PIXEL)
    rows.set(pixels.filter(isRgb), row * stride + FILTER_BYTES)
  }
  return packed([chunk('IHDR', header(width, height, COLOUR_TYPES.rgb)), data(rows)])
}

function isRgb(_: number, at: number): boolean {
  return at % BYTES_A_PIXEL < RGB_BYTES
}

function packed(chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))])
}

function data(rows: Uint8Array): Buffer {
  return chunk('IDAT', deflateSync(rows, { level: DEFLATE_LEVEL }))
}

/** Eight bits a number, no interlacing (PNG specification, third edition, 11.2.1). */
function header(width: number, height: number, colourType: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  bytes.set([8, colourType, 0, 0, 0], 8)
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}
