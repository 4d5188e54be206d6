/** Questions for "predict first": the right choice comes from what was seen, wrong ones from what people believe. */
import { createHash } from 'node:crypto'
import type { Question } from '../src/contract.js'
import { clip } from './words.js'

const TEXT_CHARACTERS = 300
export const CHOICE_CHARACTERS = 80
const BECAUSE_CHARACTERS = 200
const CHOICES = 4

export interface Guess {
  text: string
  because: string
}

/** What is asked, before its choices are made: wrong ones in the order in which they are wanted. */
export interface Asking {
  text: string
  right: Guess
  wrong: readonly (Guess | null)[]
}

export function asked(asking: Asking | null): Question | null {
  return asking && questionOf(asking.text, asking.right, asking.wrong)
}

/**
 * The same for the same run, with the right choice in a place of its own for each question (each `key`, where the text is
 * that of many). Wrong ones that read like the right one or one another are left out; null where none is left.
 */
export function questionOf(
  text: string,
  right: Guess,
  wrong: readonly (Guess | null)[],
  key: string = text,
): Question | null {
  const said = new Set([cut(right.text)])
  const others = wrong.filter((guess): guess is Guess => {
    if (guess === null || said.has(cut(guess.text))) return false
    said.add(cut(guess.text))
    return true
  })
  const [first, ...rest] = others.slice(0, CHOICES - 1)
  if (first === undefined) return null
  const choices = [first, ...rest].map((guess) => choiceOf(guess, false))
  choices.splice(placeOf(key, choices.length + 1), 0, choiceOf(right, true))
  return { text: clip(text, TEXT_CHARACTERS), choices }
}

function cut(text: string): string {
  return clip(text, CHOICE_CHARACTERS)
}

function choiceOf({ text, because }: Guess, right: boolean): Question['choices'][number] {
  return { text: cut(text), right, because: clip(because, BECAUSE_CHARACTERS) }
}

function placeOf(key: string, places: number): number {
  return (createHash('sha256').update(key).digest()[0] ?? 0) % places
}
