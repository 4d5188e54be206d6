/** What a community does not want to be shown, and where it is in an answer. */
import type { Analysis, Picture, Question, Reply, Withheld } from '../contract.js'
import { UsageError } from '../errors.js'
import type { Settled } from '../settings/settings.js'
import { textsIn as wordsIn } from '../texts/texts.js'
import { findInvitation, linksFinder } from './links.js'
import { type Place, textsIn } from './shown.js'
import { type FindWord, wordsFinder } from './words.js'

/** Wider than what may stand between the letters of one word: texts that stand apart make no word together. */
const APART = '\n'.repeat(8)

export class WithheldError extends UsageError {
  constructor(readonly withheld: Withheld) {
    super('withheld', wordsIn().refusals.withheld)
  }
}

interface Finder {
  rule: Withheld['rule']
  find: FindWord
}

export class Rules {
  readonly #finders: Finder[]

  private constructor(finders: Finder[]) {
    this.#finders = finders
  }

  /** null: nothing is blocked. */
  static of({ blockedWords = [], blockedLinks = [], blockedInvitations = false }: Settled): Rules | null {
    const finders: Finder[] = [
      ...(blockedWords.length > 0 ? [{ rule: 'word' as const, find: wordsFinder(blockedWords) }] : []),
      ...(blockedLinks.length > 0 ? [{ rule: 'link' as const, find: linksFinder(blockedLinks) }] : []),
      ...(blockedInvitations ? [{ rule: 'invitation' as const, find: findInvitation }] : []),
    ]
    return finders.length === 0 ? null : new Rules(finders)
  }

  /** Throws `WithheldError`. */
  requireCode(code: string): void {
    this.#require(new Map([[code, 'code']]))
  }

  /** Code, output, and all that is known of objects: values, types, names. Throws `WithheldError`. */
  requireAnalyses(analyses: readonly Analysis[]): void {
    this.#require(textsIn(analyses, 'objects'))
  }

  /** Headline, words, a question with its choices, and what pictures would say. Throws `WithheldError`. */
  requireShown(shown: readonly (Reply | Picture | Question)[]): void {
    this.#require(textsIn(shown, 'answer'))
  }

  #require(texts: ReadonlyMap<string, Place>): void {
    for (const place of new Set(texts.values())) {
      const inPlace = [...texts].filter(([, where]) => where === place)
      const text = inPlace.map(([each]) => each).join(APART)
      for (const { rule, find } of this.#finders) {
        const found = find(text)
        if (found !== null) throw new WithheldError({ rule, place, text: found })
      }
    }
  }
}
