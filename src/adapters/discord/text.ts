/** The one way of text out to Discord: escaped, and cut so that a whole message fits. */
import { safeText } from '../terminal/escape.js'
import { codeIn, proseIn } from './markdown.js'
import { CUT, Room } from './room.js'

export type Passage =
  | { as: 'heading' | 'title' | 'words' | 'small' | 'item'; text: string }
  | { as: 'code'; text: string }

const BEFORE = { heading: '### ', title: '**', words: '', small: '-# ', item: '- ', code: '```py\n' }
const AFTER = { heading: '', title: '**', words: '', small: '', item: '', code: '\n```' }

/** What stands around what a passage says. */
export function frameOf({ as }: Pick<Passage, 'as'>): { before: string; after: string } {
  return { before: BEFORE[as], after: AFTER[as] }
}

/** What a passage says, escaped, as pieces between which it may be cut. */
export function piecesOf({ as, text }: Passage): string[] {
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

function written(passage: Passage, room: Room): { text: string; isWhole: boolean } {
  const { before, after } = frameOf(passage)
  const frame = `\n${before}${after}`
  if (passage.text === '') return { text: '', isWhole: true }
  if (!room.has(`${frame}${CUT}`)) return { text: '', isWhole: false }
  room.pay(frame)
  const pieces = piecesOf(passage)
  const taken = room.take(pieces)
  const isWhole = taken === pieces.length
  if (!isWhole) room.pay(CUT)
  return { text: `${before}${pieces.slice(0, taken).join('')}${isWhole ? '' : CUT}${after}`, isWhole }
}

/**
 * The texts of one message, each made of passages, in order: at most MESSAGE_LIMIT_CHARACTERS code points and
 * MESSAGE_LIMIT_BYTES in all, cut at the end; an empty one where nothing is to be said or no room is left. `isWhole`:
 * nothing was cut.
 */
export function layOut(groups: readonly (readonly Passage[])[]): { texts: string[]; isWhole: boolean } {
  const room = new Room()
  const laid = groups.map((passages) => {
    room.open()
    return passages.map((passage) => written(passage, room))
  })
  const texts = laid.map((each) =>
    each
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
  )
  return { texts, isWhole: laid.flat().every(({ isWhole }) => isWhole) }
}

export function textsOf(groups: readonly (readonly Passage[])[]): string[] {
  return layOut(groups).texts
}
