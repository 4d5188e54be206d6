/** Blocked words, found as people read them. */
import { folded } from './folded.js'

/** Digits and signs that stand for letters. */
const STANDING_FOR: Record<string, string> = { a: '4@', e: '3', i: '1!', l: '1', o: '0', s: '5$', t: '7' }
/** Names such as `t0` are no words. */
const LEAST_WITH_DIGITS = 3
/** `s h i t`, or items of a list; shorter words are too often names side by side. */
const LEAST_SPACED = 4

/** A name of several words (`someBadName`) as its words. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

function letterPattern(letter: string, withDigits: boolean): string {
  const others = withDigits ? (STANDING_FOR[letter] ?? '') : ''
  return others === '' ? escaped(letter) : `[${letter}${others}]`
}

function patternsOf(word: string): string[] {
  const letters = [...word]
  const withDigits = letters.length >= LEAST_WITH_DIGITS
  const each = letters.map((letter) => (/\s/.test(letter) ? '[\\s_-]+' : letterPattern(letter, withDigits)))
  const isSpaceable = letters.length >= LEAST_SPACED && /^\p{L}+$/u.test(word)
  const [before, after] = [/^\p{N}/u.test(word) ? '(?<!\\p{N})' : '', /\p{N}$/u.test(word) ? '(?!\\p{N})' : '']
  return [
    `${before}${each.join('')}${after}`,
    ...(isSpaceable ? [letters.map(escaped).join('[^\\p{L}\\p{N}]{1,5}')] : []),
  ]
}

export type FindWord = (text: string) => string | null

/** How to find the first of the words in a text as it was written: returned as it was blocked; null: none is in it. */
export function wordsFinder(words: readonly string[]): FindWord {
  const sought = words.map((word) => ({ word, pattern: patternsOf(folded(word).trim()).join('|') }))
  const any = new RegExp(`(?<!\\p{L})(?:${sought.map(({ pattern }) => `(${pattern})`).join('|')})(?!\\p{L})`, 'gu')
  const inFolded = (text: string): string | null => {
    for (const match of text.matchAll(any)) {
      const { word } = sought[match.slice(1).findIndex((group) => group !== undefined)] ?? {}
      // A number that could be read as letters is a number.
      if (word !== undefined && (/\p{L}/u.test(match[0]) || !/\p{L}/u.test(word))) return word
    }
    return null
  }
  return (text) => inFolded(folded(text)) ?? inFolded(folded(text.replace(HUMP, ' ')))
}
