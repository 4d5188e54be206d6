/** Of the table in which colours are found: a power of two, most of it empty. */
const PLACES_BITS = 13
const PLACES = 2 ** PLACES_BITS
/** Spreads colours that differ in few bits: 2^32 over the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1

/** Colours, a few thousand at most, numbered as they come. A colour is a pixel of a `Raster`. */
export class Colours {
  readonly #values: number[] = []
  readonly #numbers = new Int16Array(PLACES).fill(-1)

  /** -1 where it is not among them. */
  numberOf(colour: number): number {
    return this.#at(this.#placeOf(colour))
  }

  /** One that is not among them. Returns its number. */
  add(colour: number): number {
    this.#numbers[this.#placeOf(colour)] = this.#values.length
    return this.#values.push(colour) - 1
  }

  get values(): readonly number[] {
    return this.#values
  }

  /** Where its number stands, or would stand. */
  #placeOf(colour: number): number {
    let place = Math.imul(colour, SPREAD) >>> (32 - PLACES_BITS)
    for (let number = this.#at(place); number >= 0 && this.#values[number] !== colour; number = this.#at(place))
      place = (place + 1) % PLACES
    return place
  }

  #at(place: number): number {
    return this.#numbers[place] ?? -1
  }
}

/** The place of the nearest of `colours`; -1 where each is further away than `limit` in a channel, of 255. */
export function nearest(colour: number, colours: readonly number[], limit: number): number {
  let least = limit + 1
  let place = -1
  for (let at = 0; at < colours.length && least > 0; at++) {
    const distance = distanceOf(colour, colours[at] ?? 0)
    if (distance < least) {
      least = distance
      place = at
    }
  }
  return place
}

/** Of the channel in which they differ most. */
function distanceOf(one: number, other: number): number {
  let most = 0
  for (let bits = 0; bits < 32; bits += 8) {
    most = Math.max(most, Math.abs(((one >>> bits) & 255) - ((other >>> bits) & 255)))
  }
  return most
}
