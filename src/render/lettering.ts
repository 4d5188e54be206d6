/** Letters painted over a picture. */
import { FILTER_BYTES, type Indexed } from './indexed.js'
import type { Letter } from './letters.js'
import { type Mask, masksOf, SHADES } from './masks.js'
import { BYTES_A_PIXEL } from './raster.js'

/** Throws `ManyColours`. */
export function paintLetters(image: Indexed, letters: readonly Letter[]): void {
  const brushes = new Map<string, Brush>()
  for (const [index, mask] of masksOf(letters).entries()) {
    const letter = letters[index]
    if (!letter) continue
    let brush = brushes.get(letter.fill)
    if (!brush) {
      brush = new Brush(image, letter.fill)
      brushes.set(letter.fill, brush)
    }
    brush.paint(letter, mask)
  }
}

/** Paints in one colour, written #rrggbb. */
class Brush {
  readonly #image: Indexed
  readonly #fill: Buffer
  /** For the number of a ground: those of its shades, from itself to the brush's colour. */
  readonly #mixed: Uint8Array[] = []

  constructor(image: Indexed, fill: string) {
    this.#image = image
    this.#fill = Buffer.from(`${fill.slice(1)}ff`, 'hex')
  }

  /** What would lie beyond the picture is left out. */
  paint({ x, y }: Letter, { left, top, width, height, shades }: Mask): void {
    const { rows, width: across, height: down } = this.#image
    const begin = Math.floor(x) + left
    const first = Math.max(0, -begin)
    const last = Math.min(width, across - begin)
    for (let row = Math.max(0, -y - top); row < height && y + top + row < down; row++) {
      const start = (y + top + row) * (FILTER_BYTES + across) + FILTER_BYTES + begin
      for (let column = first; column < last; column++) {
        const shade = shades[row * width + column]
        if (!shade) continue
        const ground = rows[start + column] ?? 0
        const mixed = this.#mixed[ground] ?? this.#mix(ground)
        rows[start + column] = mixed[shade] ?? ground
      }
    }
  }

  #mix(ground: number): Uint8Array {
    const { palette } = this.#image
    const from = new Uint8Array(Int32Array.of(palette.colours[ground] ?? 0).buffer)
    const mixed = Uint8Array.from({ length: SHADES }, (_, shade) => {
      const bytes = from.map(
        (channel, at) => channel + (((this.#fill[at] ?? 0) - channel) * shade) / (SHADES - 1) + 0.5,
      )
      return palette.numberOf(new Int32Array(bytes.buffer, 0, bytes.length / BYTES_A_PIXEL)[0] ?? 0)
    })
    this.#mixed[ground] = mixed
    return mixed
  }
}
