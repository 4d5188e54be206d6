/** What Discord takes in one message, by code points and by bytes. */
import { MESSAGE_LIMIT_BYTES, MESSAGE_LIMIT_CHARACTERS, TEXT_BYTES } from './limits.js'

/** Where text was cut. */
export const CUT = '…'

/** What is left of a message. */
export class Room {
  #characters = MESSAGE_LIMIT_CHARACTERS
  #bytes = MESSAGE_LIMIT_BYTES

  pay(text: string): void {
    this.#characters -= [...text].length
    this.#bytes -= Buffer.byteLength(text)
  }

  has(text: string): boolean {
    return [...text].length <= this.#characters && Buffer.byteLength(text) <= this.#bytes
  }

  /** For one text more. */
  open(): void {
    this.#bytes -= TEXT_BYTES
  }

  /** As many of the pieces as fit, with room for a mark; how many there are. */
  take(pieces: readonly string[]): number {
    let taken = 0
    for (const piece of pieces) {
      if (!this.has(`${piece}${CUT}`)) break
      this.pay(piece)
      taken += 1
    }
    return taken
  }
}
