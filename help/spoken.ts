/** Phrases as they come in a chat: with something before or after that says nothing. */
import type { Phrase } from './phrases.js'

const BEFORE = [
  'hey all, ',
  'quick question: ',
  'hi, im a bit confused. ',
  'ok so ',
  'dumb question maybe but ',
  'coming from javascript here, ',
  'i come from c++ and java: ',
  'could anybody tell me, ',
  'been stuck on this for an hour... ',
  'hello! beginner here. ',
  'so my colleague asked me ',
  'not urgent, just curious: ',
]
const AFTER = ['', ' thanks in advance', ' please help', ' any idea?', ' python 3.12 btw', ' :(', ' ??']

/** Each phrase in one more form; always the same one. */
export function spoken(phrases: readonly Phrase[]): Phrase[] {
  return phrases.map(({ text, article }, at) => ({
    text: `${BEFORE[at % BEFORE.length]}${text}${AFTER[at % AFTER.length]}`,
    article,
  }))
}
