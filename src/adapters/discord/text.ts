/** The one way of text out to Discord: escaped, and cut so that a whole message fits. */
import { safeText } from '../terminal/escape.js'
import { MESSAGE_LIMIT_BYTES, MESSAGE_LIMIT_CHARACTERS, TEXT_BYTES } from './limits.js'
import { codeIn, proseIn } from './markdown.js'

export type Passage =
  | { as: 'heading' | 'title' | 'words' | 'small' | 'item'; text: string }
  | { as: 'code'; text: string }

const CUT = '…'
const BEFORE = { heading: '### ', title: '**', words: '', small: '-# ', item: '- ', code: '```py\n' }
const AFTER = { heading: '', title: '**', words: '', small: '', item: '', code: '\n```' }

function bytesIn(text: string): number {
  return Buffer.byteLength(text)
}

function charactersIn(text: string): number {
  return [...text].length
}

function piecesOf({ as, text }: Passage): string[] {
  if (as === 'code') return codeIn(text)
  return proseIn(as === 'words' ? text : text.replace(/\s*\n\s*/g, ' '))
}

/** A label, which Discord shows as it is: on one line, and at most `limit` UTF-16 units long. */
export function labelOf(text: string, limit: number): string {
  const line = safeText(text.replace(/\s+/g, ' ').trim())
  if (line.length <= limit) return line
  let label = ''
  for (const character of line) {
    if (label.length + character.length > limit - CUT.length) break
    label += character
  }
  return `${label}${CUT}`
}

/** What is left of a message. */
class Room {
  #characters = MESSAGE_LIMIT_CHARACTERS
  #bytes = MESSAGE_LIMIT_BYTES

  pay(text: string): void {
    this.#characters -= charactersIn(text)
    this.#bytes -= bytesIn(text)
  }

  has(text: string): boolean {
    return charactersIn(text) <= this.#characters && bytesIn(text) <= this.#bytes
  }

  open(): void {
    this.#bytes -= TEXT_BYTES
  }

  /** As many pieces as fit; where some do not, a mark says so. */
  take(pieces: readonly string[]): string {
    const taken: string[] = []
    for (const piece of pieces) {
      if (!this.has(`${piece}${CUT}`)) {
        this.pay(CUT)
        return `${taken.join('')}${CUT}`
      }
      this.pay(piece)
      taken.push(piece)
    }
    return taken.join('')
  }
}

function written(passage: Passage, room: Room): string {
  const [before, after] = [BEFORE[passage.as], AFTER[passage.as]]
  const frame = `\n${before}${after}`
  if (passage.text === '' || !room.has(`${frame}${CUT}`)) return ''
  room.pay(frame)
  return `${before}${room.take(piecesOf(passage))}${after}`
}

/**
 * The texts of one message, each made of passages, in order: at most MESSAGE_LIMIT_CHARACTERS code points and
 * MESSAGE_LIMIT_BYTES in all, cut at the end; an empty one where nothing is to be said or no room is left.
 */
export function textsOf(groups: readonly (readonly Passage[])[]): string[] {
  const room = new Room()
  return groups.map((passages) => {
    room.open()
    return passages
      .map((passage) => written(passage, room))
      .filter((text) => text !== '')
      .join('\n')
  })
}
