/** What is said around an answer. */
import { capital } from '../words.js'

export const NOT_ENGLISH = 'I answer in English, and may have understood the question wrong.'

export function shownOn(python: string, requires: string): string {
  return `Its example needs Python ${requires}, so the numbers are ${python}'s.`
}

/** `ending`: a sentence. */
export function ownFailed(ending: string): string {
  return `Your own code did not run through (${capital(ending).replace(/[.!]$/u, '')}), so an example shows it.`
}

export const OWN_SHOWS_NOTHING = 'Your own code shows nothing of it, so an example does.'

/** What a question stands behind that a button asked. */
export const ANSWERS = 'This answers “'
