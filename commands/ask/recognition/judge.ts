/** Words and search put together: how likely it is that a message asks about each topic, and which article is nearest. */
import type { ArticleTopic } from '../../../src/contract.js'
import type { Features } from './features.js'
import type { Model } from './model.js'
import { Regression, Vocabulary } from './regression.js'
import { ArticleSearch } from './search.js'

/** The class of all that is no question about memory. */
export const OTHER = 'other'
/** Vectors have it: longer ones make a regression learn sooner and judge more firmly. */
export const VECTOR_LENGTH = 4
/** What each of the three says is worth; the search knows nothing of what is no question about memory. */
const SHARE = { topics: 0.42, articles: 0.38, search: 0.2 }
/** The search's scores lie close together. */
const SHARPNESS = 5
/** How much it counts that one topic stands out, beside that it is about memory at all. */
const DISTINCTION = 0.6

export interface Judgement {
  topic: ArticleTopic
  /** All articles, nearest first. */
  articles: string[]
  /** 0 to 1, as it was judged; not calibrated. */
  strength: number
}

export const topicOf = (article: string) => article.slice(0, article.indexOf('/')) as ArticleTopic

export class Judge {
  readonly #vocabulary: Vocabulary
  readonly #topics: Regression
  readonly #articles: Regression
  readonly #search: ArticleSearch

  constructor(model: Omit<Model, 'fingerprint' | 'calibration'>) {
    this.#vocabulary = new Vocabulary(model.features.split('\n'), model.rarity)
    this.#topics = new Regression(model.topics)
    this.#articles = new Regression(model.articles)
    this.#search = new ArticleSearch(model.search)
  }

  judge(features: Features): Judgement {
    const vector = this.#vocabulary.vectorOf(features, VECTOR_LENGTH)
    const byTopic = named(this.#topics.classes, this.#topics.judge(vector))
    const byArticle = named(this.#articles.classes, this.#articles.judge(vector))
    const words = SHARE.topics + SHARE.articles
    const other = (SHARE.topics * (byTopic.get(OTHER) ?? 0) + SHARE.articles * (byArticle.get(OTHER) ?? 0)) / words
    byTopic.delete(OTHER)
    byArticle.delete(OTHER)
    const near = sharpened(this.#search.near(features))

    const topics = new Map<string, number>()
    const add = (topic: string, share: number) => topics.set(topic, (topics.get(topic) ?? 0) + share)
    for (const [topic, share] of byTopic) add(topic, SHARE.topics * share)
    for (const [article, share] of byArticle) add(topicOf(article), SHARE.articles * share)
    for (const [article, share] of near) add(topicOf(article), SHARE.search * share * (1 - other))
    const [topic, share] = [...topics].reduce((best, one) => (one[1] > best[1] ? one : best))

    const memory = Math.max(1 - other, Number.MIN_VALUE)
    const scores = [...byArticle].map(([article, part]) => {
      const score = (1 - SHARE.search) * (part / memory) + SHARE.search * (near.get(article) ?? 0)
      return { article, score: topicOf(article) === topic ? 1 + score : score }
    })
    return {
      topic: topic as ArticleTopic,
      articles: scores.sort((one, next) => next.score - one.score).map(({ article }) => article),
      strength: memory * (share / memory) ** DISTINCTION,
    }
  }
}

function named(classes: readonly string[], shares: readonly number[]): Map<string, number> {
  return new Map(classes.map((name, at) => [name, shares[at] ?? 0]))
}

function sharpened(near: Map<string, number>): Map<string, number> {
  const powers = [...near].map(([article, score]) => [article, score ** SHARPNESS] as const)
  const sum = powers.reduce((total, [, power]) => total + power, 0)
  return new Map(powers.map(([article, power]) => [article, power / sum]))
}
