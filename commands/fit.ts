/** Making an answer fit: whole sentences or none, never half of one. */
import type { Picture, Reply, Section } from '../src/contract.js'
import { ALT_CHARACTERS, HEADLINE_CHARACTERS, SECTION_CHARACTERS, SECTION_ITEMS, TEXT_WORDS } from './bounds.js'
import { clip, number, wordsIn } from './words.js'

/** The first candidate that fits a headline; the last one, cut, where none does. */
export function headline(...candidates: readonly (string | null)[]): string {
  const offered = candidates.filter((candidate): candidate is string => candidate !== null && candidate !== '')
  const fitting = offered.find((candidate) => Array.from(candidate).length <= HEADLINE_CHARACTERS)
  return fitting ?? clip(offered.at(-1) ?? '', HEADLINE_CHARACTERS)
}

/** As many whole sentences, in order, as `limit` words allow; a first one that is too long is cut. */
export function sentences(candidates: readonly (string | null)[], limit = TEXT_WORDS): string {
  const taken: string[] = []
  let words = 0
  for (const candidate of candidates) {
    if (candidate === null || candidate === '' || taken.includes(candidate)) continue
    const size = wordsIn(candidate)
    if (words + size > limit) continue
    taken.push(candidate)
    words += size
  }
  const first = candidates.find((candidate) => candidate !== null && candidate !== '')
  if (taken.length === 0 && first) return `${first.split(/\s+/u).slice(0, limit).join(' ')}…`
  return taken.join(' ')
}

export interface Answer {
  headline: string
  picture?: Picture | null
  alt?: string
  text: readonly (string | null)[]
  more?: readonly (Section | null)[]
  python: string
}

/** The reply, within its bounds whatever the answer brought. */
export function reply(answer: Answer): Reply {
  const picture = answer.picture ?? null
  return {
    headline: headline(answer.headline),
    picture,
    alt: picture === null ? '' : clip(answer.alt ?? answer.headline, ALT_CHARACTERS),
    text: sentences(answer.text),
    more: (answer.more ?? []).filter((section) => section !== null).map(bounded),
    python: answer.python,
  }
}

/** Within what stands behind "more". */
export function bounded(section: Section): Section {
  if (section.kind === 'list') return { ...section, items: cutAt(section.items, (left) => left) }
  if (section.kind === 'table') {
    const rest = (left: string) => [left, ...section.head.slice(1).map(() => '')]
    return { ...section, rows: cutAt(section.rows, rest) }
  }
  return { ...section, text: clip(section.text, SECTION_CHARACTERS) }
}

function cutAt<Item>(items: readonly Item[], rest: (left: string) => Item): Item[] {
  if (items.length <= SECTION_ITEMS) return [...items]
  return [...items.slice(0, SECTION_ITEMS), rest(`… ${number(items.length - SECTION_ITEMS)} more`)]
}
