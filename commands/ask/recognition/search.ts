/** Which articles are near a message: a text search over how people ask for each. */
import MiniSearch from 'minisearch'
import type { Features } from './features.js'

/** What a search goes by, with what it weighs; each is known by the letter that its features begin with. */
const FIELDS = { w: { name: 'words', boost: 2 }, k: { name: 'concepts', boost: 1 }, x: { name: 'traits', boost: 3 } }
const isField = (letter: string): letter is keyof typeof FIELDS => Object.hasOwn(FIELDS, letter)
/** No word has it. */
const BETWEEN = '\n'

/** What is searched of an article: features of its questions, each once. */
export interface SearchedArticle {
  id: string
  words: string
  concepts: string
  traits: string
}

/** What more articles have than this share of all says nothing, and costs the most. */
const COMMONEST = 0.25

export function searchedArticles(questions: ReadonlyMap<string, readonly Features[]>): SearchedArticle[] {
  const names = [...questions].map(([id, asked]) => [id, new Set(asked.flatMap((each) => [...each.keys()]))] as const)
  const articles = new Map<string, number>()
  for (const [, all] of names) for (const name of all) articles.set(name, (articles.get(name) ?? 0) + 1)
  return names.map(([id, all]) => {
    const telling = [...all].filter((name) => (articles.get(name) ?? 0) <= names.length * COMMONEST)
    const of = (letter: string) => telling.filter((name) => name.startsWith(`${letter} `)).join(BETWEEN)
    return { id, words: of('w'), concepts: of('k'), traits: of('x') }
  })
}

export class ArticleSearch {
  readonly #index = new MiniSearch<SearchedArticle>({
    fields: Object.values(FIELDS).map(({ name }) => name),
    tokenize: (text) => text.split(BETWEEN),
    processTerm: (term) => term,
    searchOptions: { boost: Object.fromEntries(Object.values(FIELDS).map(({ name, boost }) => [name, boost])) },
  })

  constructor(articles: readonly SearchedArticle[]) {
    this.#index.addAll(articles)
  }

  /** How near each article is that has anything of the message, as a share of the nearest one's: 0 to 1. */
  near(features: Features): Map<string, number> {
    const terms = [...features.keys()].filter((name) => isField(name.charAt(0)))
    const found = this.#index.search(terms.join(BETWEEN))
    const best = found[0]?.score ?? 1
    return new Map(found.map(({ id, score }) => [String(id), score / best]))
  }
}
