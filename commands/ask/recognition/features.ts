/** What a message is judged by: words, neighbours, pieces of words, concepts and their pairs, what its code does and in which language. */
import { conceptOf } from './concepts.js'
import { readMessage } from './message.js'
import { languageOf } from './programming.js'
import { traitsOf } from './traits.js'
import { stem, wordsOf } from './words.js'

/** How much a kind of feature weighs beside the others. */
const WEIGHTS = { word: 1, pair: 0.8, piece: 0.25, concept: 1.2, together: 0.8, code: 0.6, trait: 1.4, language: 4 }
/** Concepts further apart than this say nothing of each other. */
const REACH = 6
const SHORTEST_PIECED = 4
const PIECE_SIZES = [3, 4]

export type Features = Map<string, number>

export function featuresOf(text: string): Features {
  const message = readMessage(text)
  const found: Features = new Map()
  const add = (name: string, weight: number) => {
    found.set(name, weight)
  }
  const words = wordsOf(message.prose)
  const stems = words.map(stem)
  for (const [at, word] of stems.entries()) {
    add(`w ${word}`, WEIGHTS.word)
    add(`p ${stems[at - 1] ?? '^'} ${word}`, WEIGHTS.pair)
    for (const piece of piecesOf(words[at] ?? '')) add(`c ${piece}`, WEIGHTS.piece)
  }
  const concepts = words.flatMap((word) => conceptOf(word) ?? conceptOf(stem(word)) ?? [])
  for (const [at, concept] of concepts.entries()) {
    add(`k ${concept}`, WEIGHTS.concept)
    for (const other of concepts.slice(at + 1, at + REACH)) {
      if (other !== concept)
        add(`t ${concept < other ? `${concept} ${other}` : `${other} ${concept}`}`, WEIGHTS.together)
    }
  }
  if (message.code !== '') for (const word of wordsOf(message.code)) add(`f ${word}`, WEIGHTS.code)
  for (const trait of traitsOf(message)) add(`x ${trait}`, WEIGHTS.trait)
  for (const language of languageOf(message)) add(`l ${language}`, WEIGHTS.language)
  return found
}

function* piecesOf(word: string): Generator<string> {
  if (word.length < SHORTEST_PIECED) return
  const marked = `<${word}>`
  for (const size of PIECE_SIZES) {
    for (let at = 0; at + size <= marked.length; at += 1) yield marked.slice(at, at + size)
  }
}
