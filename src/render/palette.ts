/** The few colours of a picture: a byte is the number of each. A colour is a pixel of a `Raster`. */
import { Colours, nearest } from './colours.js'

const COLOURS_LIMIT = 256
/** From so many on, colours come in that are new to the eye. */
const EXACT_COLOURS = 192
/** How far apart two colours are that an eye tells at an edge, and how far one may be moved: in a channel, of 255. */
const TOLD_APART = 12
export const SHIFT_LIMIT = 32

/** A picture whose colours 256 cannot stand for. */
export class ManyColours extends Error {}

export class Palette {
  readonly #colours = new Colours()

  get colours(): readonly number[] {
    return this.#colours.values
  }

  /** The number of the colour, or where there are many, of one that is like it. Throws `ManyColours`. */
  numberOf(colour: number): number {
    const { length } = this.colours
    const known = this.#colours.numberOf(colour)
    if (known >= 0) return known
    const like = length < EXACT_COLOURS ? -1 : nearest(colour, this.colours, TOLD_APART)
    if (like >= 0) return like
    if (length < COLOURS_LIMIT) return this.#colours.add(colour)
    const other = nearest(colour, this.colours, SHIFT_LIMIT)
    if (other < 0) throw new ManyColours(`no colour of ${length} is near enough`)
    return other
  }
}
