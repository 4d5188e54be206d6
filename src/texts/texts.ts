/** What is said around explanations, by language: settings, refusals, reports. English is the one that there is. */
import { en } from './en.js'

export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]

const texts = { en } satisfies Record<Language, typeof en>

export function textsIn(language: Language): typeof en {
  return texts[language]
}
