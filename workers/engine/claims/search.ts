/** Which claim somebody means. */
import MiniSearch from 'minisearch'
import type { ClaimProgram } from './programs.js'

const NEAREST = 5
/** Of the words that were asked, as many must be a claim's. */
const COVERED = 0.5

/** Words that all claims have, and questions. */
const EVERYWHERE = new Set(
  (
    'a an and are as at be been but by can could did do does doing for from has have how i if in into is it its ' +
    'my no not of on or so that the their them then there they this to true was were what when where which who why ' +
    'will with would you your python cpython really always ever claim folklore'
  ).split(' '),
)

export interface Found {
  best: ClaimProgram | null
  /** Others, best first. */
  nearest: ClaimProgram[]
}

export class ClaimSearch {
  readonly #byId: Map<string, ClaimProgram>
  readonly #index = new MiniSearch<ClaimProgram>({
    fields: ['id', 'asked', 'text', 'parts'],
    extractField: (program, field) =>
      field === 'parts' ? partsOf(program) : program[field as 'id' | 'asked' | 'text'],
    processTerm: stem,
    searchOptions: {
      boost: { id: 3, asked: 2, text: 2 },
      prefix: isLong,
      fuzzy: (term) => (isLong(term) ? 0.2 : false),
    },
  })

  constructor(programs: readonly ClaimProgram[]) {
    this.#byId = new Map(programs.map((program) => [program.id, program]))
    this.#index.addAll(programs)
  }

  find(wanted: string): Found {
    const results = this.#index.search(wordsOf(wanted))
    const near = results.flatMap(({ id }) => this.#byId.get(id) ?? [])
    const exact = this.#byId.get(
      wanted
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    )
    if (exact) return { best: exact, nearest: near.filter((program) => program !== exact).slice(0, NEAREST) }
    const asked = new Set(wordsOf(wanted).split(' ').filter(Boolean)).size
    const [first] = results
    const fits = first !== undefined && new Set(first.queryTerms).size >= COVERED * asked
    return fits
      ? { best: near[0] ?? null, nearest: near.slice(1, NEAREST + 1) }
      : { best: null, nearest: near.slice(0, NEAREST) }
  }
}

function isLong(term: string): boolean {
  return term.length > 3
}

/** Plurals and singulars meet. */
function stem(term: string): string {
  const lower = term.toLowerCase()
  return lower.length > 3 ? lower.replace(/(?<=[^s])s$/, '') : lower
}

/** Without the words that every claim has, unless nothing else is left. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  const telling = words.filter((word) => !EVERYWHERE.has(word))
  return (telling.length > 0 ? telling : words).slice(0, 40).join(' ')
}

function partsOf({ source }: ClaimProgram): string {
  return [...source.matchAll(/"\?~? (.+?):"/g)].map(([, part]) => part).join(' ')
}
