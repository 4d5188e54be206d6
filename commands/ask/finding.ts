/** Which article answers what somebody asks by name: of these, one more is better than none. */
import MiniSearch from 'minisearch'
import type { Article } from '../articles/article.js'
import { recognise } from './recognition/recognise.js'

const NEAREST = 5

export interface Found {
  article: Article | null
  confidence: number
  /** Others that may be meant, nearest first. */
  nearest: Article[]
  foreign: boolean
}

type Shelf = ReadonlyMap<string, Article>

/** By its id, by its title or words that it is asked in, or by what the question is about. */
export function findArticle(asked: string, articles: Shelf): Found {
  const named = articleNamed(asked, articles)
  if (named) return { article: named, confidence: 1, nearest: [], foreign: false }
  const { article, confidence, related, foreign } = recognise(asked)
  const there = (ids: readonly string[]) => ids.flatMap((id) => articles.get(id) ?? [])
  const searched = search(asked, articles)
  const [first] = there(related)
  // In another language nothing was learned; what Python's own words lead to, twice over, is meant.
  const guessed = foreign && searched.slice(0, NEAREST).some(({ topic }) => topic === first?.topic) ? first : null
  const found = there(article === null ? [] : [article])[0] ?? guessed ?? null
  const nearest = [...new Set([...(foreign ? [] : there(related)), ...searched])].filter((one) => one !== found)
  return { article: found, confidence, nearest: nearest.slice(0, NEAREST), foreign }
}

function articleNamed(asked: string, articles: Shelf): Article | null {
  const wanted = plain(asked)
  return (
    articles.get(asked.trim().toLowerCase()) ??
    [...articles.values()].find(({ question, asked: words }) =>
      [question, ...words].some((one) => plain(one) === wanted),
    ) ??
    null
  )
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ')
}

let index: { of: Shelf; search: MiniSearch<Article> } | null = null

/** By their words alone: for what is too short, or too strange, to be recognised. */
function search(asked: string, articles: Shelf): Article[] {
  if (index?.of !== articles) {
    const made = new MiniSearch<Article>({
      fields: ['name', 'question', 'asked'],
      extractField: (article, field) => fieldOf(article, field),
      processTerm: (term) => (EVERYWHERE.has(term.toLowerCase()) ? null : term.toLowerCase()),
      searchOptions: { boost: { name: 2, question: 2 }, prefix: (term) => term.length > 3 },
    })
    made.addAll([...articles.values()])
    index = { of: articles, search: made }
  }
  const words = (asked.match(/[\p{L}\p{N}_]+/gu) ?? []).slice(0, MOST_WORDS).join(' ')
  return index.search.search(words).flatMap(({ id }) => articles.get(String(id)) ?? [])
}

function fieldOf({ id, question, asked }: Article, field: string): string {
  if (field === 'id') return id
  return field === 'name' ? id.replace(/[_/-]/gu, ' ') : field === 'question' ? question : asked.join('\n')
}

const MOST_WORDS = 60
/** Words that questions have, whatever they are about. */
const EVERYWHERE = new Set(
  'a an and are as at be but by can do does for from get has have how i if in it its me my not of on or so that the their them then there this to was what when where which who why will with would you your python'.split(
    ' ',
  ),
)
