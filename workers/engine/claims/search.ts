/** Which claim somebody means. */
import MiniSearch from 'minisearch'
import type { ClaimProgram } from './programs.js'

const NEAREST = 5
const MOST_WORDS = 40
/** `string` is no verb. */
const LEAST_WITH_ENDING = 6
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
  /** By id and by its very words. */
  readonly #named: Map<string, ClaimProgram>
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
    this.#named = new Map(
      programs.flatMap((program) => [program.text, program.id].map((name) => [nameOf(name), program])),
    )
    this.#index.addAll(programs)
  }

  find(wanted: string): Found {
    const words = wordsIn(wanted)
    const results = this.#index.search(words.join(' '))
    const near = results.flatMap(({ id }) => this.#byId.get(id) ?? [])
    const exact = this.#named.get(nameOf(wanted))
    if (exact) return { best: exact, nearest: near.filter((program) => program !== exact).slice(0, NEAREST) }
    const asked = new Set(words.map(stem)).size
    const [first] = results
    const fits = first !== undefined && new Set(first.queryTerms).size >= COVERED * asked
    return fits
      ? { best: near[0] ?? null, nearest: near.slice(1, NEAREST + 1) }
      : { best: null, nearest: near.slice(0, NEAREST) }
  }
}

function nameOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-')
}

function isLong(term: string): boolean {
  return term.length > 3
}

/** Plurals and singulars meet, as do "multiplying" and "multiply". */
function stem(term: string): string {
  const one = isLong(term) ? term.toLowerCase().replace(/(?<=[^s])s$/, '') : term.toLowerCase()
  return one.length > LEAST_WITH_ENDING ? one.replace(/ing$/, '') : one
}

/**
 * Without the words that every claim has, unless several of them are all there is ("is or =="). One letter is a name
 * of the asker's own, one digit a number of theirs.
 */
function wordsIn(text: string): string[] {
  const words = (text.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => word.length > 1)
  const telling = words.filter((word) => !EVERYWHERE.has(word.toLowerCase()))
  return (telling.length > 0 || words.length < 2 ? telling : words).slice(0, MOST_WORDS)
}

function partsOf({ source }: ClaimProgram): string {
  return [...source.matchAll(/"\?~? (.+?):"/g)].map(([, part]) => part).join(' ')
}
