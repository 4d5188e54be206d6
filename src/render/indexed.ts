/** A picture in few colours, as PNG has it: rows of a byte a pixel, each behind the byte of its filter. */
import { Colours } from './colours.js'
import { ManyColours, Palette } from './palette.js'
import { BYTES_A_PIXEL, coloursOf, type Raster } from './raster.js'

export interface Indexed {
  width: number
  height: number
  rows: Uint8Array
  palette: Palette
}

/** Of flat colours, rows without a filter come out smallest. */
export const NO_FILTER = 0
export const FILTER_BYTES = 1

/** Of all edges; far above what there is. */
const SHADES_LIMIT = 4096

/** Equal rows, one below the other. */
interface Band {
  first: number
  rows: number
}

/** Pictures are written over the one before: memory that is new costs more than what is written into it. */
let room = new Uint8Array()

/** Good until the next one is made. The rarest shades of edges may be shown by others. Throws `ManyColours`. */
export function indexedOf(raster: Raster): Indexed {
  const { width, height } = raster
  const pixels = coloursOf(raster)
  const bands = bandsOf(raster)
  const shades = new Shades()
  for (const { first, rows } of bands) shades.countRow(pixels, first * width, width, rows)
  const palette = new Palette()
  const numbers = shades.numbersIn(palette)
  const stride = FILTER_BYTES + width
  if (room.length < stride * height) room = new Uint8Array(stride * height)
  const all = room.subarray(0, stride * height)
  for (const { first, rows } of bands) {
    const start = first * stride
    all[start] = NO_FILTER
    shades.writeRow(pixels, first * width, all.subarray(start + FILTER_BYTES, start + stride), numbers)
    for (let row = 1; row < rows; row++) all.copyWithin(start + row * stride, start, start + stride)
  }
  return { width, height, rows: all, palette }
}

function bandsOf({ width, height, bytes }: Raster): Band[] {
  const rowBytes = width * BYTES_A_PIXEL
  const rowAt = (row: number) => Buffer.from(bytes.buffer, bytes.byteOffset + row * rowBytes, rowBytes)
  const bands: Band[] = []
  for (let first = 0, next = 1; first < height; first = next++) {
    const row = rowAt(first)
    while (next < height && rowAt(next).equals(row)) next++
    bands.push({ first, rows: next - first })
  }
  return bands
}

/** The colours of all that is no letter. Neighbours are mostly equal. */
class Shades {
  readonly #colours = new Colours()
  /** Pixels of each. */
  readonly #counts = new Uint32Array(SHADES_LIMIT)

  /** A row from `from` on that is there `times`. Throws `ManyColours`. */
  countRow(pixels: Int32Array, from: number, width: number, times: number): void {
    let since = from
    for (let at = from + 1; at <= from + width; at++) {
      const last = pixels[since] ?? 0
      if (at < from + width && pixels[at] === last) continue
      const number = this.#numberOf(last)
      this.#counts[number] = (this.#counts[number] ?? 0) + (at - since) * times
      since = at
    }
  }

  writeRow(pixels: Int32Array, from: number, row: Uint8Array, numbers: Uint8Array): void {
    let last = pixels[from] ?? 0
    let number = numbers[this.#colours.numberOf(last)] ?? 0
    for (let at = 0; at < row.length; at++) {
      const colour = pixels[from + at] ?? 0
      if (colour !== last) {
        last = colour
        number = numbers[this.#colours.numberOf(colour)] ?? 0
      }
      row[at] = number
    }
  }

  /** Puts them into the palette, the most frequent first; returns the number in it of each. Throws `ManyColours`. */
  numbersIn(palette: Palette): Uint8Array {
    const { values } = this.#colours
    const byCount = [...values.keys()].sort((a, b) => (this.#counts[b] ?? 0) - (this.#counts[a] ?? 0))
    const numbers = new Uint8Array(values.length)
    for (const number of byCount) numbers[number] = palette.numberOf(values[number] ?? 0)
    return numbers
  }

  #numberOf(colour: number): number {
    const known = this.#colours.numberOf(colour)
    if (known >= 0) return known
    if (this.#colours.values.length === SHADES_LIMIT) throw new ManyColours(`more than ${SHADES_LIMIT} shades`)
    return this.#colours.add(colour)
  }
}
