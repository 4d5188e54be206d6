/** What Ourobot says in chats around explanations, by language. English is the one that there is. */
import { en } from './en.js'

export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]
export type Texts = typeof en

/** Where nobody has settled another. */
const DEFAULT_LANGUAGE: Language = 'en'

const texts: Record<Language, Texts> = { en }

/** Without a language, where no community's is known, the default's. */
export function textsIn(language: Language | null = null): Texts {
  return texts[language ?? DEFAULT_LANGUAGE]
}
